import Discs from '#charts/Discs.svelte';
import { colors } from '#charts/picture/colors.ts';
import type { Setting } from '#charts/picture/letters.ts';
import type { Strip as StripProps } from '#charts/strip.ts';
import Strip from '#charts/Strip.svelte';
import type { Cell, Row, Table } from '#charts/table.ts';
import { render } from 'svelte/server';
import { cellOf, type CellLine, columnGap, columnWidths, linesIn, titleLine } from './columns.ts';
import { beside, drawingOf, escaped, paragraph, type Part, type Place, placed } from './parts.ts';

const leading = 1.35;
/** Space above and below what stands in a row. */
const padding = 7;
const discsHeight = 31;
const ticksHeight = 18;
const stripHeight = 14;

type Column = Table['columns'][number];

/** A table as its page sets it: a line below each row, strips on the scale of their column. */
export function tablePart(table: Table, place: Place, setting: Setting): Part {
  const widths = columnWidths(table, place.width, setting);
  const placesAt = (y: number): readonly Place[] =>
    widths.map((width, at) => ({
      x: place.x + widths.slice(0, at).reduce((sum, one) => sum + one + columnGap, 0),
      ...{ y, width },
    }));
  const head = headPart(table.columns, placesAt(place.y), setting);
  const parts = [head.svg, edge(place, place.y + head.height, colors.line)];
  let y = place.y + head.height;
  for (const { title, rows } of table.groups) {
    if (title !== undefined) {
      const look = { ...place, y: y + 2 * padding, size: 15, leading };
      const piece = { text: title, face: 'serif', fill: colors.ink } as const;
      const part = paragraph([piece], look, setting);
      y += part.height + 3 * padding;
      parts.push(part.svg, edge(place, y, colors.lineStrong));
    }
    for (const row of rows) {
      const { svg, height } = rowPart(row, table.columns, placesAt(y), setting);
      if (row.sum) parts.push(edge(place, y, colors.lineStrong, 2));
      y += height;
      parts.push(svg, edge(place, y, colors.line));
    }
  }
  return { svg: parts.join(''), height: y - place.y };
}

/** The titles of the columns on one lowest line, discs on one above, scales on one below. */
function headPart(columns: readonly Column[], places: readonly Place[], setting: Setting): Part {
  const has = (name: 'discs' | 'ticks'): boolean =>
    columns.some(({ [name]: own }) => own !== undefined);
  const titled = columns.map(({ title, hue, discs }, at) => {
    const { x, y, width } = places[at] ?? { x: 0, y: 0, width: 0 };
    const above = discsAbove({ discs });
    const set = (top: number): Part =>
      linesPart([titleLine(title, at)], { x, y: top, width }, hue, setting);
    const height = set(y).height;
    const drawn = discsPart(discs, { x, y, width }, hue);
    return { height, room: above + height, at: (top: number) => drawn + set(top).svg };
  });
  const height = Math.max(...titled.map(({ room }) => room));
  const below = has('ticks') ? ticksHeight : 0;
  const parts = titled.map((title, at) => {
    const { y, ...rest } = places[at] ?? { x: 0, y: 0, width: 0 };
    const scale = ticksPart(columns[at]?.ticks, { ...rest, y: y + height });
    return title.at(y + height - title.height) + scale;
  });
  return { svg: parts.join(''), height: height + below + padding };
}

function ticksPart(ticks: Column['ticks'] = [], { x, y, width }: Place): string {
  return ticks
    .map(({ at, text }) => {
      const anchor = at < 8 ? 'start' : at > 90 ? 'end' : 'middle';
      const left = x + (width * at) / 100;
      return `<text x="${left}" y="${y + 13}" font-size="13" fill="${colors.inkSoft}" text-anchor="${anchor}">${escaped(text)}</text>`;
    })
    .join('');
}

