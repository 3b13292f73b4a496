import CopyText from '#features/CopyText.astro';
import DecisionHelper from '#features/DecisionHelper.astro';
import DefinitionsRuler from '#features/DefinitionsRuler.astro';
import EngagementPicture from '#figures/EngagementPicture.astro';
import BudgetTable from '#figures/BudgetTable.astro';
import FewOrders from '#figures/FewOrders.astro';
import FunnelSteps from '#figures/FunnelSteps.astro';
import GapPicture from '#figures/GapPicture.astro';
import OwnerPlan from '#figures/OwnerPlan.astro';
import PlanSheet from '#figures/PlanSheet.astro';
import PriceRanges from '#figures/PriceRanges.astro';
import ProsAndCons from '#features/ProsAndCons.astro';
import PublishedCampaigns from '#figures/PublishedCampaigns.astro';
import ReachBySize from '#figures/ReachBySize.astro';
import SalesGap from '#figures/SalesGap.astro';
import WhoSees from '#figures/WhoSees.astro';
import UtmBuilder from '#features/UtmBuilder.astro';
import WorkedExample from '#features/WorkedExample.astro';
import Box from './Box.astro';
import Check from './Check.astro';
import Checklist from './Checklist.astro';
import Cite from './Cite.astro';
import ClaimsTable from './ClaimsTable.astro';
import DataChanges from './DataChanges.astro';
import Default from './Default.astro';
import DefaultsTable from './DefaultsTable.astro';
import DisclosureRules from './DisclosureRules.astro';
import Editions from './Editions.astro';
import Fact from './Fact.astro';
import Figure from './Figure.astro';
import GapsList from './GapsList.astro';
import GlossaryList from './GlossaryList.astro';
import LinkFormat from './LinkFormat.astro';
import Live from './Live.astro';
import PeerExamples from './PeerExamples.astro';
import Section from './Section.astro';
import Term from './Term.astro';

/** What chapters may use without importing: the one map by which components reach MDX. */
export const parts = {
  Box,
  BudgetTable,
  Check,
  Checklist,
  Cite,
  ClaimsTable,
  CopyText,
  DataChanges,
  DecisionHelper,
  Default,
  DefaultsTable,
  DefinitionsRuler,
  DisclosureRules,
  Editions,
  EngagementPicture,
  Fact,
  FewOrders,
  Figure,
  FunnelSteps,
  GapPicture,
  GapsList,
  GlossaryList,
  LinkFormat,
  Live,
  OwnerPlan,
  PeerExamples,
  PlanSheet,
  PriceRanges,
  PublishedCampaigns,
  ProsAndCons,
  ReachBySize,
  SalesGap,
  Section,
  Term,
  UtmBuilder,
  WhoSees,
  WorkedExample,
};
