import { type Kept, plansOf } from './kept-entry.ts';

const day = { dateStyle: 'medium' } as const;
const writers = {
  day: new Intl.DateTimeFormat('en-US', day),
  moment: new Intl.DateTimeFormat('en-US', { ...day, timeStyle: 'short' }),
} as const;

/** When something was kept, as “Nov 30, 2026, 10:02 AM”; in words where that is not known. */
export function dayAndTime(time: number): string {
  return inWords(time, 'moment') ?? 'at an unknown time';
}

/** What is offered to whoever comes back: “Many small or One big, Nov 30, 2026”. */
export function offerWords({ name, time, reading }: Kept): string {
  const [first, second, ...others] = reading.state.mixes.map((mix) => mix.name);
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  const plans = second === undefined ? first : `${first} or ${second}${more}`;
  return [name || plans, inWords(time, 'day')].filter((part) => part !== undefined).join(', ');
}

/** What is known of a kept comparison beside its title. */
export function detailsOf(entry: Kept): string {
  const when = dayAndTime(entry.time);
  return entry.name === '' ? when : `${plansOf(entry)}, ${when}`;
}

function inWords(time: number, writer: keyof typeof writers): string | undefined {
  // Beyond these a date has no words.
  return time > 0 && time < 8.64e15 ? writers[writer].format(time) : undefined;
}
