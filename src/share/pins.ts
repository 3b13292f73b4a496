import { currencyCodes } from '#currency';
import { type NumberLocale, numberLocales } from '#locale';
import { readNumber } from './link-number.ts';
import { quote } from './quote.ts';
import { datasets, modelVersion, newestDataset, startState, type State } from './state.ts';
import { isWithin } from './work.ts';

/** What a comparison is pinned to: the same pins and inputs give the same numbers for ever. */
type Pins = Pick<State, 'dataset' | 'model' | 'seed' | 'currency' | 'numbers'>;

/** The codes of money a browser knows; asked for once. */
let known: ReadonlySet<string> | undefined;

/** The pins of a link; those it leaves out are the newest, those that cannot be honored are named. */
export function readPins(last: ReadonlyMap<string, string>, problems: string[]): Pins {
  const numbers = readNumbers(last.get('num'), problems);
  return {
    ...(numbers && { numbers }),
    dataset: readDataset(last.get('d'), problems),
    model: readModel(last.get('m'), problems),
    seed: readSeed(last.get('seed'), problems),
    currency: readCurrency(last.get('cur'), problems),
  };
}

/**
 * The same comparison on the newest figures and under the newest model, as an owner chooses it. A
 * plan that only older models take keeps its model, so that the link still says what is shown.
 */
export function pinToNewest(state: State): State {
  const model = isWithin(state, modelVersion) ? modelVersion : state.model;
  return { ...state, dataset: newestDataset, model };
}

function readDataset(text: string | undefined, problems: string[]): string {
  if (text === undefined || datasets.some((id) => id === text)) return text ?? newestDataset;
  problems.push(
    `${quote('d', text)} is a data set this site does not hold; ${newestDataset} is used, so numbers may differ.`,
  );
  return newestDataset;
}

function readModel(text: string | undefined, problems: string[]): number {
  const version = text === undefined ? modelVersion : readNumber(text);
  if (version > modelVersion) {
    problems.push(
      'This link was made with a newer version of the model; reload the page to get it.',
    );
  } else if (Number.isInteger(version) && version >= 1) {
    return version;
  } else {
    problems.push(`${quote('m', text ?? '')} is not a model version, so ${modelVersion} is used.`);
  }
  return modelVersion;
}

function readSeed(text: string | undefined, problems: string[]): number {
  if (text === undefined) return startState.seed;
  const value = readNumber(text);
  if (Number.isInteger(value) && value < 2 ** 32) return value;
  problems.push(
    `${quote('seed', text)} is not a whole number below 2³², so ${startState.seed} is used.`,
  );
  return startState.seed;
}

function readCurrency(text: string | undefined, problems: string[]): string {
  if (text === undefined || isCurrency(text)) return text ?? startState.currency;
  problems.push(
    `${quote('cur', text)} is not a currency code such as EUR, so US dollars are shown.`,
  );
  return startState.currency;
}

function isCurrency(code: string): boolean {
  if (!/^[A-Z]{3}$/.test(code)) return false;
  // Older browsers lack the list; then any code is shown as it stands.
  if (!(Intl as Partial<typeof Intl>).supportedValuesOf) return true;
  known ??= new Set(currencyCodes());
  return known.has(code);
}

/** Undefined for the reader's own marks. */
function readNumbers(text: string | undefined, problems: string[]): NumberLocale | undefined {
  const locale = numberLocales.find((each) => each.toLowerCase() === text?.toLowerCase());
  if (locale === undefined && text !== undefined) {
    problems.push(
      `${quote('num', text)} is not one of ${numberLocales.join(', ')}, so numbers are written as your browser does.`,
    );
  }
  return locale;
}
