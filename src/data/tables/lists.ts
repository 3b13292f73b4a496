import { integer, type Reference, required, type Table, text, type TableRow } from './table.ts';

/** An entry of a table with a list of words or ids of its own. */
interface Listed {
  /** Value of the key of its table. */
  readonly entry: string | number;
  readonly items: readonly string[];
}

/** What a list says, and where its entries and items stand. */
interface About extends Pick<Table, 'path' | 'title' | 'description'> {
  /** The table the lists belong to, and its key. */
  readonly of: Omit<Reference, 'field'> & {
    readonly field: string;
    readonly type: 'string' | 'integer';
  };
  /** The column of the items. */
  readonly item: { readonly name: string; readonly description: string };
  /** The table the items stand in; left out where they are plain words. */
  readonly from?: Omit<Reference, 'field'>;
}

/** The lists that entries of a table hold, as a table of their own: one item a row, in order. */
export function listTable(
  { path, title, description, of, item, from }: About,
  all: readonly Listed[],
): Table {
  const owner = { name: of.field, type: of.type, description: `Whose list it is: ${of.to}.` };
  const references = [{ field: of.field, table: of.table, to: of.to }];
  const rows = all.flatMap(({ entry, items }) =>
    items.map((value, index): TableRow => ({
      [of.field]: entry,
      place: index + 1,
      [item.name]: value,
    })),
  );
  return {
    path,
    title,
    description,
    fields: [
      {
        ...owner,
        ...(of.type === 'integer' && { unit: 'number of the list' }),
        constraints: required,
      },
      integer('place', 'Place in the list, from 1.', 'place', { ...required, minimum: 1 }),
      text(item.name, item.description, required),
    ],
    key: [of.field, 'place'],
    references: from ? [...references, { field: item.name, ...from }] : references,
    rows,
  };
}

/** The sources that entries of a table rest on, as a table of their own; `item` says how they bear on them. */
export function sourceTable(
  about: Omit<About, 'item' | 'from'>,
  all: readonly Listed[],
  item = 'A source it rests on, as in sources.',
): Table {
  const listed = { ...about, item: { name: 'source', description: item } };
  return listTable({ ...listed, from: inSources }, all);
}

/** Where the ids of sources stand. */
export const inSources = { table: 'sources', to: 'id' } as const;
