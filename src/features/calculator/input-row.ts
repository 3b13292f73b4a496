import type { CsvCell } from '#charts/csv.ts';
import type { Grounds, SourceNote } from '#controls/grounds.ts';
import { dollarCountOf } from '#comparison';
import type { Field, OwnNumber, State } from '#share';
import { inUnit, unitOf } from './field-units.ts';

/** A row of the inputs: place, key, label, value, low, high, unit, whose, sources. */
export type Row = readonly CsvCell[];

/** Where an input belongs: the plan and the group, empty for the shop's. */
export type Place = readonly [plan: string, group: number | null];

/** What a field's row needs beside the field. */
export interface Around {
  readonly state: State;
  /** All sources by id. */
  readonly sources: Readonly<Record<string, SourceNote>>;
}

/** Whose a number is: what the owner stated, and what the default rests on. */
interface Origin {
  readonly own: OwnNumber | undefined;
  readonly grounds?: Grounds;
}

/** A row of a choice between words, or of what is no field. */
export function wordRow(
  place: Place,
  key: string,
  label: string,
  value: string | number,
  whose = 'yours',
): Row {
  return [...place, key, label, value, null, null, null, whose, null];
}

/** A row of the table of fields: `value` is what is used, null where there is nothing. */
export function fieldRow(
  place: Place,
  field: Field,
  value: OwnNumber | null,
  { state, sources, own, grounds }: Around & Origin,
): Row {
  const { low, likely, high } =
    typeof value === 'object' && value ? value : { low: null, likely: value, high: null };
  const numbers = [likely, low, high].map((each) =>
    each === null ? null : inUnit(each, field, own, state.currency),
  );
  const titles = own === undefined ? (grounds?.sources ?? []) : [];
  return [
    ...place,
    field.key,
    field.label,
    ...numbers,
    unitOf(field, state.currency),
    whose(value, own, grounds) + (own === undefined && value !== null ? dollars(field, state) : ''),
    titles.map((id) => sources[id]?.title ?? id).join('; '),
  ];
}

function whose(value: OwnNumber | null, own: OwnNumber | undefined, grounds?: Grounds): string {
  if (own !== undefined) return 'yours';
  if (value === null) return 'none given';
  return grounds?.basis === 'own' ? 'from your shop' : 'default';
}

/** What became of a default in US dollars, where the comparison is in other money. */
function dollars({ unit }: Field, state: State): string {
  const count = unit === 'money' ? dollarCountOf(state) : 'same';
  if (count === 'same') return '';
  return count === 'rate' ? ', dollars at your rate' : `, 1 USD taken as 1 ${state.currency}`;
}
