import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engagementFit } from '../../../src/engine/learn/engagement-fit.ts';
import { linearFit } from '../../../src/engine/learn/linear-fit.ts';
import { studentQuantile } from '../../../src/engine/distributions/quantiles.ts';
import worked from '../../cases/worked-examples.json' with { type: 'json' };

const curve = worked.engagement_curve;

// R's data set `cars`: Ezekiel, Methods of Correlation Analysis (1930). Speed in mph, then the
// distances in ft it took to stop from that speed.
// prettier-ignore
const cars = [
  [4, 2, 10], [7, 4, 22], [8, 16], [9, 10], [10, 18, 26, 34], [11, 17, 28], [12, 14, 20, 24, 28],
  [13, 26, 34, 34, 46], [14, 26, 36, 60, 80], [15, 20, 26, 54], [16, 32, 40], [17, 32, 40, 50],
  [18, 42, 56, 76, 84], [19, 36, 46, 68], [20, 32, 48, 52, 56, 64], [22, 66], [23, 54],
  [24, 70, 92, 93, 120], [25, 85],
].flatMap(([x = NaN, ...distances]) => distances.map((y) => ({ x, y })));

describe('linearFit', () => {
  it("gives what R's lm(dist ~ speed, cars) prints", () => {
    const known = curve['R cars dist~speed (published -17.5791, 3.9324, s 15.38, R2 .6511)'];
    const fit = linearFit(cars);
    expect(fit.degrees).toBe(known.n - 2);
    expect(fit.intercept).toBeCloseTo(known.a, 11);
    expect(fit.slope).toBeCloseTo(known.b, 12);
    expect(fit.residualSpread).toBeCloseTo(known.s, 11);
    expect(fit.standardError).toBeCloseTo(known.seb, 12);
    expect(fit.r2).toBeCloseTo(known.r2, 12);
  });

  it("gives R's 95 % prediction interval at speed 10", () => {
    const fit = linearFit(cars);
    const half = studentQuantile(0.975, fit.degrees) * fit.spreadAt(10);
    const known = curve['R cars prediction at speed 10 (published 21.745, -9.81, 53.30)'];
    const interval = [fit.at(10), fit.at(10) - half, fit.at(10) + half];
    interval.forEach((value, index) => expect(value).toBeCloseTo(known[index] ?? NaN, 10));
  });

  it('counts a point of weight 2 as two points for the line', () => {
    const [first = { x: 0, y: 0 }, ...others] = cars;
    const heavy = linearFit([{ ...first, weight: 2 }, ...others]);
    const doubled = linearFit([first, ...cars]);
    expect(heavy.slope).toBeCloseTo(doubled.slope, 12);
    expect(heavy.intercept).toBeCloseTo(doubled.intercept, 11);
  });

  it('fits a level line exactly', () => {
    const points = [1, 2, 3].map((x) => ({ x, y: 7 }));
    expect(linearFit(points)).toMatchObject({ intercept: 7, slope: 0, residualSpread: 0, r2: 1 });
  });

  it.each([
    ['no points', []],
    ['2 points', cars.slice(1, 3)],
    ['points at one x', [1, 2, 3].map((y) => ({ x: 5, y }))],
    ['a weight of 0', cars.map((point) => ({ ...point, weight: 0 }))],
    ['a value that is no number', [...cars, { x: 1, y: NaN }]],
  ])('refuses %s', (_, points) => {
    expect(() => linearFit(points)).toThrow(RangeError);
  });
});

describe('engagementFit', () => {
  const markerly = curve['Markerly 2016 like rate'];
  const points = markerly.points.map(([followers = NaN, rate = NaN]) => ({ followers, rate }));
  const fit = engagementFit(points);

  it("reads Markerly's averages as a rate falling with followers to the −.12", () => {
    expect(fit.slope).toBeCloseTo(markerly.slopeER, 12);
    expect(fit.slope + 1).toBeCloseTo(markerly.engagementElasticity, 12);
    expect(fit.rateAt(10_000)).toBeCloseTo(markerly.erAt10k, 12);
    expect(Math.exp(fit.intercept)).toBeCloseTo(fit.rateAt(1), 12);
  });

  it('says how sure the slope is: −.12 ± .05 from three averages', () => {
    const log = points.map(({ followers, rate }) => ({
      x: Math.log(followers),
      y: Math.log(rate),
    }));
    expect(fit.standardError).toBe(linearFit(log).standardError);
    expect(fit.residualSpread).toBe(linearFit(log).residualSpread);
  });

  it('has the line in the middle of a band, by ratio', () => {
    const { low, likely, high } = fit.band(10_000, 0.5);
    expect(likely).toBe(fit.rateAt(10_000));
    expect(low * high).toBeCloseTo(likely ** 2, 14);
  });

  it('has a band that is a percentile at each end', () => {
    const { low, high } = fit.band(10_000, 0.5);
    expect(fit.percentile(10_000, low)).toBeCloseTo(0.25, 10);
    expect(fit.percentile(10_000, high)).toBeCloseTo(0.75, 10);
  });

  it('widens the band away from the points and with the share', () => {
    const width = (followers: number, share: number) => {
      const { low, high } = fit.band(followers, share);
      return high / low;
    };
    expect(width(10, 0.5)).toBeGreaterThan(width(100_000, 0.5));
    expect(width(100_000, 0.8)).toBeGreaterThan(width(100_000, 0.5));
    expect(width(100_000, 0)).toBe(1);
  });

  it('never shows a rate above 1, nor a number that is not finite', () => {
    const { low, likely, high } = fit.band(1, 0.999999);
    expect([low >= 0, likely <= 1, high]).toEqual([true, true, 1]);
  });

  it('puts an account on the line in the middle, and one without engagement last', () => {
    expect(fit.percentile(10_000, markerly.erAt10k)).toBeCloseTo(0.5, 10);
    expect(fit.percentile(10_000, 0)).toBe(0);
  });

  it('tells below, on and above apart even where all points lie on the line', () => {
    const flat = engagementFit([1, 10, 100].map((followers) => ({ followers, rate: 1 })));
    expect([flat.percentile(50, 0.5), flat.percentile(50, 1)]).toEqual([0, 0.5]);
  });

  it('follows points on a power law, whatever their weights', () => {
    const weights = fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), {
      minLength: 3,
      maxLength: 9,
    });
    fc.assert(
      fc.property(weights, fc.double({ min: -0.4, max: 0, noNaN: true }), (list, slope) => {
        const exact = list.map((weight, index) => {
          const followers = 1000 * 3 ** index;
          return { followers, rate: 0.5 * followers ** slope, weight };
        });
        expect(engagementFit(exact).slope).toBeCloseTo(slope, 9);
      }),
    );
  });

  it.each([
    ['no points', []],
    ['a rate of 0', [...points, { followers: 1000, rate: 0 }]],
    ['a rate above 1', [...points, { followers: 1000, rate: 1.2 }]],
    ['no followers', [...points, { followers: 0, rate: 0.1 }]],
  ])('refuses %s', (_, list) => {
    expect(() => engagementFit(list)).toThrow(RangeError);
  });

  it('refuses a share of 1, followers of 0 and a rate above 1', () => {
    expect(() => fit.band(1000, 1)).toThrow(RangeError);
    expect(() => fit.band(0, 0.5)).toThrow(RangeError);
    expect(() => fit.percentile(1000, 1.5)).toThrow(RangeError);
  });
});
