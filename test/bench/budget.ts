import { ladder, simulate, testFirst, worth } from '../../src/engine/index.ts';
import type { Business, Group, Mix } from '../../src/engine/index.ts';
import reference from '../cases/budget.json' with { type: 'json' };
import { print, timeInTurn } from './measure.ts';

const samples = 8192;
const mixOf = (group: Group, count: number): Mix => ({ name: '', groups: [{ ...group, count }] });

/** What a budget buys, by how many simulations of the whole plan it takes. */
export async function benchBudget(): Promise<void> {
  for (const { name, group, business } of reference.ladders) {
    await benchLadder(name, group, business);
  }
  for (const { name, first, group, business } of reference.testFirst) {
    const mix = mixOf(group, group.count);
    const [test, one] = await timeInTurn(9, [
      (seed) => testFirst(mix, business, { samples, seed, first }),
      (seed) => simulate([mix], business, { samples, seed }),
    ]);
    print(`testFirst ÷ simulate, ${name}, ${samples} samples`, test! / one!, '×');
  }
  for (const { name, group, business } of reference.worth) {
    const beside = mixOf(group, 10);
    const [alone, one, next, eleven] = await timeInTurn(9, [
      (seed) => worth(group, business, { samples, seed }),
      (seed) => simulate([mixOf(group, 1)], business, { samples, seed }),
      (seed) => worth(group, business, { samples, seed, beside }),
      (seed) => simulate([mixOf(group, 11)], business, { samples, seed }),
    ]);
    print(`worth ÷ simulate of one partner, ${name}`, alone! / one!, '×');
    print(`worth beside ten ÷ simulate of eleven, ${name}`, next! / eleven!, '×');
  }
}

async function benchLadder(name: string, group: Group, business: Business): Promise<void> {
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
  print(`ladder of 40 rungs, ${name}, ${samples} samples`, bare!, 'ms');
  print(`ladder ÷ simulate of its top rung, ${name}`, bare! / bareOne!, '×');
  print(`the same, every measure summarized, ${name}`, read! / readOne!, '×');
}
