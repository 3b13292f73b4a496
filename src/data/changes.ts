import type { Estimate } from '#engine';
import { type Field, groupFields, shopFields } from '#share';
import type { BenchmarkDefaults, Benchmarks, SetChange } from './benchmark-schema.ts';
import { type Figure, figuresOf } from './check-benchmarks.ts';

/** A default that differs between two data sets. */
export interface Change {
  /** Its place in the set: `defaults.partnerSpread.clicks`. */
  readonly path: string;
  /** What it is, in words: `partner spread, clicks`. */
  readonly name: string;
  /** What the older set holds; `null` where it sets no limit. */
  readonly from: number | Estimate | null;
  /** What the newer set holds. */
  readonly to: number | Estimate | null;
  /** What the numbers count, as in the data set. */
  readonly unit: Figure['unit'];
}

const fields: Readonly<Record<string, Field>> = { ...groupFields, ...shopFields };

/**
 * Every default whose numbers differ between two sets, in the order of the newer one: what an owner
 * sees before they take newer figures. A change of grounds alone is none.
 */
export function changesBetween(
  older: BenchmarkDefaults,
  newer: BenchmarkDefaults,
): readonly Change[] {
  const before = new Map(figuresOf(older).map(({ path, figure }) => [path, numbersOf(figure)]));
  return figuresOf(newer).flatMap(({ path, figure }) => {
    const from = before.get(path) ?? null;
    const to = numbersOf(figure);
    return JSON.stringify(from) === JSON.stringify(to)
      ? []
      : [{ path, name: nameOf(path), from, to, unit: figure.unit }];
  });
}

/** What the sets after this one changed, newest set first: what a link pinned to it is told. */
export function changesSince(
  id: string,
  sets: readonly Pick<Benchmarks, 'compiled' | 'changes'>[],
): readonly SetChange[] {
  return sets
    .filter(({ compiled }) => compiled > id)
    .sort((a, b) => b.compiled.localeCompare(a.compiled))
    .flatMap(({ changes }) => changes);
}

function numbersOf(figure: Figure): Change['from'] {
  if (!('low' in figure)) return figure.value;
  const { low, likely, high } = figure;
  return { low, likely, high };
}

/** `defaults.clickRate.story.cold` → `click-through rate, story, cold`: terms where fields have one. */
function nameOf(path: string): string {
  const [, ...steps] = path.split('.');
  return steps
    .map(
      (step) =>
        fields[step]?.term ?? step.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    )
    .join(', ');
}
