import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/engine/simulate/compare.ts';
import { fixed } from '../../../src/engine/distributions/estimate.ts';
import { plan } from '../../../src/engine/model/plan.ts';
import { normalQuantile } from '../../../src/engine/distributions/normal.ts';
import { simulate } from '../../../src/engine/simulate/simulate.ts';
import { summarize } from '../../../src/engine/simulate/summary.ts';
import type { Measure, Mix, Simulation } from '../../../src/engine/model/types.ts';
import { valueOfInformation } from '../../../src/engine/ask/value-of-information.ts';
import simulated from '../../cases/simulation.json' with { type: 'json' };
import worked from '../../cases/worked-examples.json' with { type: 'json' };
import { big, business, small } from '../worked-funnel.ts';

const known = worked.value_of_information;

/** A simulation of nothing but these columns; every measure of a mix is the same column. */
function simulationOf(
  columns: Readonly<Record<string, Float64Array>>,
  profits: readonly Float64Array[],
): Simulation {
  const mixes = profits.map((profit, index) => {
    const summary = summarize(profit);
    const measures = { profit: summary, orders: summary } as Record<Measure, typeof summary>;
    return {
      name: `Mix ${index}`,
      measures,
      ratios: { cpm: null, cpe: null, cpa: null, timesBack: null },
    };
  });
  return { samples: profits[0]?.length ?? 0, seed: 0, inputs: columns, mixes };
}

/** N points that fill the unit square evenly (the R2 sequence of Roberts), as normal values. */
function normals(samples: number): [Float64Array, Float64Array] {
  const draw = (step: number) =>
    Float64Array.from({ length: samples }, (_, i) => normalQuantile((0.5 + step * (i + 1)) % 1));
  return [draw(0.7548776662466927), draw(0.5698402909980532)];
}

