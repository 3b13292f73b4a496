import {
  type Deal,
  deals as dealWords,
  type Format,
  formats as formatWords,
  type Platform,
  platforms as platformWords,
} from '#words';
import { countField, fieldIn, followersField, groupEntries, type GroupKey } from './fields.ts';
import { readField } from './number.ts';
import { quote } from './quote.ts';
import { refusal } from './refusal.ts';
import type { GroupState, OwnNumber } from './state.ts';

const deals = Object.keys(dealWords);
const formats = Object.keys(formatWords);
const platforms = Object.keys(platformWords);

/** What stands for the number of partners where as many are wanted as fit. */
export const fillSign = '*';
/** The key of the platform among a group's terms. */
export const platformKey = 'on';

/** Where a part of a link stands: the name of its plan, for the words in `problems`, and the money. */
export interface Within {
  readonly mix: string;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** What a group of a link says so far. */
interface Terms {
  deal: Deal;
  format: Format;
  platform?: Platform;
  own: Partial<Record<GroupKey, OwnNumber>>;
}

/**
 * Reads `10x10k:fee:reel:fee=900`: partners × followers, then terms in any order.
 * @returns undefined where the size cannot be read
 */
export function readGroup(
  text: string,
  within: Within,
  problems: string[],
): GroupState | undefined {
  const { mix } = within;
  const [size = '', ...tokens] = text.split(':');
  const [countText = '', followersText = '', ...surplus] = size.split('x');
  const fills = countText === fillSign;
  const count = readField(countField, fills ? '0' : countText);
  const followers = readField(followersField, followersText);
  if (!count.ok || !followers.ok) {
    problems.push(
      `In “${mix}”, ${quote('partners', size)} is not a size such as 10x10k; left out.`,
    );
    return undefined;
  }
  if (surplus.length > 0) {
    problems.push(
      `In “${mix}”, ${quote('partners', size)} says more than partners and followers; ${countText}x${followersText} was read.`,
    );
  }
  const terms: Terms = {
    deal: 'product',
    format: 'post-story',
    own: {},
  };
  const seen = new Set<string>();
  for (const token of tokens) {
    const what = readTerm(token, within, terms, problems);
    if (what !== undefined && seen.has(what)) {
      problems.push(`In “${mix}”, ${what} stands twice; the last one is used.`);
    }
    if (what !== undefined) seen.add(what);
  }
  return {
    count: fills ? 'fill' : Number(count.value),
    followers: Number(followers.value),
    ...terms,
  };
}

/** Takes one term into `terms`; tells which it was, `undefined` where it is not known. */
function readTerm(
  token: string,
  { mix, currency }: Within,
  terms: Terms,
  problems: string[],
): string | undefined {
  if (deals.includes(token)) {
    terms.deal = token as Deal;
    return 'the deal';
  }
  if (formats.includes(token)) {
    terms.format = token as Format;
    return 'the format';
  }
  const at = token.indexOf('=');
  const text = token.slice(at + 1);
  if (token.startsWith(`${platformKey}=`)) return readPlatform(text, mix, terms, problems);
  const entry = groupEntries.find(([, { key }]) => at > 0 && key === token.slice(0, at));
  if (!entry) {
    problems.push(`In “${mix}”, ${quote('terms', token)} is not known and was left out.`);
    return undefined;
  }
  const [name, row] = entry;
  const field = fieldIn(row, currency);
  const read = readField(field, text);
  if (read.ok) terms.own[name] = read.value;
  else problems.push(`In “${mix}”, ${refusal(field, text, read.reason)}`);
  return `“${field.term}”`;
}

function readPlatform(text: string, mix: string, terms: Terms, problems: string[]): string {
  delete terms.platform;
  if (!platforms.includes(text)) {
    problems.push(
      `In “${mix}”, ${quote('platform', text)} is not one of ${platforms.join(', ')}, so instagram is used.`,
    );
  } else if (text !== 'instagram') {
    terms.platform = text as Platform;
  }
  return 'the platform';
}
