import { type Creator, figuresOf } from './creators.ts';
import { writeCell } from './line-cells.ts';
import { linesOf, readCreators, type ReadCreators } from './read-creators.ts';

/** The titles above a list that we write: under them a name may look like a number. */
const titleLine = 'Name; Followers; Rate';

/** Writes a list as `readCreators` reads it, in the reader's marks; empty for none. */
export function writeCreators(creators: readonly Creator[]): string {
  if (creators.length === 0) return '';
  const lines = creators.map((creator) => {
    const { followers, rate } = figuresOf(creator);
    return lineOf(creator.name, followers, rate);
  });
  return [titleLine, ...lines].join('\n');
}

/** Whether a text gives this very list: then it stands as it was typed, with what cannot be read. */
export function saysThese(text: string, creators: readonly Creator[]): boolean {
  return JSON.stringify(readCreators(text).creators) === JSON.stringify(creators);
}

/** A line of such a list from what is typed in its three fields. */
function lineOf(name: string, followers: string, rate: string): string {
  return [name, followers, rate].map(writeCell).join('; ');
}

/** What is typed in the fields of one creator, read as a line under our titles. */
export function readFields(name: string, followers: string, rate: string): ReadCreators {
  return readCreators(`${titleLine}\n${lineOf(name, followers, rate)}`);
}

/** The text without a line; lines count from 1. */
export function withoutLine(text: string, line: number): string {
  return linesOf(text)
    .filter((_, index) => index !== line - 1)
    .join('\n');
}

/**
 * The text with another creator in a line. That line alone is written anew where it then says what it
 * should; under titles of the reader's own it may not, and then all creators are, with the lines that
 * could not be read above them.
 */
export function withCreator(text: string, line: number, next: Creator): string {
  const { followers, rate } = figuresOf(next);
  const one = linesOf(text)
    .map((old, at) => (at === line - 1 ? lineOf(next.name, followers, rate) : old))
    .join('\n');
  const there = readCreators(one);
  const found = there.creators[there.lines.indexOf(line)];
  if (found?.followers === next.followers && found.rate === next.rate) return one;
  const { creators, lines, problems } = readCreators(text);
  const known = new Set([...lines, line]);
  const left = linesOf(text).filter((old, at) => old.trim() !== '' && !known.has(at + 1));
  const all = lines.includes(line)
    ? creators.map((old, at) => (lines[at] === line ? next : old))
    : [...creators, next];
  const others = problems.filter((problem) => problem.line !== line);
  return [...(others.length > 0 ? left : []), writeCreators(all)].join('\n');
}
