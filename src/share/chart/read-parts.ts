import { readNumber } from '../link-number.ts';
import { type Pair, valueOf } from '../pairs.ts';
import {
  type ChartCatalog,
  type ChartState,
  chartStart,
  longestCreators,
  readingEnds,
} from './chart-state.ts';
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
  const dataset = readDataset(last.get('d'), catalog, problems);
  const views = catalog.datasets.find(({ id }) => id === dataset)?.views ?? [];
  const view = readView(last.get('view'), views, start.view, problems);
  const studies = views.find(({ id }) => id === view)?.studies ?? [];
  const hidden = readHidden(last.get('hide'), studies, problems);
  const state = {
    ...{ dataset, view, hidden },
    front: readFront(last.get('front'), studies, hidden, problems),
    at: readAt(last.get('at'), problems),
    creators: readCreators(last.get('creators'), problems),
  };
  return { state, problems };
}

function readDataset(
  text: string | undefined,
  { datasets }: ChartCatalog,
  problems: string[],
): string {
  const newest = datasets.at(-1)?.id ?? '';
  const isKnown = datasets.some(({ id }) => id === text);
  if (!isKnown && text !== undefined) {
    problems.push(
      `${said(`d = ${text}`)} is a data set this chart does not hold; ${newest} is used, so figures may differ.`,
    );
  } else if (text !== undefined && text !== newest) {
    problems.push(
      `This link keeps the figures of ${text} it was made with; newer ones, of ${newest}, exist.`,
    );
  }
  return isKnown && text !== undefined ? text : newest;
}

function readView(
  text: string | undefined,
  views: ChartCatalog['datasets'][number]['views'],
  start: string,
  problems: string[],
): string {
  if (text === undefined || views.some(({ id }) => id === text)) return text ?? start;
  problems.push(`${said(`view = ${text}`)} is no view of this chart, so the usual one is shown.`);
  return start;
}

function readHidden(
  text: string | undefined,
  studies: readonly string[],
  problems: string[],
): readonly string[] {
  const named = text === undefined || text === '' ? [] : text.split('.');
  const unknown = named.filter((id) => !studies.includes(id));
  if (unknown.length > 0) {
    const which = said(`hide = ${unknown.join('.')}`);
    problems.push(`${which} names no study of this view, so nothing is hidden for it.`);
  }
  return studies.filter((id) => named.includes(id));
}

function readFront(
  text: string | undefined,
  studies: readonly string[],
  hidden: readonly string[],
  problems: string[],
): string | null {
  if (text === undefined || text === '') return null;
  if (studies.includes(text) && !hidden.includes(text)) return text;
  const why = studies.includes(text) ? 'is hidden' : 'is no study of this view';
  problems.push(`${said(`front = ${text}`)} ${why}, so no study stands in front.`);
  return null;
}

function readAt(text: string | undefined, problems: string[]): number | null {
  if (text === undefined || text === '') return null;
  const [least, most] = readingEnds;
  const value = readNumber(text);
  if (value >= least && value <= most) return value;
  problems.push(`${said(`at = ${text}`)} is no number of followers, so no reading is pinned.`);
  return null;
}

/** The text of the creators is not looked into: who wrote it reads it. */
function readCreators(text: string | undefined, problems: string[]): string {
  if (text === undefined) return '';
  if (text.length <= longestCreators) return text;
  problems.push('The link holds more creators than this chart takes, so none of them is shown.');
  return '';
}
