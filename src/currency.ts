/** Currencies as Intl knows them, and the signs by which people write them. */
import { type NumberLocale, numberLocale } from './locale.ts';

const locale = 'en-US';

/**
 * The currencies whose signs are recognized by name, and all that can be chosen where the browser
 * cannot list its own.
 */
const common: readonly string[] = (
  'USD EUR GBP CAD AUD NZD SGD HKD TWD CHF SEK NOK DKK ISK PLN CZK HUF RON TRY UAH ZAR NGN KES EGP ' +
  'AED SAR ILS INR PKR LKR JPY CNY KRW PHP THB MYR IDR VND BRL MXN ARS CLP COP PEN'
).split(' ');

/** What most owners look for, in the order in which a chooser shows them. */
export const commonCurrencies: readonly string[] =
  'USD EUR GBP CAD AUD NZD CHF SEK NOK DKK PLN CZK JPY INR SGD ZAR BRL MXN'.split(' ');

/** Signs that people type and that Intl's English lacks, a currency at a time. */
const alsoTyped: Readonly<Record<string, readonly string[]>> = {
  USD: ['US$', '$US', 'USD$'],
  CAD: ['C$', 'CAN$', '$CA'],
  AUD: ['AU$'],
  SGD: ['S$'],
  MXN: ['Mex$'],
  CHF: ['Fr', 'SFr'],
  PLN: ['zl'],
  TRY: ['TL'],
  UAH: ['грн'],
  RUB: ['руб'],
  EGP: ['£', 'LE'],
  KES: ['KSh'],
  AED: ['Dh', 'Dhs'],
  SAR: ['SR'],
  ILS: ['NIS'],
  INR: ['Rs'],
  JPY: ['円'],
  CNY: ['元', 'RMB'],
  KRW: ['원'],
  PEN: ['S/'],
};

const digitsOf = new Map<string, number>();
const rounding = new Map<number, Intl.NumberFormat>();
const intlSigns = new Map<string, ReadonlySet<string>>();

/** How many decimals the currency's smallest coin takes: 2 for USD, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  const digits =
    new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions()
      .maximumFractionDigits ?? 2;
  digitsOf.set(currency, digits);
  return digits;
}

/** Units that buy what a US dollar buys, to a power of ten, where that is far from one. */
const unitsOfADollar: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'CZK CLP HUF INR ISK JPY KES PHP RSD RUB THB TWD'.split(' ').map((code) => [code, 100]),
  ),
  ...Object.fromEntries(
    'ARS COP KRW LBP MNT NGN PYG TZS UGX'.split(' ').map((code) => [code, 1000]),
  ),
  ...Object.fromEntries('IDR IRR LAK UZS VND'.split(' ').map((code) => [code, 10_000])),
};

/**
 * The same of further currencies, for bounds and sliders alone: on `unitsOfADollar` rest the verdicts of
 * links that are out there.
 */
const unitsOfOthers: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'ALL AMD AFN BDT CVE DJF DOP DZD ETB GMD GYD HTG JMD KGS LKR LRD MKD MUR MZN NIO NPR PKR SDG UYU VES VUV XPF YER'
      .split(' ')
      .map((code) => [code, 100]),
  ),
  ...Object.fromEntries(
    'AOA BIF CDF CRC IQD KMF KZT MMK MWK RWF SOS SSP XAF XOF'
      .split(' ')
      .map((code) => [code, 1000]),
  ),
  ...Object.fromEntries('GNF KHR MGA SLL STD SYP'.split(' ').map((code) => [code, 10_000])),
};

/** How many units buy what a US dollar buys, to a power of ten and at least 1. It converts nothing. */
export function priceLevel(currency: string): number {
  return unitsOfADollar[currency] ?? unitsOfOthers[currency] ?? 1;
}

/** A sum too small to decide by, at the currency's usual price level: $10, ¥1,000. */
export function smallSum(currency: string): number {
  return 10 * (unitsOfADollar[currency] ?? 1);
}

/** An amount to the currency's smallest coin, rounded as Intl rounds it when it prints. */
export function roundMoney(value: number, currency: string): number {
  const digits = minorDigits(currency);
  const formatter =
    rounding.get(digits) ??
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits, useGrouping: false });
  rounding.set(digits, formatter);
  return Number.isFinite(value) ? Number(formatter.format(value)) + 0 : value;
}

/** What the currency is called, for many of it: `US dollars`, `euros`, `Japanese yen`. */
export function currencyName(currency: string): string {
  return written(currency, 'name', 2);
}

/** The codes an owner can choose: all the browser knows, else the common ones. Never throws. */
export function currencyCodes(): readonly string[] {
  // Safari below 15.4 and Chrome below 99 do not have it.
  const intl: Partial<typeof Intl> = Intl;
  return intl.supportedValuesOf?.('currency') ?? common;
}

/**
 * Whether a sign, code or name, in any case, may stand for the currency: `$` and `US$` for USD, and
 * whatever the reader's own locale prints: `$US`.
 */
export function isSignOf(sign: string, currency: string): boolean {
  const own = written(currency, 'symbol', 2, numberLocale());
  return [...signsOf(currency), bare(own)].includes(bare(sign)) || isAlsoTyped(sign, currency);
}

/** The currencies a sign most likely stands for: `kr` → SEK, NOK, DKK, ISK; none where it is no money. */
export function currenciesOf(sign: string): readonly string[] {
  const code = sign.toUpperCase();
  if (currencyCodes().includes(code)) return [code];
  const owners = common.filter((currency) => signsOf(currency).has(bare(sign)));
  return owners.length > 0 ? owners : common.filter((currency) => isAlsoTyped(sign, currency));
}

/** Whether a text beside a number is a sign of some money. */
export function isMoney(sign: string): boolean {
  return /\p{Sc}/u.test(sign) || currenciesOf(sign).length > 0;
}

function isAlsoTyped(sign: string, currency: string): boolean {
  return (alsoTyped[currency] ?? []).some((other) => bare(other) === bare(sign));
}

/** The currency's code, symbols and names by Intl, and the last word of the names: `dollars`. */
function signsOf(currency: string): ReadonlySet<string> {
  const known = intlSigns.get(currency);
  if (known) return known;
  const names = [1, 2].map((amount) => written(currency, 'name', amount));
  const made = new Set(
    [
      currency,
      written(currency, 'symbol'),
      written(currency, 'narrowSymbol'),
      ...names,
      ...names.map((name) => name.replace(/^.* /, '')),
    ].map(bare),
  );
  intlSigns.set(currency, made);
  return made;
}

/** One form of a currency's sign; the code where the browser does not know that form. */
function written(
  currency: string,
  currencyDisplay: 'symbol' | 'narrowSymbol' | 'name',
  amount = 2,
  as: NumberLocale = locale,
): string {
  const options = { style: 'currency', currency, minimumFractionDigits: 0 } as const;
  try {
    return (
      new Intl.NumberFormat(as, { ...options, currencyDisplay })
        .formatToParts(amount)
        .find(({ type }) => type === 'currency')?.value ?? currency
    );
  } catch (error) {
    // Safari below 14.1 does not know narrow symbols.
    if (currencyDisplay === 'narrowSymbol') return currency;
    throw error;
  }
}

/** `Kč` and `kc`, `Rs.` and `rs`, `US $` and `us$` are one sign. */
function bare(sign: string): string {
  return sign
    .normalize('NFKD')
    .replace(/[\p{M}\s.]/gu, '')
    .toLowerCase();
}
