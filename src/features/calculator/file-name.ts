/** Characters that names of plans may take in the name of a file. */
const longest = 60;

/** What a file holds: the whole comparison, its table of results, its inputs, or its picture. */
export type Contents = 'comparison' | 'table' | 'inputs' | 'svg' | 'png';

const endings: Readonly<Record<Contents, string>> = {
  comparison: 'json',
  table: 'csv',
  inputs: 'csv',
  svg: 'svg',
  png: 'png',
};

/**
 * The name of a saved file: `partner-mix-many-small-or-one-big-2026-11-30.json`. Small letters of
 * English, digits and hyphens alone, which every system takes; names of plans that cannot be written
 * so, or are long, are left out.
 * @param names - names of the plans
 * @param date - the day of the owner's clock
 */
export function fileName(contents: Contents, names: readonly string[], date: Date): string {
  const pieces = names.map(inPlainLetters);
  const joined = pieces.join('-or-');
  const isLost = joined === '' || pieces.includes('') || joined.length > longest;
  const plans = isLost ? [] : [joined];
  const kind = contents === 'table' || contents === 'inputs' ? [contents] : [];
  return `${['partner-mix', ...kind, ...plans, dayOf(date)].join('-')}.${endings[contents]}`;
}

/** `Café №5` → `cafe-no5`; empty where a letter would be lost. */
function inPlainLetters(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (/[^\x20-\x7e]/.test(plain.replace(/[^\p{L}\p{N}]/gu, ''))) return '';
  return plain.replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, '');
}

function dayOf(date: Date): string {
  const two = (number: number): string => `${number}`.padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
