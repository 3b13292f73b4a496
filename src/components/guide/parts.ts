import CopyText from '../../islands/CopyText.astro';
import DecisionHelper from '../../islands/DecisionHelper.astro';
import DefinitionsRuler from '../../islands/DefinitionsRuler.astro';
import EngagementChart from '../../islands/EngagementChart.astro';
import FewOrders from '../../islands/FewOrders.astro';
import PlanSheet from '../../islands/PlanSheet.astro';
import SalesGap from '../../islands/SalesGap.astro';
import UtmBuilder from '../../islands/UtmBuilder.astro';
import Check from './Check.astro';
import Checklist from './Checklist.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Default from './Default.astro';
import Fact from './Fact.astro';
import Term from './Term.astro';

/** What chapters may use without importing: the one map by which components reach MDX. */
export const parts = {
  Check,
  Checklist,
  Cite,
  Claim,
  CopyText,
  DecisionHelper,
  Default,
  DefinitionsRuler,
  EngagementChart,
  Fact,
  FewOrders,
  PlanSheet,
  SalesGap,
  Term,
  UtmBuilder,
};
