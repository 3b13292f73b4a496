import { withBase } from '#base';
import type { CsvCell } from '#charts/csv.ts';
import type { ShelfRow } from '#charts/shelf.ts';
import type { Table } from '#charts/table.ts';
import type { Benchmarks, Row } from '#data/benchmark-schema.ts';
import type { Source } from '#data/schemas.ts';
import type { Component } from 'svelte';
import type { FigureName } from './names.ts';

/** What figures are made of. */
export interface Content {
  readonly data: Benchmarks;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Text with links in it. */
export type Note = readonly (string | { readonly text: string; readonly href: string })[];

/** One source of a figure. */
export interface Credit {
  /** Whose, and of what year: `Modash 2023`. */
  readonly name: string;
  /** What it counted; may be empty. */
  readonly what: string;
  /** Where to read it; null where no lasting address is known. */
  readonly url: string | null;
}

/** The numbers of a figure for spreadsheets: one value a cell, the unit in the column's title. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** One drawing, and the words that belong to it. */
export interface Panel {
  /** Its title, and what stands after or under it. */
  readonly title?: string;
  readonly words?: string;
  /** Hue of its title and its drawing: 1 small, 2 big. */
  readonly hue?: 1 | 2;
  /** The chart that draws it, and what it draws. */
  readonly component: Component<never>;
  readonly props: object;
  /** What is written below, in lines: a name, its value, and what the chart draws as its key. */
  readonly facts?: readonly (readonly [name: string, value: string, key?: object])[];
}

/** Addresses of a figure, where they do not follow from its name. */
interface Places {
  /** Fragment of its page at which it is shown: `chart=1&view=…`; left out where it follows from its name. */
  readonly fragment?: string;
  /** Path of its files without their ending: `/chart/tiktok-views`. */
  readonly files: string;
  /** Path of the page that shows it in a frame: `/embed/chart/tiktok-views/`. */
  readonly frame: string;
}

/** A part of what the files of a figure show where it is set in texts and tables. */
export type Block =
  | { readonly kind: 'head' | 'words'; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table }
  | {
      readonly kind: 'shelf';
      readonly title: string;
      readonly rows: readonly ShelfRow[];
      /** ISO 4217 code of its money. */
      readonly currency: string;
    }
  | { readonly kind: 'chart'; readonly component: Component<never>; readonly props: object }
  /** Columns of equal width, each of blocks one below the other. */
  | { readonly kind: 'beside'; readonly columns: readonly (readonly Block[])[] };

/** Everything that is said of a figure, on its page and in its files. */
export type Figure = Said & (Drawn | Typeset);

/** A figure that charts draw. */
interface Drawn {
  /** Its drawings, side by side. */
  readonly panels: readonly Panel[];
  readonly blocks?: undefined;
  readonly width?: undefined;
}

/** A figure that is set in texts and tables; so are its files. */
interface Typeset {
  readonly panels?: undefined;
  /** What the files show, one below the other. */
  readonly blocks: readonly Block[];
  /** How wide they show it, in units of the drawing: its texts are 13 to 15 high. */
  readonly width: number;
}

/** What is said of every figure. */
interface Said {
  /** One of the list, or a view of the chart or a question worked out, which have places of their own. */
  readonly name: FigureName | `chart-${string}` | `answer-${string}`;
  readonly places?: Places;
  /** Month of the data it rests on, where that is pinned; else of the newest. */
  readonly compiled?: string;
  /** What it shows, as a sentence. */
  readonly finding: string;
  /** What to know when reading it. */
  readonly note: Note;
  /** The sources in a line: `Modash 2023 and Markerly 2016`. */
  readonly credit: string;
  readonly sources: readonly Credit[];
  /** Page that it stands on: `/guide/engagement/`. */
  readonly page: string;
  /** Height of an embedded page that shows it 640 pixels wide, in pixels. */
  readonly height: number;
  /** Its numbers as a table; left out where the figure is a table. */
  readonly table?: Table;
  readonly sheet: Sheet;
}

/** The sources of rows, each once, in their order; what a source counted is said of its first row. */
export function creditsOf(
  rows: readonly Pick<Row, 'source' | 'year' | 'definition'>[],
  sources: Content['sources'],
): readonly Credit[] {
  const first = new Map([...rows].reverse().map((row) => [row.source, row]));
  return [...new Set(rows.map(({ source }) => source))].map((id) => {
    const [row, source] = [first.get(id), sources.get(id)];
    if (!row || !source) throw new Error(`a picture finds no source “${id}”`);
    return {
      name: datedName(source.publisher ?? source.title, row.year ?? source.year),
      what: `${row.definition}; ${source.sample ?? 'sample not stated'}`,
      url: source.url,
    };
  });
}

/** A name with its year, unless it ends with it: `Modash 2023`. */
export function datedName(name: string, year: number | null): string {
  return year === null || name.endsWith(`${year}`) ? name : `${name} ${year}`;
}

/** Names in a row: `a`, `a and b`, `a, b and c`. */
export function inRow(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The credit of what the calculator works out. */
export const computed: Pick<Figure, 'credit' | 'sources'> = {
  credit: 'Partner Mix, computed from the calculator’s starting numbers',
  sources: [
    {
      name: 'The calculator’s starting numbers',
      what: 'published figures where there are any, marked assumptions where there are none',
      url: withBase('/guide/reference/'),
    },
  ],
};
