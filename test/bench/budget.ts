import { ladder, simulate, testFirst, worth } from '../../src/engine/index.ts';
import type { Business, Group, Mix } from '../../src/engine/index.ts';
import reference from '../cases/budget.json' with { type: 'json' };
import { type Speeds, timeInTurn } from './measure.ts';

const samples = 8192;
const mixOf = (group: Group, count: number): Mix => ({ name: '', groups: [{ ...group, count }] });

/** What a budget buys, by how many simulations of the whole plan it takes. */
export async function* benchBudget(): Speeds {
  for (const { name, group, business } of reference.ladders) {
    yield* benchLadder(name, group, business);
  }
  for (const { name, first, group, business } of reference.testFirst) {
    const mix = mixOf(group, group.count);
    const [test, one] = await timeInTurn(9, [
      (seed) => testFirst(mix, business, { samples, seed, first }),
      (seed) => simulate([mix], business, { samples, seed }),
    ]);
    yield {
      what: `testFirst ÷ simulate, ${name}, ${samples} samples`,
      value: test! / one!,
      unit: '×',
    };
  }
  for (const { name, group, business } of reference.worth) {
    const beside = mixOf(group, 10);
    const [alone, one, next, eleven] = await timeInTurn(9, [
      (seed) => worth(group, business, { samples, seed }),
      (seed) => simulate([mixOf(group, 1)], business, { samples, seed }),
      (seed) => worth(group, business, { samples, seed, beside }),
      (seed) => simulate([mixOf(group, 11)], business, { samples, seed }),
    ]);
    yield { what: `worth ÷ simulate of one partner, ${name}`, value: alone! / one!, unit: '×' };
    yield {
      what: `worth beside ten ÷ simulate of eleven, ${name}`,
      value: next! / eleven!,
      unit: '×',
    };
  }
}

async function* benchLadder(name: string, group: Group, business: Business): Speeds {
  const filling = mixOf({ ...group, fill: true }, 1);
  const budget = 40 * (group.fee.likely + group.product);
  const climb = (seed: number) =>
    ladder(filling, business, { samples, seed, budget, hours: Infinity });
  const run = (seed: number) => simulate([mixOf(group, 40)], business, { samples, seed });
  const [bare, bareOne, read, readOne] = await timeInTurn(9, [
    climb,
    run,
    (seed) => climb(seed).rungs.map(({ measures }) => Object.values(measures)),
    (seed) => Object.values(run(seed).mixes[0]!.measures).map((summary) => summary.p10),
  ]);
  yield { what: `ladder of 40 rungs, ${name}, ${samples} samples`, value: bare!, unit: 'ms' };
  yield { what: `ladder ÷ simulate of its top rung, ${name}`, value: bare! / bareOne!, unit: '×' };
  yield { what: `the same, every measure summarized, ${name}`, value: read! / readOne!, unit: '×' };
}