describe('valueOfInformation', () => {
  it('agrees with the closed form of y = p₁ − p₂ against 0, p₁ ~ N(1, 1), p₂ ~ N(0, 2)', () => {
    const answer = known['normal linear p1~N(1,1) p2~N(0,2) y=p1-p2'];
    const [first, second] = normals(20_000);
    const p1 = first.map((z) => 1 + z);
    const p2 = second.map((z) => 2 * z);
    const simulation = simulationOf({ p1, p2 }, [p1.map((value, i) => value - (p2[i] ?? NaN))]);
    expect(compare(simulation, 'profit').evpi).toBeCloseTo(answer.EVPI, 2);
    const [one, two, both] = valueOfInformation(simulation, 'profit', [
      ['p1'],
      ['p2'],
      ['p1', 'p2'],
    ]);
    expect(one?.evppi).toBeCloseTo(answer.EVPPI_p1, 2);
    expect(two?.evppi).toBeCloseTo(answer.EVPPI_p2, 2);
    expect(both?.evppi).toBeCloseTo(answer.EVPI, 2);
  });

  it('agrees with full enumeration of five inputs of three values', () => {
    const answer = known['own 3^5 with do-nothing, cash profit'];
    const simulation = enumerated();
    const values = valueOfInformation(simulation, 'profit');
    expect(simulation.mixes.map((mix) => mix.measures.profit.mean)).toEqual([
      expect.closeTo(answer.E[0] ?? NaN, 8),
      expect.closeTo(answer.E[1] ?? NaN, 8),
    ]);
    expect(Object.fromEntries(values.map(({ inputs: [name], evppi }) => [name, evppi]))).toEqual({
      cvr: expect.closeTo(answer.EVPPI.cvr, 6),
      microPost: 0,
      macroReach: 0,
      aov: 0,
      microCtr: expect.closeTo(answer.EVPPI.microCtr, 6),
    });
  });

  const { mixes, business: shop } = simulated;
  const simulation = simulate(mixes, shop, { samples: 4096, seed: 1 });

  it('asks first for what a decision turns on: the clicks of the small, not the engagement', () => {
    const values = valueOfInformation(simulation, 'profit');
    const [most, ...rest] = values.toSorted((a, b) => b.evppi - a.evppi);
    expect(most?.inputs).toEqual(['clickRate@12000']);
    const engagement = rest.find(({ inputs: [name] }) => name === 'engagementRate@12000');
    expect(engagement?.evppi).toBeLessThan(0.01 * compare(simulation, 'profit').evpi);
  });

  it('finds the numbers of all sizes worth the same where they are known together', () => {
    const together = { ...shop, sharedKnowledge: 1 };
    const clicks = { low: 0.004, likely: 0.012, high: 0.04 };
    const alike = mixes.map((mix) => ({
      ...mix,
      groups: mix.groups.map((group) => ({ ...group, clickRate: clicks })),
    }));
    const names = [['clickRate@12000'], ['clickRate@150000']];
    const run = simulate(alike, together, { samples: 4096, seed: 1 });
    const [one, other] = valueOfInformation(run, 'profit', names);
    expect(one!.evppi).toBe(other!.evppi);
    expect(one!.evppi).toBeGreaterThan(0);
  });

  it('learns from the clicks of one size what those of another are worth, where they are shared', () => {
    // A mix of nobody's interest, so that all is about the other.
    const tiny = { ...mixes[0]!.groups[0]!, followers: 5000, inMarket: 1e-9, product: 0 };
    const options = [{ name: 'Tiny', groups: [tiny] }, mixes[0]!];
    const [none, some] = [0, 0.6].map((sharedKnowledge) => {
      const run = simulate(options, { ...shop, sharedKnowledge }, { samples: 32_768, seed: 1 });
      return valueOfInformation(run, 'profit', [['clickRate@5000'], ['clickRate@12000']]);
    });
    expect(none![0]!.evppi).toBeLessThan(0.05 * none![1]!.evppi);
    expect(some![0]!.evppi).toBeGreaterThan(0.3 * some![1]!.evppi);
  });

  it('is exactly 0 for an input that does not vary', () => {
    expect(valueOfInformation(simulation, 'profit', [['realFollowers@12000']])).toEqual([
      { inputs: ['realFollowers@12000'], evppi: 0, standardError: 0 },
    ]);
  });

  it('finds a pair worth about as much as the better of the two, or more', () => {
    const pair = ['conversionRate', 'clickRate@12000'];
    const values = valueOfInformation(simulation, 'profit', [
      ['conversionRate'],
      ['clickRate@12000'],
      pair,
    ]);
    const [one = NaN, two = NaN, both = NaN] = values.map(({ evppi }) => evppi);
    expect(both).toBeGreaterThan(Math.max(one, two));
  });

  it('gives answers in the order asked, by default one for every input', () => {
    const asked = [['overlap'], ['orderValue']];
    expect(valueOfInformation(simulation, 'profit', asked).map((v) => v.inputs)).toEqual(asked);
    const all = valueOfInformation(simulation, 'profit').map((v) => v.inputs[0]);
    expect(all).toEqual(Object.keys(simulation.inputs));
  });

  it('reports standard errors that fit the scatter over seeds', () => {
    const runs = Array.from({ length: 24 }, (_, seed) => {
      const run = simulate(mixes, shop, { samples: 1024, seed });
      return valueOfInformation(run, 'profit', [['clickRate@12000']])[0];
    });
    const values = runs.map((run) => run?.evppi ?? NaN);
    const scatter = summarize(Float64Array.from(values)).standardError * Math.sqrt(24);
    const reported = runs.reduce((sum, run) => sum + (run?.standardError ?? NaN), 0) / 24;
    expect(scatter / reported).toBeGreaterThan(0.6);
    expect(scatter / reported).toBeLessThan(1.8);
  });

  it('lies between 0 and the EVPI for every input, whatever the mixes', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3 }));
    const fee = fc.double({ min: 10, max: 500, noNaN: true });
    fc.assert(
      fc.property(counts, fee, fc.integer({ min: 0, max: 1e6 }), ([few, one], likely, seed) => {
        const doubtful = { low: 0.004, likely: 0.012, high: 0.04 };
        const options: Mix[] = [
          { name: 'Small', groups: [{ ...small(few), clickRate: doubtful }] },
          { name: 'Big', groups: [{ ...big(one), fee: fixed(likely), clickRate: doubtful }] },
        ];
        const run = simulate(options, business, { samples: 256, seed });
        const { evpi } = compare(run, 'profit');
        for (const { evppi } of valueOfInformation(run, 'profit')) {
          expect(evppi).toBeGreaterThanOrEqual(0);
          expect(evppi).toBeLessThanOrEqual(evpi);
        }
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['an unknown input', [['luck']]],
    ['a name every object has', [['toString']]],
    ['an entry without names', [[]]],
    ['three names together', [['overlap', 'orderValue', 'conversionRate']]],
  ])('refuses %s', (_, names) => {
    expect(() => valueOfInformation(simulation, 'profit', names)).toThrow(RangeError);
  });
});

/** Ten small and one big under all 3⁵ values of five inputs, each as often as its weight says. */
function enumerated(): Simulation {
  const { values, weights } = known['own inputs'];
  const names = Object.keys(values) as (keyof typeof values)[];
  const rows: number[][] = [];
  const addRows = (row: readonly number[], times: number) => {
    const name = names[row.length];
    if (name === undefined) rows.push(...Array<number[]>(times).fill([...row, ...profitsOf(row)]));
    else
      values[name].forEach((value, level) =>
        addRows([...row, value], Math.round(times * 10 * (weights[level] ?? NaN))),
      );
  };
  addRows([], 1);
  const column = (place: number) => Float64Array.from(rows, (row) => row[place] ?? NaN);
  const columns = Object.fromEntries(names.map((name, place) => [name, column(place)]));
  return simulationOf(columns, [column(names.length), column(names.length + 1)]);
}

function profitsOf([cvr = NaN, post = NaN, reach = NaN, aov = NaN, ctr = NaN]: readonly number[]) {
  const shop = { ...business, conversionRate: fixed(cvr), orderValue: fixed(aov) };
  const micro = { ...small(10), postingProbability: fixed(post), clickRate: fixed(ctr) };
  const macro = { ...big(1), reachRate: fixed(reach) };
  return [micro, macro].map((group) => plan({ name: '', groups: [group] }, shop).profit);
}
