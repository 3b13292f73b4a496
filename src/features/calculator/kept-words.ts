const writer = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** When something was kept, as “Nov 30, 2026, 10:02 AM”; in words where that is not known. */
export function dayAndTime(time: number): string {
  // Beyond these a date has no words.
  return time > 0 && time < 8.64e15 ? writer.format(time) : 'at an unknown time';
}
