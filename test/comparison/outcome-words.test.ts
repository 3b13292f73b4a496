import { describe, expect, it } from 'vitest';
import {
  breakEvenWords,
  budgetWords,
  evaluate,
  outcomeWords,
  plainText,
  type Result,
  testNote,
  verdictOf,
} from '#comparison';
import { decode } from '#share';
import { defaults } from './truth.ts';

const computed = (link: string): Result => {
  const { state, problems } = decode(`v=2&d=2026-12&m=2${link}`);
  expect(problems).toEqual([]);
  return evaluate(state, defaults, 32_768);
};
const strip = (link: string): string[] => {
  const result = computed(link);
  const names = result.mixes.map(({ name }) => name);
  return result.outcomes.map((outcome) => plainText(outcomeWords(result, outcome), names));
};

const shop = '&budget=2000&discount=0.1&goods=18&time=40';
const ten = '&mix=Ten~10x10k:product';
const star = '&mix=Star~1x100k:fee:fee=777';

it('says what a plan needs beyond the budget of the sum that is printed beside it', () => {
  const result = computed(`${shop}${ten}&mix=Huge~1x5m:fee`);
  const names = result.mixes.map(({ name }) => name);
  const [, sum] = /you pay \$([\d,]+);/.exec(plainText(breakEvenWords(result, 1), names))!;
  const [, lack] = /Huge does not fit: it needs \$([\d,]+) more/.exec(
    plainText(verdictOf(result).body, names),
  )!;
  const number = (text: string) => Number(text.replaceAll(',', ''));
  expect(number(sum!)).toBeGreaterThan(10_000);
  expect(number(lack!)).toBe(number(sum!) - 2000);
});

describe('outcomeWords', () => {
  it('says of three audiences how often each plan is ahead', () => {
    const said = strip(`${shop}&aov=60&margin=0.55${ten}${star}`);
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(/usually lose|lose in most/);
    expect(said[2]).toMatch(/Star|Ten|coin toss/);
  });

  it('praises no plan for losing less than another, where all lose', () => {
    const said = [...strip(`${shop}&margin=0.05${ten}${star}`), ...strip(`${shop}${ten}${star}`)];
    expect(said.filter((words) => /always lose|usually lose/.test(words)).length).toBeGreaterThan(
      3,
    );
    expect(said.join(' ')).not.toContain('loses less');
  });
});

describe('testNote', () => {
  const note = (link: string): string => {
    const result = computed(link);
    return plainText(testNote(result, 0), ['Ten']);
  };

  it('offers no test under a plan where the verdict is to keep the money', () => {
    const poor = '&discount=0.1&time=40&budget=200&mix=Ten~*x10k:product';
    expect(verdictOf(computed(poor)).kind).toMatch(/not-yet|almost/);
    expect(computed(poor).mixes[0]?.test?.gain).toBeGreaterThan(10);
    expect(note(poor)).toBe('');
    expect(note(`${poor}~test=3`)).toMatch(/^Send to 3/);
  });

  it('is left out of the curve, which says so where the owner has chosen one', () => {
    const curve = (link: string): string => {
      const result = computed(link);
      return plainText(budgetWords(result, 0), ['Ten']);
    };
    const large = `&aov=60&margin=0.7&goods=18&time=40&budget=2000&mix=Ten~12x10k:product`;
    expect(curve(`${large}~test=3`)).toMatch(/testing 3 first changes stands in the answer\.$/);
    expect(curve(large)).not.toContain('first');
  });

  it('offers none where the plan does not fit', () => {
    const large = '&aov=60&margin=0.7&goods=18&time=40&mix=Ten~12x10k:product';
    expect(note(`${large}&budget=2000`)).toMatch(/^Send to/);
    expect(note(`${large}&budget=100`)).toBe('');
  });
});
