import { fromFile, nameAmong, type State, toFile } from '#share';
import type { Arrived } from './arrived.ts';

/** A comparison kept in the browser: the text of its file, with a name and a time. */
export interface Kept {
  /** Which entry of the storage it is. */
  readonly id: string;
  /** What the entry holds. */
  readonly text: string;
  /** The link in it, as it was written. */
  readonly link: string;
  /** The owner's name for it; empty where it was kept by itself. */
  readonly name: string;
  /** When it was kept, in milliseconds since 1970; 0 where that cannot be read. */
  readonly time: number;
  /** What the gateway reads of it. */
  readonly reading: Arrived;
}

/** An entry that holds no comparison that can be read; it is left as it is. */
export interface Spoiled {
  readonly id: string;
  readonly text: string;
}

/**
 * Writes a comparison as an entry: the same text as that of its file, so that one codec reads both.
 * @param name - empty where it is kept by itself
 */
export function writeEntry(state: State, name: string, time: Date): string {
  const file = JSON.parse(toFile(state)) as object;
  return JSON.stringify({ ...file, ...(name !== '' && { name }), time: time.toISOString() });
}

/** Gives an entry another name; all else in it stays as it was written, older formats too. */
export function renameEntry({ text }: Kept, name: string): string {
  return JSON.stringify({ ...fieldsOf(text), name });
}

/** Reads an entry as strictly as a file; never throws. */
export function readEntry(id: string, text: string): Kept | Spoiled {
  const reading = fromFile(text);
  if (reading.kind !== 'state') return { id, text };
  const { link, name, time } = fieldsOf(text);
  return {
    id,
    text,
    link: String(link),
    name: typeof name === 'string' ? nameAmong(name, []) : '',
    time: (typeof time === 'string' && Date.parse(time)) || 0,
    reading,
  };
}

/** What stands in a text in which `fromFile` has found a comparison. */
function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  return JSON.parse(text.replace(/^\ufeff/, '')) as Record<string, unknown>;
}

/** Whether an entry could be read. */
export const isWhole = (entry: Kept | Spoiled): entry is Kept => 'reading' in entry;

/** What its plans are called, as “Many small or One big”. */
export const plansOf = ({ reading }: Kept): string =>
  reading.state.mixes.map(({ name }) => name).join(' or ');

/** What the owner knows it by: its name, else its plans. */
export const titleOf = (entry: Kept): string => entry.name || plansOf(entry);
