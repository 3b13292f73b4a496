import { readNumber, writeNumber } from '../link-number.ts';
import {
  type ChartCatalog,
  type ChartState,
  chartStart,
  longestCreators,
  readingEnds,
} from './chart-state.ts';
import { said } from './said.ts';

/** What a field is read with. */
interface Context {
  readonly catalog: ChartCatalog;
  /** Takes up, in sentences, what cannot be honored. */
  readonly problems: string[];
}

/** A part of a link to the chart that stands in it only where it differs from the start. */
interface ChartField {
  /** Its text; empty where the state is at the start. */
  write(state: ChartState, start: ChartState): string;
  /**
   * The part of the state that a text says; never throws.
   *
   * @param text - What the link has, `undefined` where it lacks the key.
   * @param soFar - The state of the fields before this one.
   */
  read(text: string | undefined, soFar: ChartState, context: Context): Partial<ChartState>;
}

/** The fields of a link to the chart by their keys, in the order in which they are written and read. */
export const chartFields = {
  view: { write: ({ view }, start) => (view === start.view ? '' : view), read: readView },
  hide: { write: ({ hidden }) => hidden.join('.'), read: readHidden },
  front: { write: ({ front }) => front ?? '', read: readFront },
  at: { write: ({ at }) => (at === null ? '' : writeNumber(at)), read: readAt },
  creators: { write: ({ creators }) => creators, read: readCreators },
} as const satisfies Readonly<Record<string, ChartField>>;

/** A key of a link to the chart: `chart` is its format, `d` its data set, `z` its seal. */
export type ChartKey = 'chart' | 'd' | keyof typeof chartFields | 'z';

/** Every key of a link to the chart, in the order in which they are written. */
export const chartKeys: readonly ChartKey[] = [
  ...(['chart', 'd'] as const),
  ...(Object.keys(chartFields) as (keyof typeof chartFields)[]),
  'z',
];

type Read = ChartField['read'];

/** A view that the data set lacks is shown with the newest figures there are, and that is said. */
function readView(...[text, { dataset }, { catalog, problems }]: Parameters<Read>) {
  const { view } = chartStart(catalog);
  if (text === undefined) return { view };
  const holding = catalog.datasets.filter(({ views }) => views.some(({ id }) => id === text));
  const newest = holding.at(-1)?.id;
  if (newest === undefined) {
    problems.push(`${said(`view = ${text}`)} is no view of this chart, so the usual one is shown.`);
    return { view };
  }
  if (holding.some(({ id }) => id === dataset)) return { view: text };
  problems.push(
    `${dataset} holds no figures for ${said(`view = ${text}`)}, so those of ${newest} are shown.`,
  );
  return { view: text, dataset: newest };
}

/** Ids of the studies of the view that is read so far. */
function studiesOf({ dataset, view }: ChartState, { datasets }: ChartCatalog): readonly string[] {
  const views = datasets.find(({ id }) => id === dataset)?.views ?? [];
  return views.find(({ id }) => id === view)?.studies ?? [];
}

function readHidden(...[text, soFar, { catalog, problems }]: Parameters<Read>) {
  const studies = studiesOf(soFar, catalog);
  const named = text === undefined || text === '' ? [] : text.split('.');
  const unknown = named.filter((id) => !studies.includes(id));
  if (unknown.length > 0) {
    const which = said(`hide = ${unknown.join('.')}`);
    problems.push(`${which} names no study of this view, so nothing is hidden for it.`);
  }
  return { hidden: studies.filter((id) => named.includes(id)) };
}

function readFront(...[text, soFar, { catalog, problems }]: Parameters<Read>) {
  if (text === undefined || text === '') return {};
  const studies = studiesOf(soFar, catalog);
  if (studies.includes(text) && !soFar.hidden.includes(text)) return { front: text };
  const why = studies.includes(text) ? 'is hidden' : 'is no study of this view';
  problems.push(`${said(`front = ${text}`)} ${why}, so no study stands in front.`);
  return {};
}

function readAt(...[text, , { problems }]: Parameters<Read>) {
  if (text === undefined || text === '') return {};
  const [least, most] = readingEnds;
  const value = readNumber(text);
  if (value >= least && value <= most) return { at: value };
  problems.push(`${said(`at = ${text}`)} is no number of followers, so no reading is pinned.`);
  return {};
}

/** The text of the creators is not looked into: who wrote it reads it. */
function readCreators(...[text, , { problems }]: Parameters<Read>) {
  if (text === undefined) return {};
  if (text.length <= longestCreators) return { creators: text };
  problems.push('The link holds more creators than this chart takes, so none of them is shown.');
  return {};
}
