import { describe, expect, test } from 'vitest';
import { exampleOf, filledText, verdictOf } from '../../src/comparison/index.ts';
import { newestSet } from '../data/real-content.ts';

const known = exampleOf(newestSet);
const filled = (text: string): string => filledText(text, known, newestSet);

describe('filledText', () => {
  test('takes the shop’s numbers and a plan’s by its place', () => {
    expect(filled('{budget} and {hours} for orders of {order}')).toBe(
      '$2,000 and 40 hours for orders of $60',
    );
    expect(filled('{0.name}: {0.partners} for {0.cash}')).toBe('Ten small: 10 for $180');
    expect(filled('{1.name} at {1.worth} on average')).toMatch(/^One big at \$\d+ on average$/);
  });

  test('leaves a text without blanks as it is', () => {
    expect(filled('Nothing to fill here.')).toBe('Nothing to fill here.');
  });

  test.each(['{9.cash}', '{0.nonsense}', '{nonsense}', '{0.worth}'])('refuses %s', (blank) => {
    expect(() => filled(`So ${blank}.`)).toThrow(`nothing fills ${blank}`);
  });

  test('prints what the verdict prints', () => {
    const [sum = ''] = /\$\d+/.exec(filled('{1.profit}')) ?? [];
    expect(sum).not.toBe('');
    expect(JSON.stringify(verdictOf(known.result))).toContain(`loses ${sum} on average`);
  });
});
