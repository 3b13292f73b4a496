import type { BenchmarkDefaults } from './benchmark-schema.ts';

/** What a data set last became, and at which rate. */
interface Converted {
  readonly rate: number;
  readonly data: BenchmarkDefaults;
}

/** One rate a data set at a time: the same object again, so that what follows from it can be kept. */
const converted = new WeakMap<BenchmarkDefaults, Converted>();

/** Where a figure keeps its numbers. */
const numbers = ['low', 'likely', 'high', 'value'] as const;

/**
 * The defaults with every figure in US dollars times a rate; all other figures stay as they are, and at
 * a rate of 1 so do all.
 *
 * @param rate - What one US dollar costs in the money wanted, > 0.
 * @throws RangeError on any other rate
 */
export function inMoney(data: BenchmarkDefaults, rate: number): BenchmarkDefaults {
  if (!(rate > 0 && rate < Infinity)) throw new RangeError(`rate is ${rate}; needed: above 0`);
  if (rate === 1) return data;
  const known = converted.get(data);
  if (known?.rate === rate) return known.data;
  const made = { ...data, defaults: times(data.defaults, rate) };
  converted.set(data, { rate, data: made });
  return made;
}

/** A figure, or a tree of them, with its dollars multiplied. */
function times<Tree extends object>(tree: Tree, rate: number): Tree {
  const entries = Object.entries(tree) as readonly [string, unknown][];
  const isDollars = 'unit' in tree && tree.unit === 'USD';
  const isNumber = (name: string): boolean => numbers.some((each) => each === name);
  return Object.fromEntries(
    entries.map(([name, value]) => {
      if (isDollars && isNumber(name) && typeof value === 'number') return [name, value * rate];
      const isBranch = typeof value === 'object' && value !== null && !Array.isArray(value);
      return [name, isBranch ? times(value, rate) : value];
    }),
  ) as Tree;
}
