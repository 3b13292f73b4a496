import type { BenchmarkDefaults, Benchmarks, Row } from './benchmark-schema.ts';
import type { RangeDefault, ValueDefault } from './figure-schema.ts';
import type { Report } from './read-entries.ts';

/** A default of either shape, or `market` without a limit. */
export type Figure = RangeDefault | ValueDefault | (Omit<ValueDefault, 'value'> & { value: null });

const tables = [
  'engagement',
  'reach',
  'price',
  'gifting',
  'clicks',
  'conversion',
  'fraud',
  'operations',
  'returns',
] as const;

/** All rows of a data set, whatever they measure. */
export function rowsOf(set: Benchmarks): Row[] {
  return tables.flatMap((table) => set[table]);
}

/** All defaults of a data set with their paths, such as `defaults.price.nano`. */
export function figuresOf(
  set: Pick<BenchmarkDefaults, 'defaults'>,
): { path: string; figure: Figure }[] {
  return figuresIn('defaults', set.defaults);
}

function figuresIn(path: string, node: object): { path: string; figure: Figure }[] {
  if ('basis' in node) return [{ path, figure: node as Figure }];
  return Object.entries(node).flatMap(([key, next]: [string, object]) =>
    figuresIn(`${path}.${key}`, next),
  );
}

/** Every place of a data set that names sources, with the ids it names. */
export function benchmarkSources(set: Benchmarks): { entry: string; ids: readonly string[] }[] {
  return [
    ...set.definitions.map(({ id, source }) => ({ entry: id, ids: [source] })),
    ...rowsOf(set).map(({ id, source }) => ({ entry: id, ids: [source] })),
    ...set.disclosure.map(({ id, sources }) => ({ entry: id, ids: sources })),
    ...set.changes.map(({ id, sources }) => ({ entry: id, ids: sources })),
    ...figuresOf(set).map(({ path, figure }) => ({ entry: path, ids: figure.sources })),
  ];
}

/**
 * Reports what a schema of single fields cannot see: order of ranges, repeated ids, missing grounds,
 * changes of what there is not.
 */
export function checkBenchmarks(set: Benchmarks, report: Report): void {
  checkIds(set, report);
  checkTiers(set, report);
  checkChanges(set, report);
  for (const row of rowsOf(set)) checkRow(row, report);
  for (const { path, figure } of figuresOf(set)) {
    if (figure.sources.length === 0 && figure.basis !== 'assumption') {
      report(path, 'sources', `"${figure.basis}" needs a source, or the basis "assumption"`);
    }
    if ('low' in figure && !ascending([figure.low, figure.likely, figure.high])) {
      report(path, 'low, likely, high', 'out of order');
    }
  }
}

function checkIds(set: Benchmarks, report: Report): void {
  const seen = new Set<string>();
  for (const { id } of [...set.definitions, ...rowsOf(set), ...set.disclosure, ...set.changes]) {
    if (seen.has(id)) report(id, 'id', 'used twice');
    seen.add(id);
  }
}

function checkRow(row: Row, report: Report): void {
  if (row.value === null && row.low === null && row.high === null) {
    report(row.id, 'value', 'no number: value, low and high are all null');
  }
  if (!ascending([row.low, row.value, row.high])) {
    report(row.id, 'low, value, high', 'out of order');
  }
  if (!ascending([row.followersMin, row.followersMax])) {
    report(row.id, 'followersMin, followersMax', 'out of order');
  }
}

function checkChanges(set: Benchmarks, report: Report): void {
  const paths = [
    ...figuresOf(set).map(({ path }) => path),
    ...Object.keys(set.rules).map((rule) => `rules.${rule}`),
  ];
  for (const { id, touches } of set.changes) {
    for (const touched of touches) {
      if (!paths.some((path) => isPartOf(path, touched))) {
        report(id, 'touches', `no default or rule is called “${touched}”`);
      }
    }
  }
}

/** Whether a path is another one or leads on from it. */
export function isPartOf(path: string, whole: string): boolean {
  return path === whole || path.startsWith(`${whole}.`);
}

function checkTiers({ tiers, definitions }: Benchmarks, report: Report): void {
  for (const [index, { id, min, max, center }] of tiers.entries()) {
    if (center < min || (max !== null && (center >= max || min >= max))) {
      report(id, 'min, center, max', 'out of order');
    }
    if (max !== (tiers[index + 1]?.min ?? null)) {
      report(id, 'max', 'does not meet the next tier');
    }
  }
  for (const { id, bands } of definitions) {
    for (const { label, min, max, words } of bands) {
      if (min !== null && max !== null && min >= max)
        report(id, `${label}.min, max`, 'out of order');
      if (min === null && max !== null) report(id, `${label}.min`, 'missing; write 0 for "under"');
      if (min === null && words === undefined) report(id, `${label}.words`, 'missing');
    }
  }
}

/** Whether the numbers that exist rise or stay. */
function ascending(numbers: readonly (number | null)[]): boolean {
  const known = numbers.filter((number) => number !== null);
  return known.every((number, index) => index === 0 || number >= (known[index - 1] ?? number));
}
