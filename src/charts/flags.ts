import { tenth } from './drawing.ts';
import { nameWidth, wrapText } from './labels.ts';

/** A text that belongs to a place along the bottom of a picture. */
interface Flagged {
  readonly at: number;
  readonly text: string;
}

/** A text on its staff: it stands over the plot, and its staff goes down to the place it means. */
export interface Flag<Mark extends Flagged> {
  readonly mark: Mark;
  readonly lines: readonly string[];
  /** On which side of its staff it hangs: `start` to the right, `end` to the left. */
  readonly anchor: 'start' | 'end';
  /** Lines between it and the plot. */
  readonly row: number;
  /** Left and right end of the text. */
  readonly from: number;
  readonly to: number;
}

/** A flag before it has a row. */
type Form<Mark extends Flagged> = Omit<Flag<Mark>, 'row'>;

/** Flags that found room, and those that did not. */
interface Flags<Mark extends Flagged> {
  readonly flags: readonly Flag<Mark>[];
  readonly left: readonly Mark[];
  /** Height in lines. */
  readonly rows: number;
}

const gap = 4;
/** Choices looked at before the best so far is taken: all there are for five flags. */
const mostTries = 20_000;

/**
 * Finds the lowest arrangement in which no text touches another or is crossed by a staff; a text hangs
 * on either side of its staff, on one line or wrapped to half or a third of the width. A mark that finds
 * no room is left out, the last one first.
 *
 * @param marks - In order of weight.
 */
export function placeFlags<Mark extends Flagged>(
  marks: readonly Mark[],
  width: number,
): Flags<Mark> {
  const flags = lowestOf(marks.map((mark) => formsOf(mark, width)));
  if (flags) return { flags, left: [], rows: heightOf(flags) };
  const fewer = placeFlags(marks.slice(0, -1), width);
  return { ...fewer, left: [...fewer.left, ...marks.slice(-1)] };
}

/** The lowest flags with one form for each mark; null where all forms are in each other's way. */
function lowestOf<Mark extends Flagged>(
  forms: readonly (readonly Form<Mark>[])[],
): readonly Flag<Mark>[] | null {
  let best: readonly Flag<Mark>[] | null = null;
  let tries = 0;
  const choose = (chosen: readonly Form<Mark>[]): void => {
    if (++tries > mostTries) return;
    const flags = stack(chosen);
    if (!flags || (best && heightOf(flags) >= heightOf(best))) return;
    const next = forms[chosen.length];
    if (next) next.forEach((form) => choose([...chosen, form]));
    else best = flags;
  };
  choose([]);
  return best;
}

/**
 * Each flag as low as it may hang over those whose staffs it crosses; null where two would have to
 * hang over each other.
 */
function stack<Mark extends Flagged>(forms: readonly Form<Mark>[]): readonly Flag<Mark>[] | null {
  const rows = forms.map(() => 0);
  for (let turn = 0; turn <= forms.length; turn++) {
    let isStill = true;
    forms.forEach((form, i) =>
      forms.forEach((other, j) => {
        const least = (rows[j] ?? 0) + other.lines.length;
        if (i === j || !isOver(form, other, i > j) || (rows[i] ?? 0) >= least) return;
        rows[i] = least;
        isStill = false;
      }),
    );
    if (isStill) return forms.map((form, i) => ({ ...form, row: rows[i] ?? 0 }));
  }
  return null;
}

/** True where a flag must hang over another: over a staff in its way, and over texts it would touch. */
function isOver<Mark extends Flagged>(a: Form<Mark>, b: Form<Mark>, isLater: boolean): boolean {
  if (isCrossed(a, b)) return true;
  return isLater && !isCrossed(b, a) && a.from - gap < b.to && b.from - gap < a.to;
}

/** True where a text is in the way of another's staff. */
function isCrossed<Mark extends Flagged>({ from, to }: Form<Mark>, { mark }: Form<Mark>): boolean {
  return mark.at > from - gap && mark.at < to + gap;
}

function heightOf(flags: readonly Flag<Flagged>[]): number {
  return Math.max(0, ...flags.map(({ row, lines }) => row + lines.length));
}

/** A text in as few lines as a width allows, all about as long. */
function wrapEvenly(text: string, width: number): readonly string[] {
  const lines = wrapText(text, width);
  for (let most = width; ; most -= 4) {
    const even = wrapText(text, most);
    if (even.length > lines.length || even.some((line) => line.endsWith('…'))) {
      return wrapText(text, Math.min(width, most + 4));
    }
  }
}

/** A mark's text on both sides of its staff, of one line or more, where it stays in the picture. */
function formsOf<Mark extends Flagged>(mark: Mark, width: number): Form<Mark>[] {
  const wraps = [1, 2, 3].map((part) => wrapEvenly(mark.text, width / part - gap));
  const different = wraps.filter((lines, i) => lines.length !== wraps[i - 1]?.length);
  return different.flatMap((lines) => {
    const long = Math.max(...lines.map((line) => nameWidth(line)));
    const { at } = mark;
    return [
      { mark, lines, anchor: 'start' as const, from: tenth(at + gap), to: tenth(at + gap + long) },
      { mark, lines, anchor: 'end' as const, from: tenth(at - gap - long), to: tenth(at - gap) },
    ].filter(({ from, to }) => from >= 0 && to <= width);
  });
}
