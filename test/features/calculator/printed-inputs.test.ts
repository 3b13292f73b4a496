import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { defaultsOf } from '#data/defaults.ts';
import { sourceSchema } from '#data/schemas.ts';
import { startState, type State } from '#share';
import { printedInputs } from '../../../src/features/calculator/printed-inputs.ts';
import { content, newestSet } from '../../data/real-content.ts';

const defaults = defaultsOf(newestSet);
const sources = Object.fromEntries(
  z
    .array(sourceSchema)
    .parse(content.sources)
    .map((source) => [source.id, source]),
);
const [small, big] = startState.mixes.map(({ groups }) => groups[0]!);
const own: State = {
  ...startState,
  shop: { orderValue: 84.5, conversionRate: 0.0123 },
  mixes: [
    {
      name: 'A',
      groups: [
        { ...small!, own: { fee: 900, clickRate: { low: 0.004, likely: 0.0075, high: 0.02 } } },
      ],
    },
    { name: 'B', groups: [big!, { ...big!, followers: 50_000 }] },
  ],
};

/** The text of a term among others. */
const of = (texts: readonly string[], term: string): string =>
  texts.find((text) => text.startsWith(`${term} `)) ?? '';

describe('printedInputs', () => {
  const start = printedInputs({ state: startState, defaults, sources });

  it('names a source with its year for every default that has one', () => {
    expect(start.stated).toEqual([]);
    expect(of(start.sourced, 'conversion rate')).toBe(
      'conversion rate 1.5% (Oribi 2020, Swaylytics 2021)',
    );
    for (const text of start.sourced) expect(text).toMatch(/ \([^()]+\)$/);
    for (const text of start.assumed) expect(text).not.toMatch(/\(/);
  });

  it('lists a term once, with the value of each group', () => {
    const terms = [...start.sourced, ...start.assumed].map((text) => text.replace(/ [\d$<].*/, ''));
    expect(new Set(terms).size).toBeGreaterThan(15);
    expect(of(start.sourced, 'engagement rate')).toMatch(/^engagement rate [\d.]+%, [\d.]+% \(/);
  });

  it('keeps what the owner stated apart, as it was typed', () => {
    const { stated, sourced, assumed } = printedInputs({ state: own, defaults, sources });
    expect(stated).toEqual([
      'average order value $84.50',
      'conversion rate 1.23%',
      'click-through rate 0.75% (0.4% to 2%)',
    ]);
    expect(of(sourced, 'conversion rate')).toBe('');
    // What clicks at other sizes is our reading of published clicks, so it stands as assumed.
    expect(of(assumed, 'click-through rate')).toMatch(/^click-through rate [\d.]+%, [\d.]+%$/);
  });

  it('says nothing of terms that a deal leaves out', () => {
    const product = { ...startState, mixes: startState.mixes.slice(0, 1) };
    const all = printedInputs({ state: product, defaults, sources });
    expect(of([...all.sourced, ...all.assumed], 'fee')).toBe('');
    expect(of(start.sourced, 'fee')).toMatch(/^fee \$/);
  });
});
