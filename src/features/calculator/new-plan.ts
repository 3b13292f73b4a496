import { caps, type GroupState } from '#share';

/** Partners as they are added to a plan, before any number is changed. */
export const otherPartners: GroupState = {
  count: 3,
  followers: 10_000,
  deal: 'product',
  format: 'post-story',
  own: {},
};

/** A name no other plan has: the name itself, else with a number, as in `Ten small (2)`. */
export function uniqueName(name: string, taken: readonly string[]): string {
  const bare = name.replace(/ \(\d+\)$/, '');
  const numbered = (n: number): string => {
    const end = n === 1 ? '' : ` (${n})`;
    return `${cut(bare, caps.name - end.length)}${end}`;
  };
  if (!taken.includes(name)) return name;
  let n = 2;
  while (taken.includes(numbered(n))) n += 1;
  return numbered(n);
}

/** At most so many characters, cut between what a reader sees as characters. */
function cut(text: string, length: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    if ([...kept, ...segment].length > length) break;
    kept += segment;
  }
  return kept.trimEnd();
}
