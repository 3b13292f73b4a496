import type { Benchmarks, Row } from '#data/benchmark-schema.ts';
import { figuresOf } from '#data/check-benchmarks.ts';
import { count, exactly, money, range } from '#format';

export { rowOf } from '#data/rows.ts';

/** Which number of a row is printed; `range` is low to high. */
export type Part = 'value' | 'low' | 'high' | 'range';

/** Which number of a default is printed; `range` is low to high. */
export type DefaultPart = 'low' | 'likely' | 'high' | 'value' | 'range';

/** A row's number in its published unit, as prose prints it. Throws where the row has no such number. */
export function factText(row: Row, part: Part): string {
  const one = (name: 'value' | 'low' | 'high'): string => {
    const number = row[name];
    if (number === null) throw new Error(`the row “${row.id}” has no ${name}`);
    return withUnit(number, row.unit);
  };
  return part === 'range' ? range(one('low'), one('high')) : one(part);
}

/**
 * A default's number with its unit, as prose prints it.
 * @param path - place in the defaults, such as `price.micro` or `overlap`
 * @throws Error where there is no such default, or it has no such number
 */
export function defaultText(data: Benchmarks, path: string, part: DefaultPart = 'likely'): string {
  const found = figuresOf(data).find((each) => each.path === `defaults.${path}`)?.figure;
  if (!found) throw new Error(`no default is called “${path}”`);
  const numbers: Readonly<Partial<Record<DefaultPart, number | null>>> = found;
  const one = (name: DefaultPart): string => {
    const number = numbers[name] ?? null;
    if (number === null) throw new Error(`the default “${path}” has no ${name}`);
    return withUnit(number, found.unit);
  };
  return part === 'range' ? range(one('low'), one('high')) : one(part);
}

/** All numbers of a default, as the table prints them: low, likely and high, or its one value. */
export function numbersOf(figure: ReturnType<typeof figuresOf>[number]['figure']): string[] {
  if (!('low' in figure)) {
    return [figure.value === null ? 'none' : withUnit(figure.value, figure.unit)];
  }
  const { low, likely, high, unit } = figure;
  return [withUnit(low, unit), withUnit(likely, unit), withUnit(high, unit)];
}

/** A number with its unit. */
function withUnit(value: number, unit: Row['unit']): string {
  switch (unit) {
    case 'percent':
      return `${exactly(value)}%`;
    case 'fraction':
      return `${exactly(value * 100)}%`;
    case 'USD':
    case 'EUR':
      return money(value, unit);
    case 'minutes':
    case 'hours':
    case 'days':
      return `${exactly(value)} ${value === 1 ? unit.slice(0, -1) : unit}`;
    case 'followers':
    case 'people':
    case 'count':
      return count(value);
    default:
      return exactly(value);
  }
}
