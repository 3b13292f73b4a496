/** The limit that the project sets itself for a figure, in the figure's unit. */
export type Limit = { readonly atMost: number } | { readonly atLeast: number };

/** One figure of the report. */
export interface Row {
  readonly what: string;
  /** Left out where it could not be measured; then `why` says so. */
  readonly figure?: number;
  readonly unit: string;
  readonly limit?: Limit;
  /** How it was measured, as somebody could do it again. */
  readonly how: string;
  readonly why?: string;
}

/** What lies behind the rows, a line for each of many. */
export interface Table {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/** What a part of the report found. */
export interface Findings {
  readonly rows: readonly Row[];
  readonly tables?: readonly Table[];
  /** What is wrong, one by one, so that somebody can mend it. */
  readonly notes?: readonly string[];
}

/** A part of the report, which is measured alone. */
export interface Part {
  /** As it is asked for: `npm run report -- links`. */
  readonly name: string;
  readonly title: string;
  /** May throw: then the report says that this part was not measured, and why. */
  readonly measure: () => Promise<Findings>;
}

/** What is to be said of a figure against its limit. */
export type Verdict = 'holds' | 'fails' | 'no limit' | 'not measured';

/** Judges a figure before it is rounded. What is no number was not measured. */
export function verdictOf({ figure, limit }: Row): Verdict {
  if (figure === undefined || !Number.isFinite(figure)) return 'not measured';
  if (limit === undefined) return 'no limit';
  const holds = 'atMost' in limit ? figure <= limit.atMost : figure >= limit.atLeast;
  return holds ? 'holds' : 'fails';
}

/** A figure with as many digits as say something, and so many more that it is on its side of the limit. */
export function figureText(row: Row): string {
  const { figure } = row;
  const verdict = verdictOf(row);
  if (figure === undefined || verdict === 'not measured') return '–';
  const digits = Number.isInteger(figure) || Math.abs(figure) >= 100 ? 0 : figure < 10 ? 2 : 1;
  const texts = [0, 1, 2, 3, 4, 5, 6].map((more) => figure.toFixed(digits + more));
  return (
    texts.find((text) => verdictOf({ ...row, figure: Number(text) }) === verdict) ?? `${figure}`
  );
}

/** A limit in words: “at most 110 kB”. */
export function limitText({ limit, unit }: Row): string {
  if (limit === undefined) return '–';
  const words = 'atMost' in limit ? `at most ${limit.atMost}` : `at least ${limit.atLeast}`;
  return `${words} ${unit}`.trim();
}

/** The row of what could not be measured. */
export function unmeasured(what: string, error: unknown, how = ''): Row {
  return { what, unit: '', how, why: error instanceof Error ? error.message : String(error) };
}

/** What a part found; where it throws, that it was not measured, and why. */
export async function findingsOf({ title, measure }: Omit<Part, 'name'>): Promise<Findings> {
  try {
    return await measure();
  } catch (error) {
    return { rows: [unmeasured(title, error)] };
  }
}

/** The one of a list by which a figure is largest. Throws a RangeError for an empty list. */
export function largest<T>(all: readonly T[], figureOf: (one: T) => number): T {
  if (all.length === 0) throw new RangeError('there is nothing to choose from');
  return all.reduce((one, other) => (figureOf(other) > figureOf(one) ? other : one));
}
