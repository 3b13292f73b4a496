import { type Deal, deals as dealWords, type Format, formats as formatWords } from '#words';
import { countField, type Field, followersField, groupFields, type GroupKey } from './fields.ts';
import { readField, readNumber, showValue } from './number.ts';
import { caps, type GroupState, type MixState, type OwnNumber, startState } from './state.ts';

const deals = Object.keys(dealWords);
const formats = Object.keys(formatWords);
const groupEntries = Object.entries(groupFields) as [GroupKey, Field][];

/** The mixes of a link, at most `caps.mixes`; the usual two where none can be read. */
export function readMixes(
  pairs: readonly [string, string][],
  problems: string[],
): readonly MixState[] {
  const texts = pairs.filter(([key]) => key === 'mix').map(([, value]) => value);
  if (texts.length === 0) return startState.mixes;
  if (texts.length > caps.mixes) {
    problems.push(`The link holds ${texts.length} mixes; the first ${caps.mixes} are kept.`);
  }
  const mixes = texts
    .slice(0, caps.mixes)
    .map((text, index) => readMix(text, index, problems))
    .filter((mix) => mix !== undefined);
  if (mixes.length > 0) return mixes;
  problems.push('No mix of the link could be read, so the usual two are shown.');
  return startState.mixes;
}

function readMix(text: string, index: number, problems: string[]): MixState | undefined {
  const [rawName = '', ...rest] = text.split('~');
  const name = cleanName(rawName) || `Mix ${index + 1}`;
  if (rest.length > caps.groups) {
    problems.push(`“${name}” holds ${rest.length} groups; the first ${caps.groups} are kept.`);
  }
  const groups = rest
    .slice(0, caps.groups)
    .map((group) => readGroup(group, name, problems))
    .filter((group) => group !== undefined);
  if (groups.length > 0) return { name, groups };
  problems.push(`“${name}” names no partners that could be read, so it was left out.`);
  return undefined;
}

/** Names are text: decoded, without control characters, single-spaced, at most 40 characters. */
export function cleanName(text: string): string {
  const clean = unescape(text.replaceAll('+', ' '))
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return [...clean].slice(0, caps.name).join('').trim();
}

function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readGroup(text: string, mix: string, problems: string[]): GroupState | undefined {
  const [size = '', ...tokens] = text.split(':');
  const [countText = '', followersText = ''] = size.split('x');
  const count = readField(countField, countText);
  const followers = readField(followersField, followersText);
  if (!count.ok || !followers.ok) {
    problems.push(
      `In “${mix}”, ${quote('partners', size)} is not a size such as 10x10k; left out.`,
    );
    return undefined;
  }
  let deal: Deal = 'product';
  let format: Format = 'post-story';
  const own: Partial<Record<GroupKey, OwnNumber>> = {};
  for (const token of tokens) {
    const at = token.indexOf('=');
    const entry = groupEntries.find(([, field]) => at > 0 && field.key === token.slice(0, at));
    if (deals.includes(token)) deal = token as Deal;
    else if (formats.includes(token)) format = token as Format;
    else if (entry) {
      const read = readField(entry[1], token.slice(at + 1));
      if (read.ok) own[entry[0]] = read.value;
      else problems.push(`In “${mix}”, ${refusal(entry[1], token.slice(at + 1), read.reason)}`);
    } else problems.push(`In “${mix}”, ${quote('terms', token)} is not known and was left out.`);
  }
  return { count: Number(count.value), followers: Number(followers.value), deal, format, own };
}

/** Why a value was not taken, and what is used instead. */
export function refusal(field: Field, text: string, reason: string): string {
  const values = text.split('-').map(readNumber);
  const shown = values.some(Number.isNaN)
    ? text
    : values.map((value) => showValue(field, value)).join(' – ');
  return `${quote(field.term, shown)} ${reason}, so the usual figure is used.`;
}

/** A term and what stood for it, cleaned and cut, in quotation marks. */
export function quote(term: string, text: string): string {
  const clean = cleanName(text);
  return `“${term} = ${clean.length > 24 ? `${clean.slice(0, 23)}…` : clean}”`;
}
