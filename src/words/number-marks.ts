import type { NumberLocale } from '#locale';

/** The ways to write numbers, and where people do. */
export const numberMarks: Readonly<Record<NumberLocale, { readonly label: string }>> = {
  'en-US': { label: '1,234,567.50, as in the United States or Britain' },
  'en-IN': { label: '12,34,567.50, as in India' },
  'de-DE': { label: '1.234.567,50, as in Germany, Spain or Brazil' },
  'de-CH': { label: '1’234’567.50, as in Switzerland' },
  'sv-SE': { label: '1 234 567,50, as in Sweden or Poland' },
  'fr-FR': { label: '1 234 567,50, as in France' },
};
