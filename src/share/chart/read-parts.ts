import { type Pair, valueOf } from '../pairs.ts';
import { chartFields } from './chart-fields.ts';
import { type ChartCatalog, type ChartState, chartStart } from './chart-state.ts';
import { said } from './said.ts';

/** A state, and in sentences what could not be honored. */
interface Parts {
  readonly state: ChartState;
  readonly problems: readonly string[];
}

/** Reads the pairs of a link to the chart into a valid state; never throws. */
export function readParts(pairs: readonly Pair[], catalog: ChartCatalog): Parts {
  const problems: string[] = [];
  const last = new Map(pairs.map((pair) => [pair.key, valueOf(pair)]));
  const start = chartStart(catalog);
  let state = { ...start, dataset: readDataset(last.get('d'), catalog, problems) };
  for (const [key, { read }] of Object.entries(chartFields)) {
    state = { ...state, ...read(last.get(key), state, { catalog, problems }) };
  }
  return { state, problems };
}

function readDataset(
  text: string | undefined,
  { datasets }: ChartCatalog,
  problems: string[],
): string {
  const newest = datasets.at(-1)?.id ?? '';
  if (text === undefined || datasets.some(({ id }) => id === text)) return text ?? newest;
  problems.push(
    `${said(`d = ${text}`)} is a data set this chart does not hold; ${newest} is used, so figures may differ.`,
  );
  return newest;
}
