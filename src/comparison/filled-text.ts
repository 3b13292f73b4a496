import { blanks } from '#data/blanks.ts';
import type { BenchmarkDefaults } from '#data/defaults.ts';
import { hours, price } from '#format';
import type { Opening } from './opening.ts';
import { planNumber } from './plan-number.ts';

/**
 * A text with its blanks filled from a comparison: `{budget}`, `{hours}` and `{order}` of the shop, and
 * of a plan by its place what `planNumber` knows, such as `{0.cash}`.
 *
 * @throws Error for a blank that nothing fills
 */
export function filledText(text: string, known: Opening, data: BenchmarkDefaults): string {
  return text.replace(blanks, (_, key: string) => {
    const filled = fillOf(key, known, data);
    if (filled === undefined) throw new Error(`nothing fills {${key}} in “${text}”`);
    return filled;
  });
}

function fillOf(key: string, known: Opening, data: BenchmarkDefaults): string | undefined {
  const { result } = known;
  const [place = '', name = ''] = key.split('.');
  switch (key) {
    case 'budget':
      return price(result.budget, result.currency);
    case 'hours':
      return result.hours === null ? undefined : hours(result.hours);
    case 'order':
      return price(result.order.value, result.currency);
    default:
      return planNumber(known, Number(place), name, data);
  }
}
