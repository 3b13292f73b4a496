import CopyText from '../../islands/CopyText.astro';
import DecisionHelper from '../../islands/DecisionHelper.astro';
import DefinitionsRuler from '../../islands/DefinitionsRuler.astro';
import EngagementChart from '../../islands/EngagementChart.astro';
import FewOrders from '../../islands/FewOrders.astro';
import FunnelSteps from '../../islands/FunnelSteps.astro';
import PlanSheet from '../../islands/PlanSheet.astro';
import PriceRanges from '../../islands/PriceRanges.astro';
import ProsAndCons from '../../islands/ProsAndCons.astro';
import ReachBySize from '../../islands/ReachBySize.astro';
import SalesGap from '../../islands/SalesGap.astro';
import UtmBuilder from '../../islands/UtmBuilder.astro';
import WorkedExample from '../../islands/WorkedExample.astro';
import Check from './Check.astro';
import Checklist from './Checklist.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import ClaimsTable from './ClaimsTable.astro';
import Default from './Default.astro';
import DefaultsTable from './DefaultsTable.astro';
import DisclosureRules from './DisclosureRules.astro';
import Fact from './Fact.astro';
import GapTable from './GapTable.astro';
import GapsList from './GapsList.astro';
import GlossaryList from './GlossaryList.astro';
import LinkFormat from './LinkFormat.astro';
import Live from './Live.astro';
import PeerExamples from './PeerExamples.astro';
import SourcesList from './SourcesList.astro';
import Term from './Term.astro';
import WhoSees from './WhoSees.astro';

/** What chapters may use without importing: the one map by which components reach MDX. */
export const parts = {
  Check,
  Checklist,
  Cite,
  Claim,
  ClaimsTable,
  CopyText,
  DecisionHelper,
  Default,
  DefaultsTable,
  DefinitionsRuler,
  DisclosureRules,
  EngagementChart,
  Fact,
  FewOrders,
  FunnelSteps,
  GapTable,
  GapsList,
  GlossaryList,
  LinkFormat,
  Live,
  PeerExamples,
  PlanSheet,
  PriceRanges,
  ProsAndCons,
  ReachBySize,
  SalesGap,
  SourcesList,
  Term,
  UtmBuilder,
  WhoSees,
  WorkedExample,
};
