import { axisEnds } from '#charts/study.ts';
import { count, percent } from '#format';
import { caps, isTooLong, readNumber, writeNumber } from '#share';
import { type Creator, creatorName, keptRate, mostCreators } from './creators.ts';

/** What was read of the creators in a link. */
interface LinkedCreators {
  readonly creators: readonly Creator[];
  /** What could not be honored, in words; empty where all was. */
  readonly problems: readonly string[];
}

/** Marks with a meaning of their own, and what stands for them within a name. */
const marks: Readonly<Record<string, string>> = { '=': '=e', ':': '=c', '*': '=s' };

/**
 * Writes creators as the value of a link's `creators`: `Ana:12.4k:0.031*Ben & Co:8k:0.02`, name,
 * followers and rate of each, numbers as in other links. It is plain text; whoever puts it into an
 * address encodes it, and decodes it before `creatorsIn`. Empty for none.
 */
export function creatorsText(creators: readonly Creator[]): string {
  return creators
    .map(({ name, followers, rate }) => {
      const escaped = name.replace(/[=:*]/g, (mark) => marks[mark] ?? mark);
      return [escaped, writeNumber(followers), writeNumber(rate)].join(':');
    })
    .join('*');
}

/**
 * Reads what `creatorsText` wrote; never throws. What does not read strictly is left out, and each
 * such thing is said in words.
 */
export function creatorsIn(text: string): LinkedCreators {
  const creators: Creator[] = [];
  const problems: string[] = [];
  const entries = text === '' ? [] : text.split('*');
  if (entries.length > mostCreators) {
    const rest = entries.length - mostCreators;
    problems.push(
      `This link holds ${count(entries.length)} creators; the list takes ${mostCreators}, so the last ${count(rest)} ${rest === 1 ? 'was' : 'were'} left out.`,
    );
  }
  for (const [at, entry] of entries.slice(0, mostCreators).entries()) {
    const read = readEntry(entry);
    if (typeof read === 'string') {
      problems.push(`Creator ${at + 1} of this link ${read}, so we left it out.`);
      continue;
    }
    const others = creators.map(({ name }) => name);
    const name = creatorName(read.name, read.followers, others);
    creators.push({ ...read, name });
    if (isTooLong(read.name)) {
      problems.push(
        `The name of creator ${at + 1} of this link was cut to ${caps.name} characters.`,
      );
    }
  }
  return { creators, problems };
}

/** One creator, or what is wrong as the end of a sentence. */
function readEntry(entry: string): Creator | string {
  const [escaped = '', size = '', part = '', ...more] = entry.split(':');
  if (size === '' || part === '' || more.length > 0) return 'is not a name, followers and a rate';
  const name = escaped.replace(/=[ecs]/g, (code) => {
    return Object.keys(marks).find((mark) => marks[mark] === code) ?? code;
  });
  const [followers, rate] = [readNumber(size), readNumber(part)];
  if (Number.isNaN(followers) || Number.isNaN(rate)) return 'has a number that is none';
  const [least, most] = axisEnds;
  if (!Number.isInteger(followers) || followers < least || followers > most) {
    return `has followers outside ${count(least)} to ${count(most)}`;
  }
  if (rate > 1) return `has a rate above ${percent(1)}`;
  return { name, followers, rate: keptRate(rate) };
}
