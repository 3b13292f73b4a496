import { type Field, fieldIn, planEntries, type PlanKey } from './fields.ts';
import { isTooLong, nameAmong } from './names.ts';
import { readField } from './number.ts';
import type { Pair } from './pairs.ts';
import { refusal } from './refusal.ts';
import { fillSign, readGroup, type Within } from './read-group.ts';
import { caps, type GroupState, type MixState, startState, type State } from './state.ts';
import { mostPartners, partnersOf } from './work.ts';

/**
 * The mixes of a link, within `caps`; the usual two where none can be read.
 * @param pins - version of the model the link was made with: under 1 a plan could hold more partners;
 *   and the currency of its money
 */
export function readMixes(
  pairs: readonly Pair[],
  pins: Pick<State, 'model' | 'currency'>,
  problems: string[],
): readonly MixState[] {
  const written = pairs.filter(({ key }) => key === 'mix');
  if (written.length === 0) return startState.mixes;
  if (written.length > caps.mixes) {
    problems.push(`The link holds ${written.length} plans; the first ${caps.mixes} are kept.`);
  }
  const mixes: MixState[] = [];
  for (const [index, { parts }] of written.slice(0, caps.mixes).entries()) {
    const [text = '', ...rest] = parts;
    const name = readName(text, index, mixes, problems);
    const groupTexts = rest.filter((part) => rowOf(part) === undefined);
    const groups = readGroups(groupTexts, name, pins, problems);
    const costs = readCosts(rest, { mix: name, currency: pins.currency }, problems);
    if (groups.length > 0) mixes.push({ name, groups, ...costs });
    else problems.push(`“${name}” names no partners that could be read, so it was left out.`);
  }
  if (mixes.length > 0) return mixes;
  problems.push('No plan of the link could be read, so the usual two are shown.');
  return startState.mixes;
}

/** The row of a plan's own number, `extra=200`; undefined for a group. */
function rowOf(part: string): readonly [PlanKey, Field] | undefined {
  return planEntries.find(([, { key }]) => part.startsWith(`${key}=`));
}

function readCosts(
  parts: readonly string[],
  { mix, currency }: Within,
  problems: string[],
): Partial<Record<PlanKey, number>> {
  const costs: Partial<Record<PlanKey, number>> = {};
  for (const part of parts) {
    const [name, row] = rowOf(part) ?? [];
    if (!name || !row) continue;
    const field = fieldIn(row, currency);
    const text = part.slice(field.key.length + 1);
    const read = readField(field, text);
    if (costs[name] !== undefined) {
      problems.push(`In “${mix}”, “${field.term}” stands twice; the last one is used.`);
    }
    if (read.ok) costs[name] = Number(read.value);
    else {
      const instead = name === 'hue' ? 'it has that of its place' : 'none are counted';
      problems.push(`In “${mix}”, ${refusal(field, text, read.reason, instead)}`);
    }
  }
  return costs;
}

function readName(
  text: string,
  index: number,
  before: readonly MixState[],
  problems: string[],
): string {
  const others = before.map(({ name }) => name);
  const plain = nameAmong(text, []);
  const name = nameAmong(plain === '' ? `Plan ${index + 1}` : plain, others);
  if (isTooLong(text)) {
    problems.push(`A name of more than ${caps.name} characters was cut to “${name}”.`);
  } else if (plain === '') {
    problems.push(`A plan without a name is called “${name}”.`);
  } else if (name !== plain) {
    problems.push(`Two plans are called “${plain}”, so one of them is now “${name}”.`);
  }
  return name;
}

function readGroups(
  texts: readonly string[],
  mix: string,
  { model, currency }: Pick<State, 'model' | 'currency'>,
  problems: string[],
): readonly GroupState[] {
  if (texts.length > caps.groups) {
    problems.push(`“${mix}” holds ${texts.length} groups; the first ${caps.groups} are kept.`);
  }
  const read = texts
    .slice(0, caps.groups)
    .map((text) => readGroup(text, { mix, currency }, problems))
    .filter((group) => group !== undefined);
  const filling = read.find(({ count }) => count === 'fill');
  const groups = read.filter((group) => group === filling || group.count !== 'fill');
  if (groups.length < read.length) {
    problems.push(
      `In “${mix}”, only one kind of partner can be as many as fit (${fillSign}); the first is, and the others were left out.`,
    );
  }
  const most = mostPartners(model);
  const all = partnersOf(groups);
  if (all <= most) return groups;
  problems.push(`“${mix}” holds ${all} partners; the first ${most} are kept.`);
  let left = most;
  return groups.map((group) => {
    if (group.count === 'fill') return group;
    const count = Math.min(group.count, left);
    left -= count;
    return { ...group, count };
  });
}
