import { describe, expect, it } from 'vitest';
import { evaluate, plainText, verdictOf } from '#comparison';
import { defaultsOf } from '#data/defaults.ts';
import { decode, type State } from '#share';
import { answerParts } from '../../../src/features/calculator/answer-parts.ts';
import { answerPicture } from '../../../src/features/calculator/answer-picture.ts';
import { pictureWords } from '../../../src/features/calculator/picture-words.ts';
import { setting } from '../../charts/picture/faces.ts';
import { dataset } from '../../data/real-content.ts';

const defaults = defaultsOf(dataset);
const plans = [
  'Ten+small~10x10k:product',
  'One+big~1x100k:fee',
  `${'W'.repeat(40)}~3x30k:fee`,
  'A+rather+long+name+for+a+plan+of+friends~2x60k:fee-commission~4x10k:product',
  '%D8%AF%D9%88~20x3k:product',
  'Six~1x1m:fee:hue=1',
];
const stateOf = (count: number, more = ''): State =>
  decode(
    `v=1&budget=2000${more}${plans
      .slice(0, count)
      .map((plan) => `&mix=${plan}`)
      .join('')}`,
  ).state;

function partsOf(state: State, link = 'https://example.org/calculator/#v=2&z=0') {
  const result = evaluate(state, defaults, 256);
  const date = new Date(2026, 10, 30);
  return { result, parts: answerParts({ state, defaults, result, link, date }) };
}

describe('answerPicture', () => {
  it.each([1, 2, 3, 4, 6])('of %i plans is 1,200 wide, and nothing stands outside', (count) => {
    for (const more of ['', '&goal=reach']) {
      const { parts } = partsOf(stateOf(count, more));
      const { width, height, marks } = answerPicture(parts, setting);
      expect(width).toBe(1200);
      for (const { x, y } of marks) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1160);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(height);
      }
    }
  });

  it('draws each plan in the hue it has on the page', () => {
    const { parts } = partsOf(stateOf(2));
    const fills = new Set(answerPicture(parts, setting).marks.map((mark) => mark.fill));
    for (const hue of ['#0b706a', '#ad4d0e']) expect(fills).toContain(hue);
    expect(fills).not.toContain('#74418a');
  });

  it('grows with a longer link, and says where one is too long', () => {
    const long = `https://example.org/calculator/#${'x'.repeat(1900)}`;
    const heightOf = (link: string): number =>
      answerPicture(partsOf(stateOf(2), link).parts, setting).height;
    expect(heightOf(long)).toBeGreaterThan(heightOf('https://example.org/#v=2'));
    expect(heightOf(`${long}${'x'.repeat(9000)}`)).toBeLessThan(heightOf(long));
  });
});

describe('pictureWords', () => {
  it('says the verdict, every plan with its outcomes, and the day', () => {
    const { result, parts } = partsOf(stateOf(2));
    const words = pictureWords(parts);
    const { headline, body } = verdictOf(result);
    expect(words).toContain(
      'Ten small or One big, with $2,000? Answer of Partner Mix, November 30, 2026.',
    );
    for (const part of [headline, body]) expect(words).toContain(plainText(part, parts.names));
    for (const { dots } of result.mixes) expect(words).toContain(parts.show(dots[0]!));
    expect(words).toContain('10 × 10,000 followers, product only');
  });
});
