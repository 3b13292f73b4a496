import { drawGroups, drawLuck, drawOrderChance, drawShop } from './draws.ts';
import { ratiosOf } from '../model/funnel.ts';
import { canonicalGroups } from '../model/groups.ts';
import { sampleMix } from './sample-mix.ts';
import type { MeasureColumns } from './sample-mix.ts';
import { summarize } from './summary.ts';
import type { Business, Measure, Mix, Simulation, Summary } from '../model/types.ts';
import { checkBusiness, checkMixes, checkWhole } from '../model/validate.ts';

/** The most samples of one simulation: 2²⁰. */
const MOST_SAMPLES = 2 ** 20;

/**
 * Draws what is not known, and the funnel of every mix under it. The same seed gives the same bits;
 * what mixes have in common they draw in common, so that adding a mix or a partner leaves all other
 * draws as they were (the key of each is in `random.ts`).
 * @param options samples: whole, 1 to 2²⁰; seed: whole, 0 to 2³² − 1
 * @throws RangeError if a mix, the business or an option is out of range
 */
export function simulate(
  mixes: readonly Mix[],
  business: Business,
  options: { readonly samples: number; readonly seed: number },
): Simulation {
  const { samples, seed } = options;
  checkMixes(mixes);
  checkBusiness(business);
  checkWhole('options.samples', samples, 1, MOST_SAMPLES);
  checkWhole('options.seed', seed, 0, 2 ** 32 - 1);

  const source = { samples, seed };
  const shop = drawShop(business, source);
  const luck = drawLuck(business.campaignSpread, source);
  const common = { ...source, shop, luck, orderChance: drawOrderChance(source) };
  const groups = mixes.map((mix) => canonicalGroups(mix.groups));
  const drawn = drawGroups(groups.flat(), business.sharedKnowledge ?? 0, source);
  const room = new Float64Array(samples);
  let next = 0;
  const results = mixes.map((mix, index) => {
    const own = groups[index]!;
    const columns = drawn.columns.slice(next, (next += own.length));
    const measures = summarizeAll(sampleMix(own, columns, business, common, mix.extra ?? 0), room);
    return { name: mix.name, measures, ratios: ratios(measures) };
  });
  return { samples, seed, inputs: { ...shop, ...drawn.inputs }, mixes: results };
}

function summarizeAll(columns: MeasureColumns, room: Float64Array): Record<Measure, Summary> {
  return {
    grossReach: summarize(columns.grossReach, room),
    uniqueReach: summarize(columns.uniqueReach, room),
    engagements: summarize(columns.engagements, room),
    clicks: summarize(columns.clicks, room),
    orders: summarize(columns.orders, room),
    cashCost: summarize(columns.cashCost, room),
    committedCash: summarize(columns.committedCash, room),
    hours: summarize(columns.hours, room),
    assets: summarize(columns.assets, room),
    profit: summarize(columns.profit, room),
    profitAfterTime: summarize(columns.profitAfterTime, room),
    profitWithContent: summarize(columns.profitWithContent, room),
  };
}

function ratios(measures: Readonly<Record<Measure, Summary>>) {
  const { uniqueReach, engagements, orders, cashCost, profit } = measures;
  return ratiosOf({
    uniqueReach: uniqueReach.mean,
    engagements: engagements.mean,
    orders: orders.mean,
    cashCost: cashCost.mean,
    contribution: profit.mean + cashCost.mean,
  });
}
