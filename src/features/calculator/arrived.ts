import type { Reading } from '#share';

/** A comparison that came in a link or a file. */
export type Arrived = Extract<Reading, { readonly kind: 'state' }>;

/** What a comparison came in. */
export type Carrier = 'link' | 'file';

const opened = 'This comparison came out of your file. Undo brings back what stood before.';

/** Quiet lines on what was taken up; of a file also that it was, since nothing else shows it. */
export function notesOn(reading: Reading, carrier: Carrier): readonly string[] {
  if (reading.kind !== 'state') return [];
  return carrier === 'file' ? [opened, ...reading.notes] : reading.notes;
}
