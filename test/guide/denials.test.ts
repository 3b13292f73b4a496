import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { measuredSchema } from '../../src/data/measured-schema.ts';
import { claimSchema } from '../../src/data/schemas.ts';
import { content } from '../data/real-content.ts';
import { chapters } from './chapters.ts';
import { denialsOf, denies } from './denials.ts';
import { sentencesOf } from './prose.ts';

const measured = z.array(measuredSchema).parse(content.measured);
const claims = z.array(claimSchema).parse(content.claims);

/** What somebody measured, of the things that sentences speak of. */
const measuredIn = (sentences: readonly string[]): readonly string[] =>
  sentences.flatMap((sentence) =>
    measured
      .filter(({ about }) => about.some((pattern) => new RegExp(pattern, 'i').test(sentence)))
      .map(({ sources }) => `“${sentence}”: see ${sources.join(', ')}`),
  );

describe('denies', () => {
  test.each([
    'Nobody has counted them.',
    'We found no study of trust.',
    'It has never been measured.',
    'Hours we could not find counted.',
  ])('takes “%s” for a denial', (sentence) => {
    expect(denies(sentence)).toBe(true);
  });

  test.each(['A study found more trust.', 'No post reaches all of them.'])(
    'leaves “%s” alone',
    (sentence) => {
      expect(denies(sentence)).toBe(false);
    },
  );
});

describe('measuredIn', () => {
  test.each([
    ['trust-by-size', 'Whether followers of small accounts trust them more.'],
    ['who-answers', 'Whether small creators reply more often than big ones.'],
    ['sixty-percent', 'No study found gives 60 percent.'],
    ['blends', 'Both together: two say yes, no study does'],
    ['payments', 'These are the only payments with a known sample, and no study has more.'],
    ['media-kits', 'No count says how many send a media kit.'],
    ['labels', 'Nobody knows whether the label costs reactions.'],
    ['sweet-spot', 'No study we found has a peak there.'],
    ['likes-and-sales', 'We found no study that follows a like to the register.'],
  ])('knows who measured %s', (id, sentence) => {
    const { sources } = measured.find((one) => one.id === id) ?? { sources: [] };
    expect(measuredIn([sentence])).toContain(`“${sentence}”: see ${sources.join(', ')}`);
  });

  test('finds nothing where nobody measured', () => {
    expect(measuredIn(['How many hours ten partners take.'])).toEqual([]);
  });
});

describe('what somebody measured, nobody says that nobody did', () => {
  test.each(chapters)('in $slug', (chapter) => {
    expect(measuredIn(denialsOf(chapter))).toEqual([]);
  });

  test('in what we found of the claims', () => {
    const findings = claims.flatMap(({ finding }) => sentencesOf(finding).filter(denies));
    expect(measuredIn(findings)).toEqual([]);
  });

  test('and no claim about it is called untested', () => {
    const named = new Set(measured.flatMap(({ claims: ids }) => ids));
    const untested = claims.filter(({ id, verdict }) => named.has(id) && verdict === 'untested');
    expect(untested.map(({ id }) => id)).toEqual([]);
  });

  test('and each is the matter of claims that exist', () => {
    const known = claims.map(({ id }) => id);
    expect(measured.flatMap((one) => one.claims).filter((id) => !known.includes(id))).toEqual([]);
  });
});
