import { isTooLong, nameAmong } from './names.ts';
import type { Pair } from './pairs.ts';
import { readGroup } from './read-group.ts';
import { caps, type GroupState, type MixState, startState } from './state.ts';
import { mostPartners, partnersOf } from './work.ts';

/**
 * The mixes of a link, within `caps`; the usual two where none can be read.
 * @param model - version of the model the link was made with: under 1 a plan could hold more partners
 */
export function readMixes(
  pairs: readonly Pair[],
  model: number,
  problems: string[],
): readonly MixState[] {
  const written = pairs.filter(({ key }) => key === 'mix');
  if (written.length === 0) return startState.mixes;
  if (written.length > caps.mixes) {
    problems.push(`The link holds ${written.length} plans; the first ${caps.mixes} are kept.`);
  }
  const mixes: MixState[] = [];
  for (const [index, { parts }] of written.slice(0, caps.mixes).entries()) {
    const [text = '', ...groupTexts] = parts;
    const name = readName(text, index, mixes, problems);
    const groups = readGroups(groupTexts, name, model, problems);
    if (groups.length > 0) mixes.push({ name, groups });
    else problems.push(`“${name}” names no partners that could be read, so it was left out.`);
  }
  if (mixes.length > 0) return mixes;
  problems.push('No plan of the link could be read, so the usual two are shown.');
  return startState.mixes;
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
  model: number,
  problems: string[],
): readonly GroupState[] {
  if (texts.length > caps.groups) {
    problems.push(`“${mix}” holds ${texts.length} groups; the first ${caps.groups} are kept.`);
  }
  const groups = texts
    .slice(0, caps.groups)
    .map((text) => readGroup(text, mix, problems))
    .filter((group) => group !== undefined);
  const most = mostPartners(model);
  const all = partnersOf(groups);
  if (all <= most) return groups;
  problems.push(`“${mix}” holds ${all} partners; the first ${most} are kept.`);
  let left = most;
  return groups.map((group) => {
    const count = Math.min(group.count, left);
    left -= count;
    return { ...group, count };
  });
}