/** A row, its first lines on one baseline; `places` is where each cell may stand. */
function rowPart(
  { head, cells, sum = false }: Row,
  columns: readonly Column[],
  places: readonly Place[],
  setting: Setting,
): Part {
  const all = [head, ...cells].map(cellOf);
  const firsts = all.map((cell) => discsAbove(cell) + (linesIn(cell, sum)[0]?.size ?? 0));
  const first = Math.max(...firsts);
  const parts = all.map((cell, at) => {
    const { y, ...rest } = places[at] ?? { x: 0, y: 0, width: 0 };
    const down = padding + first - (firsts[at] ?? 0);
    const hue = cell.hue ?? (at === 0 ? undefined : columns[at]?.hue);
    const part = cellPart(cell, { ...rest, y: y + down }, { hue, isSum: sum }, setting);
    return { ...part, height: part.height + down + padding };
  });
  const row = beside(parts);
  const blanks = all.map((cell, at) => {
    const place = places[at] ?? { x: 0, y: 0, width: 0 };
    return cell.text === '' ? edge(place, place.y + row.height - 1, colors.ink, 1.5) : '';
  });
  return { svg: row.svg + blanks.join(''), height: row.height };
}

function cellPart(
  cell: Cell,
  place: Place,
  { hue, isSum }: { readonly hue: number | undefined; readonly isSum: boolean },
  setting: Setting,
): Part {
  const above = discsAbove(cell);
  const texts = { ...place, y: place.y + above };
  const lines = linesPart(linesIn(cell, isSum), texts, hue, setting);
  const height = above + lines.height;
  const svg = discsPart(cell.discs, place, hue) + lines.svg;
  if (!cell.strip) return { svg, height };
  const strip = stripDrawing(cell.strip, place.width);
  const drawn = placed(strip, { ...place, y: place.y + height + 3 }, hue ?? 0);
  return { svg: svg + drawn, height: height + 3 + stripHeight };
}

/** Lines one below the other; those that are not soft have the hue. */
function linesPart(
  lines: readonly CellLine[],
  place: Place,
  hue: number | undefined,
  setting: Setting,
): Part {
  const color = hue === undefined ? colors.ink : 'var(--hue)';
  let { y } = place;
  const parts = lines.map(({ text, size, face, isSoft }) => {
    const fill = isSoft ? colors.inkSoft : color;
    const part = paragraph([{ text, face, fill }], { ...place, y, size, leading }, setting);
    y += part.height;
    return part.svg;
  });
  const svg = hue === undefined ? parts.join('') : `<g class="hue-${hue}">${parts.join('')}</g>`;
  return { svg, height: y - place.y };
}

/** Room for discs above a text. */
function discsAbove({ discs }: { readonly discs?: number | undefined }): number {
  return discs === undefined ? 0 : discsHeight;
}

/** Partners as discs; nothing where their number is not drawn. */
function discsPart(count: number | undefined, place: Place, hue: number | undefined): string {
  if (count === undefined) return '';
  const discs = drawingOf({ component: Discs, props: { count } });
  return placed(discs, { ...place, y: place.y - 1, width: discs.width }, hue ?? 0);
}

/** A strip, whose places are percents of its column, in units of the drawing. */
function stripDrawing(strip: StripProps, width: number): ReturnType<typeof drawingOf> {
  const { body } = render(Strip, { props: strip });
  const [svg = ''] = /<svg[\s\S]*<\/svg>/.exec(body) ?? [];
  const inUnits = svg.replace(
    /"(-?[\d.]+)%"/g,
    (_, percent: string) => `"${(Number(percent) * width) / 100}"`,
  );
  const box = `viewBox="0 0 ${width} ${stripHeight}"`;
  return { svg: inUnits.replace('<svg', `<svg ${box}`), width, height: stripHeight };
}

/** A level line across a place. */
function edge({ x, width }: Place, y: number, color: string, line = 1): string {
  return `<path d="M${x} ${y}H${x + width}" stroke="${color}" stroke-width="${line}"/>`;
}
