import { describe, expect, it } from 'vitest';
import { bestMix } from '../../../src/engine/choose/best-mix.ts';
import type { Candidate } from '../../../src/engine/choose/candidates.ts';
import worked from '../../cases/worked-examples.json' with { type: 'json' };
import { expectClose } from './expect-close.ts';
import { plainBusiness, plainGroup } from './plain-candidates.ts';

describe('bestMix on the worked example by group', () => {
  const example = worked.best_mix_by_group;
  const candidates = example.lines.map(
    ({ reach, pi, eng, orders, product, fee, hours, assets, max }): Candidate => ({
      group: plainGroup({
        ...{ reach, product, fee, hours, assets },
        posting: pi,
        engagements: eng,
        buyers: orders,
      }),
      max,
    }),
  );
  const business = plainBusiness({
    overlap: example.overlap,
    repeatCredit: example.repeat,
    contribution: example.contribution,
  });
  const limits = { budget: example.budget, hours: example.hours };
  const goals = { ...example.top, uniqueReach: example.top.reach };

  it.each(['uniqueReach', 'engagements', 'orders', 'assets', 'profit'] as const)(
    'finds the five best mixes for %s among 2,954',
    (goal) => {
      const published = goals[goal];
      const { status, counts, value, runnersUp, proven } = bestMix(
        ...[candidates, business, goal, limits],
      );
      expect(status).toBe('optimal');
      expect(counts).toEqual(published[0]!.n);
      const key = goal === 'uniqueReach' ? 'reach' : goal;
      const values = [value, ...runnersUp.map((mix) => mix.value)].slice(0, 5);
      expectClose(
        values,
        published.map((mix) => mix[key]),
      );
      expect(proven).toBe(49);
    },
  );
});

describe('bestMix on the worked shortlist', () => {
  const { items, runs } = worked.best_shortlist;
  const candidates = items.map(({ reach, cost, hours, tier }): Candidate => ({
    group: plainGroup({ reach, fee: cost, hours }),
    max: 1,
    tier,
  }));

  it.each(runs)('finds the three best of $feasible: $desc', ({ budget, hours, overlap, best }) => {
    const business = plainBusiness({ overlap });
    const result = bestMix(candidates, business, 'uniqueReach', { budget, hours });
    const names = [result, ...result.runnersUp].map(({ counts, value }) => ({
      name: items.flatMap(({ id }, index) => (counts[index] ? id : [])).join(''),
      value,
    }));
    expect(names[0]!.name).toBe(best[0]![1]);
    for (const [place, [reach, name]] of best.entries()) {
      // Equal reaches may stand in another order: at w=0 the third has an equal.
      const found = names.find((mix) => mix.name === name)!;
      expectClose([found.value, names[place]!.value], [Number(reach), Number(reach)]);
    }
  });
});
