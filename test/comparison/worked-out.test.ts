import { describe, expect, test } from 'vitest';
import {
  filledText,
  turningPoints,
  verdictOf,
  verdictText,
  workedOut,
} from '../../src/comparison/index.ts';
import { resolveFill } from '../../src/comparison/inputs.ts';
import { newestDataset, readFragment } from '../../src/share/index.ts';
import { samplesOf } from '../../src/worker/samples.ts';
import { newestSet } from '../data/real-content.ts';
import { written } from './sentence-parts.ts';
import { checkText } from './sentence-rules.ts';
import { Truth } from './truth.ts';
import { questionOf, questions } from './worked-comparisons.ts';

const slugs = questions.map(({ slug }) => slug);

describe('the questions worked out', () => {
  test('are those that owners ask', () => {
    expect(slugs).toEqual(
      expect.arrayContaining([
        ...['300-dollars', '600-dollars', '1000-dollars', '2000-dollars', '5000-dollars'],
        ...['ten-small-or-one-big', 'small-fee-or-free-product', 'commission-only', 'blend'],
        ...['one-post-or-three', 'local-shop', 'launch', 'content-library'],
      ]),
    );
  });

  test.each(questions)('$slug opens in the calculator with nothing to mend', ({ data }) => {
    const read = readFragment(data.link);
    expect(read).toMatchObject({ kind: 'state', problems: [], notes: [], seal: 'whole' });
    expect(read.kind === 'state' && read.state.dataset).toBe(newestDataset);
  });

  test.each(questions)('the verdict of $slug agrees with its campaigns', ({ known }) => {
    const { state, result } = known;
    const truth = new Truth(state, state.warmth, result.samples);
    checkText(written(verdictText(verdictOf(result))), truth);
  });

  test.each(questions)('every blank of $slug is filled', ({ data, known }) => {
    const texts = [data.question, data.description, data.shop, data.assumed];
    for (const text of [...texts, ...data.text, ...data.next]) {
      const filled = filledText(text, known, newestSet);
      expect(filled).not.toMatch(/[{}]|NaN|undefined|−0\b/);
      if (text.includes('{')) expect(filled).toMatch(/\d/);
    }
  });

  test.each(questions)(
    'plans and address of $slug are called by the sums they have',
    (question) => {
      const { slug, known } = question;
      for (const { name, groups } of known.state.mixes) {
        const [, fee] = /\$(\d+)$/.exec(name) ?? [];
        if (fee !== undefined) expect(groups[0]?.own.fee, name).toBe(Number(fee));
      }
      const [, budget] = /^(\d+)-dollars$/.exec(slug) ?? [];
      if (budget !== undefined) expect(known.result.budget).toBe(Number(budget));
    },
  );
});

describe('workedOut', () => {
  test('draws as many campaigns as the calculator does of the partners that fit', () => {
    const { state } = questionOf('local-shop').known;
    const { final } = samplesOf(resolveFill(state, newestSet));
    expect(workedOut(state, newestSet).result.samples).toBe(final);
    expect(samplesOf(state).final).toBeLessThan(final);
  });
});

describe('turningPoints', () => {
  test('looks at the shop’s dials and a fee where money is the goal, and has today’s leader', () => {
    const { known } = questionOf('small-fee-or-free-product');
    const futures = turningPoints(known, newestSet);
    expect(futures.map(({ dial }) => dial.name)).toEqual([
      ...['budget', 'orderValue', 'grossMargin', 'fee'],
    ]);
    for (const { regions } of futures) {
      expect(regions).toContainEqual(expect.objectContaining({ leader: 'test', index: 1 }));
    }
  });

  test('leaves out what another goal does not depend on', () => {
    const futures = turningPoints(questionOf('launch').known, newestSet);
    expect(futures.map(({ dial }) => dial.name)).toEqual(['budget', 'fee']);
  });
});
