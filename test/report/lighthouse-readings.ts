import { type Findings, largest, type Row, unmeasured } from './findings.ts';

/** What is read of a result of Lighthouse. */
interface Result {
  readonly lighthouseVersion: string;
  readonly runtimeError?: { readonly message: string } | undefined;
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { id: string; weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly numericValue?: number | undefined }>
  >;
}

/** One run of Lighthouse on one page. */
export interface Reading {
  readonly version: string;
  /** Scores of the four categories that have one, of 100. */
  readonly scores: Readonly<Record<Category, number>>;
  readonly layoutShift: number;
  /** Milliseconds. */
  readonly largestPaint: number;
  readonly blocking: number;
  /** Names of audits below full marks, by category; of agentic browsing those that failed. */
  readonly below: readonly string[];
  readonly agenticFailures: readonly string[];
}

/** The readings of a page; none where `why` says why. */
export interface Audited {
  readonly path: string;
  readonly readings: readonly Reading[];
  readonly why?: string;
}

type Category = (typeof categories)[number];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Below it Lighthouse marks an audit as failed. */
const passing = 0.9;

/** Reads a result; throws an Error where a category has no score. */
export function readingOf(result: Result): Reading {
  const { audits, categories: found, lighthouseVersion, runtimeError } = result;
  const scoreOf = (category: Category): number => {
    const score = found[category]?.score;
    if (typeof score !== 'number') {
      throw new Error(`Lighthouse gave no score for ${category}. ${runtimeError?.message ?? ''}`);
    }
    return Math.round(100 * score);
  };
  const [performance, accessibility, practices, seo] = categories.map(scoreOf);
  const agentic = found['agentic-browsing'];
  if (agentic === undefined) throw new Error('Lighthouse knows no agentic browsing');
  const failing = (category: string, below: number): string[] =>
    (found[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < below)
      .map(({ id }) => id);
  const valueOf = (id: string): number => audits[id]?.numericValue ?? NaN;
  return {
    version: lighthouseVersion,
    scores: {
      performance: performance ?? NaN,
      accessibility: accessibility ?? NaN,
      'best-practices': practices ?? NaN,
      seo: seo ?? NaN,
    },
    layoutShift: valueOf('cumulative-layout-shift'),
    largestPaint: valueOf('largest-contentful-paint'),
    blocking: valueOf('total-blocking-time'),
    below: categories.flatMap((category) =>
      found[category]?.score === 1 ? [] : failing(category, passing),
    ),
    agenticFailures: failing('agentic-browsing', passing),
  };
}

/** The one in the middle of an odd number of figures. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;
}

/** What the readings of all pages come to. */
export function lighthouseFindings(audited: readonly Audited[]): Findings {
  const read = audited.filter(({ readings }) => readings.length > 0);
  const lost = audited.filter(({ readings }) => readings.length === 0);
  const missing = lost.map(({ path, why }) => unmeasured(`Lighthouse on ${path}`, why));
  const first = read[0]?.readings[0];
  if (first === undefined) return { rows: missing };
  const of = (page: Audited, figureOf: (reading: Reading) => number): number =>
    median(page.readings.map(figureOf));
  const how = `Lighthouse ${first.version}, mobile, its own simulated phone, median of ${read[0]?.readings.length} runs a page, texts sent by gzip with the headers of dist/_headers`;
  const scoreRow = (category: Category): Row => {
    const lowest = largest(read, (page) => -of(page, ({ scores }) => scores[category]));
    return {
      what: `${words[category]}, the lowest of ${read.length} types of page: ${lowest.path}`,
      figure: of(lowest, ({ scores }) => scores[category]),
      unit: 'points',
      limit: { atLeast: 100 },
      how,
    };
  };
  const shiftOf = (page: Audited): number => of(page, ({ layoutShift }) => layoutShift);
  const failuresOf = (page: Audited): number =>
    Math.max(...page.readings.map(({ agenticFailures }) => agenticFailures.length));
  const [shifting, failing] = [largest(read, shiftOf), largest(read, failuresOf)];
  return {
    rows: [
      ...categories.map(scoreRow),
      {
        what: `Layout shift, the largest: ${shifting.path}`,
        figure: shiftOf(shifting),
        unit: '',
        limit: { atMost: 0 },
        how,
      },
      {
        what: `Agentic browsing, checks that fail, the most on a page: ${failing.path}`,
        figure: failuresOf(failing),
        unit: 'checks',
        limit: { atMost: 0 },
        how: `${how}; in any of the runs`,
      },
      ...missing,
    ],
    tables: [tableOf(read)],
    notes: read.flatMap(({ path, readings }) => {
      const names = readings.flatMap(({ below, agenticFailures }) => [
        ...below,
        ...agenticFailures,
      ]);
      return [...new Set(names)].map((name) => `${path}: ${name}`);
    }),
  };
}

const words: Readonly<Record<Category, string>> = {
  performance: 'Performance',
  accessibility: 'Accessibility',
  'best-practices': 'Best practices',
  seo: 'Search engines',
};

function tableOf(read: readonly Audited[]): NonNullable<Findings['tables']>[number] {
  return {
    caption: 'Lighthouse, each page: medians, and in brackets all runs',
    heads: [
      ...['Page', ...categories.map((category) => words[category]), 'Layout shift'],
      ...['Largest paint, s', 'Blocking, ms', 'Agentic checks failed'],
    ],
    lines: read.map(({ path, readings }) => {
      const cell = (figureOf: (reading: Reading) => number, digits = 0): string => {
        const all = readings.map((reading) => figureOf(reading).toFixed(digits));
        const middle = median(readings.map(figureOf)).toFixed(digits);
        return new Set(all).size === 1 ? middle : `${middle} (${all.join(', ')})`;
      };
      return [
        path,
        ...categories.map((category) => cell(({ scores }) => scores[category])),
        cell(({ layoutShift }) => layoutShift, 4),
        cell(({ largestPaint }) => largestPaint / 1000, 2),
        cell(({ blocking }) => blocking),
        cell(({ agenticFailures }) => agenticFailures.length),
      ];
    }),
  };
}
