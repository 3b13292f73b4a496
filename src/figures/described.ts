import { datasetOf, sourcesById } from '#data/site.ts';
import { budgetTable } from './budget-table.ts';
import { definitions } from './definitions.ts';
import { engagement, viewFigure } from './engagement.ts';
import type { ViewPlan } from './engagement-views.ts';
import { fewOrders } from './few-orders.ts';
import type { Content, Figure } from './figure.ts';
import { funnelSteps } from './funnel-steps.ts';
import { gapFigure } from './gap-figure.ts';
import type { FigureName } from './names.ts';
import { ownerPlan } from './owner-plan.ts';
import { planSheet } from './plan-sheet.ts';
import { priceRanges } from './price-ranges.ts';
import { priceRulesFigure } from './price-rules.ts';
import { publishedCampaigns } from './published-campaigns.ts';
import { reachBySize } from './reach-by-size.ts';
import { reachYearsFigure } from './reach-years.ts';
import { salesGap } from './sales-gap.ts';
import { tenOrOneFigure } from './ten-or-one.ts';
import { twentyCampaigns } from './twenty-campaigns.ts';
import { whoSees } from './who-sees.ts';
import { workedExample } from './worked-example.ts';

/** Every figure by its name: how it is described from what is published. */
export const figures = {
  'budget-table': budgetTable,
  definitions,
  engagement,
  'few-orders': fewOrders,
  'funnel-steps': funnelSteps,
  'gap-by-followers': gapFigure('followers'),
  'gap-by-views': gapFigure('views'),
  'owner-bags': ownerPlan('bags'),
  'owner-candle-sets': ownerPlan('candle-sets'),
  'owner-candles': ownerPlan('candles'),
  'owner-plumber': ownerPlan('plumber'),
  'owner-pottery': ownerPlan('pottery'),
  'plan-sheet': planSheet,
  'price-ranges': priceRanges,
  'price-rules': priceRulesFigure,
  'published-campaigns': publishedCampaigns,
  'reach-by-size': reachBySize,
  'reach-years': reachYearsFigure,
  'sales-gap': salesGap,
  'ten-or-one': tenOrOneFigure,
  'twenty-campaigns': twentyCampaigns,
  'who-sees': whoSees,
  'worked-example': workedExample,
} as const satisfies Record<FigureName, (content: Content) => Figure>;

const known = new Map<FigureName, unknown>();
const content = async (): Promise<Content> => ({
  data: await datasetOf(),
  sources: await sourcesById(),
});

/** A figure with all that is said of it, from the newest data set; described once a build. */
export async function described<Name extends FigureName>(
  name: Name,
): Promise<ReturnType<(typeof figures)[Name]>> {
  if (!known.has(name)) known.set(name, figures[name](await content()));
  return known.get(name) as ReturnType<(typeof figures)[Name]>;
}

/** A view of the engagement chart as a figure, from the newest data set. */
export async function describedView(plan: ViewPlan): Promise<ReturnType<typeof viewFigure>> {
  return viewFigure(plan, await content());
}
