import type { Reading } from '#share';

/** A comparison that came in a link, a file or from what the browser keeps. */
export type Arrived = Extract<Reading, { readonly kind: 'state' }>;

/** What a comparison came in. */
export type Carrier = 'link' | 'file' | 'kept comparison';

const opened: Readonly<Record<Carrier, readonly string[]>> = {
  link: [],
  file: ['This comparison came out of your file. Undo brings back what stood before.'],
  'kept comparison': [
    'This comparison was kept in your browser. Undo brings back what stood before.',
  ],
};

/** Quiet lines on what was taken up, and what it came out of, where nothing else shows it. */
export function notesOn(reading: Reading, carrier: Carrier): readonly string[] {
  return reading.kind === 'state' ? [...opened[carrier], ...reading.notes] : [];
}
