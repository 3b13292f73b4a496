import { type Pair, splitPairs, undo, valueOf } from '../pairs.ts';
import { attemptsAt } from '../repair.ts';
import { checkSeal, type Seal } from '../seal.ts';
import { isTracker } from '../trackers.ts';
import { chartKeys } from './chart-fields.ts';
import { type ChartCatalog, chartFormat, type ChartState, chartStart } from './chart-state.ts';
import { readParts } from './read-parts.ts';
import { said } from './said.ts';

/** What an address says of the chart. */
export type ChartReading =
  /** Nothing, or an ordinary anchor such as `#main`. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'state';
      readonly state: ChartState;
      /** What could not be honored, and what of the link is in doubt, in sentences. */
      readonly problems: readonly string[];
    };

interface Candidate {
  readonly state: ChartState;
  readonly problems: readonly string[];
  readonly seal: Seal;
  readonly repairs: number;
}

const known: ReadonlySet<string> = new Set(chartKeys);
/** Longer than any link to the chart: every character of the creators may take nine. */
const longest = 80_000;
/** A key that only links to the chart have, with an equals sign behind it. */
const lookOfOurs =
  /(?:^|[^a-z\d_])(?:chart|view|hide|front|creators)\s*(?:=|&#0*61|&#x0*3d|&equals)/i;

/**
 * Asks of a fragment, with or without its `#`, whether it is a state of the chart, and reads it. Never
 * throws. What travel does to links is undone as for comparisons; whatever cannot be honored falls
 * back to the start and is named.
 */
export function readChart(fragment: string, catalog: ChartCatalog): ChartReading {
  const start = chartStart(catalog);
  const state = (problem: string): ChartReading => {
    return { kind: 'state', state: start, problems: [problem] };
  };
  if (fragment.length > longest) {
    return state(
      'This link is longer than any of ours, so it was not read. This is the usual chart.',
    );
  }
  const text = fragment.replace(/^[#?]/, '');
  if (!lookOfOurs.test(undo(undo(undo(text))).replace(/\p{Cf}/gu, ''))) return { kind: 'none' };
  const best = bestOf(text, catalog);
  if (!best) {
    return state(
      'The address holds something like a link to this chart, but not what it begins with (chart=1), so it cannot be read. This is the usual chart.',
    );
  }
  return { kind: 'state', state: best.state, problems: [...doubtsOf(best), ...best.problems] };
}

/** The attempt whose seal holds before others, then the one with the fewest problems, then the first. */
function bestOf(text: string, catalog: ChartCatalog): Candidate | undefined {
  let best: Candidate | undefined;
  for (const { text: attempt, repairs } of attemptsAt(text, known)) {
    const pairs = splitPairs(attempt);
    const format = formatOf(pairs);
    if (format === undefined) continue;
    const seal = checkSeal(pairs, known);
    const { state, problems } = readParts(pairs, catalog);
    const newer = format > chartFormat ? [newerFormat] : [];
    const one = { state, seal, repairs, problems: [...newer, ...strangersOf(pairs), ...problems] };
    if (!best || isBetter(one, best)) best = one;
    if (best.seal === 'whole' && best.problems.length === 0) break;
  }
  return best;
}

const newerFormat =
  'This link was made with a newer version of the site; what is known of it is shown.';

function isBetter(one: Candidate, other: Candidate): boolean {
  if ((one.seal === 'whole') !== (other.seal === 'whole')) return one.seal === 'whole';
  return one.problems.length < other.problems.length;
}

function doubtsOf({ seal, repairs }: Candidate): readonly string[] {
  if (seal === 'whole') return [];
  const undone = repairs > 0 ? ' Its address had been rewritten on its way; we undid that.' : '';
  return [
    `This link was cut, changed on its way, or edited by hand; what we could read of it is shown.${undone}`,
  ];
}

function formatOf(pairs: readonly Pair[]): number | undefined {
  const text = pairs.findLast(({ key }) => key === 'chart')?.parts[0] ?? '';
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}

/** Names the keys that are not ours, and those without a value or that stand twice. */
function strangersOf(pairs: readonly Pair[]): readonly string[] {
  const seen = new Set<string>();
  return pairs.flatMap((pair) => {
    const { key } = pair;
    const isSecond = seen.has(key);
    seen.add(key);
    if (!known.has(key)) {
      return isTracker(key) ? [] : [`${said(key)} is not known here and was passed over.`];
    }
    if (valueOf(pair) === '') return [`“${key}” stands in the link without a value.`];
    return isSecond ? [`“${key}” stands in the link twice; the last one is used.`] : [];
  });
}
