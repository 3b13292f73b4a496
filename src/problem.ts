/** What may be wrong with a typed number, in sentences that say what was typed and what to do. */
import { currenciesOf, currencyName } from './currency.ts';
import { exactly, followers, percent, type Unit, whole } from './format.ts';

/** What a field of a unit takes, and two examples, written as the reader writes numbers. */
const asked: Readonly<
  Record<Unit, { readonly noun: string; readonly examples: () => readonly [string, string] }>
> = {
  money: { noun: 'a number', examples: () => [whole(45), whole(1000)] },
  percent: { noun: 'a percentage', examples: () => [percent(0.4), percent(0.025)] },
  count: { noun: 'a whole number', examples: () => [whole(5), whole(40)] },
  followers: { noun: 'a whole number', examples: () => [whole(10_000), followers(10_000)] },
  hours: { noun: 'a number of hours', examples: () => [whole(40), exactly(1.5)] },
  number: { noun: 'a number', examples: () => [whole(45), whole(1000)] },
};

/** `Type a number, for example 45.` */
export function askForNumber(unit: Unit): string {
  const { noun, examples } = asked[unit];
  return `Type ${noun}, for example ${examples()[0]}.`;
}

/** `“a lot” is not a number. Try 45 or 1,000.` */
export function refuseText(text: string, unit: Unit): string {
  const { noun, examples } = asked[unit];
  return `${quote(text)} is not ${noun}. Try ${examples().join(' or ')}.`;
}

/** `“500-900” is two numbers. Type one, for example 45.` */
export function refuseRange(text: string, unit: Unit): string {
  return `${quote(text)} is two numbers. Type one, for example ${asked[unit].examples()[0]}.`;
}

/** `“5%” is a percentage. Type a number, for example 45.` */
export function refusePercentage(text: string, unit: Unit): string {
  return `${quote(text)} is a percentage. ${askForNumber(unit)}`;
}

/** `“$45” is an amount of money. Type a whole number, for example 5.` */
export function refuseMoney(text: string, unit: Unit): string {
  return `${quote(text)} is an amount of money. ${askForNumber(unit)}`;
}

/**
 * That the typed sign is of another currency than the comparison: by its name where it has one
 * owner, else as it was typed.
 */
export function refuseCurrency(sign: string, currency: string): string {
  const [owner, other] = currenciesOf(sign);
  const typed = owner !== undefined && other === undefined ? currencyName(owner) : quote(sign);
  const own = currencyName(currency);
  return `You typed ${typed}; this comparison is in ${own}. Type the amount in ${own}, or change the currency.`;
}

/** What was typed, in quotation marks, on one line, cut to 24 characters as a reader counts them. */
export function quote(text: string): string {
  const clean = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .trim();
  const start = [...clean.slice(0, 400)].slice(0, 200).join('');
  // Firefox below 125 cannot segment.
  const intl: Partial<typeof Intl> = Intl;
  const characters = intl.Segmenter
    ? [...new intl.Segmenter('en').segment(start)].map(({ segment }) => segment)
    : [...start];
  const whole = characters.length <= 24 && start === clean;
  return `“${whole ? clean : `${characters.slice(0, 23).join('')}…`}”`;
}
