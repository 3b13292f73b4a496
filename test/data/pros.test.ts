import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { matters, proSchema, touchedInputs } from '../../src/data/pros-schema.ts';
import { claimSchema } from '../../src/data/schemas.ts';
import { groupFields, shopFields, startState } from '../../src/share/index.ts';
import { readingGrade, sentencesOf, wordsOf } from '../guide/prose.ts';
import { sharedRuns } from '../guide/runs.ts';
import { misspelled } from '../guide/spelling.ts';
import { content } from './real-content.ts';

const pros = z.array(proSchema).parse(content.pros);
const claims = z.array(claimSchema).parse(content.claims);
const texts = pros.map(({ text }) => text);

describe('pros', () => {
  test.each([
    ['small', 'plus', '16', 7],
    ['small', 'minus', '17', 6],
    ['big', 'plus', '18', 4],
  ] as const)('give %s its %s points: all those of claim %s', (side, sign, claim, least) => {
    const listed = pros.filter((pro) => pro.side === side && pro.sign === sign);
    expect(listed.length).toBeGreaterThanOrEqual(least);
    const evidence = claims.find(({ id }) => id === claim)?.evidence ?? [];
    const named = pros.flatMap(({ sources }) => sources);
    expect(evidence.filter((id) => !named.includes(id))).toEqual([]);
  });

  test('leave nobody who cares about one thing without a point on either side', () => {
    const empty = matters.flatMap((matter) =>
      ['small', 'big'].filter(
        (side) => !pros.some((pro) => pro.side === side && pro.matters.includes(matter)),
      ),
    );
    expect(empty).toEqual([]);
  });

  test('touch the plan of their own side, or the shop', () => {
    const own = { small: 'mix-0-0-', big: 'mix-1-0-' };
    const astray = pros.filter(
      ({ side, input }) => input.startsWith('mix-') && !input.startsWith(own[side]),
    );
    expect(astray.map(({ id }) => id)).toEqual([]);
  });

  test('say each point in one plain sentence, rightly spelled and in our words', () => {
    expect(texts.filter((text) => sentencesOf(text).length !== 1)).toEqual([]);
    expect(texts.filter((text) => wordsOf(text).length > 24)).toEqual([]);
    expect(readingGrade(texts)).toBeLessThanOrEqual(8);
    expect(pros.flatMap(({ title, text }) => misspelled(`${title}. ${text}`))).toEqual([]);
    expect(texts.flatMap((text) => sharedRuns(text))).toEqual([]);
  });
});

describe('touchedInputs', () => {
  const groups = startState.mixes.map((mix) => mix.groups.length);

  test.each(Object.keys(touchedInputs))('%s is an input of the calculator', (anchor) => {
    const [, place, name = ''] = /^(mix-\d-\d|range|shop)-(\w+)/.exec(anchor) ?? [];
    const [mix = -1, group = -1] = [...(place ?? '').matchAll(/\d/g)].map(([digit]) => +digit);
    const fields = place?.startsWith('mix')
      ? { ...groupFields, count: 1, followers: 1 }
      : { ...shopFields, spread: 1 };
    expect(Object.keys(fields)).toContain(name);
    expect(place?.startsWith('mix') ? group < (groups[mix] ?? 0) : true).toBe(true);
  });
});
