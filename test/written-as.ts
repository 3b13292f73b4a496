import { onTestFinished } from 'vitest';
import { type NumberLocale, writeNumbersAs } from '#locale';

/** Writes and reads numbers with the marks of a locale until the test that asks for it is over. */
export function writtenAs(locale: NumberLocale): void {
  onTestFinished(writeNumbersAs(() => locale));
}
