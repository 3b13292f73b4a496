import { basename } from 'node:path';
import { type Comparison, comparisonSchema } from './comparison-schema.ts';
import { readObject, type Report } from './read-entries.ts';
import { slug } from './schemas.ts';

/**
 * Checks the comparisons: each by its schema, under a name fit for an address, of chapters that there
 * are, and none in the place of another.
 *
 * @param files - Parsed comparisons by path.
 * @param chapters - Names of all chapters.
 * @returns the sources that each names
 */
export function checkComparisons(
  files: Readonly<Record<string, unknown>>,
  chapters: ReadonlySet<string>,
  into: (file: string) => Report,
): readonly { readonly file: string; readonly ids: readonly string[] }[] {
  const citations: { file: string; ids: readonly string[] }[] = [];
  const questions = new Set<string>();
  const places = new Set<string>();
  for (const [file, data] of Object.entries(files)) {
    const report = into(file);
    const name = basename(file, '.json');
    if (!slug.safeParse(name).success)
      report('the whole file', 'name', 'expected a-slug-like-this');
    const entry = readObject(data, comparisonSchema, report);
    if (entry === null) continue;
    for (const chapter of entry.chapters) {
      if (!chapters.has(chapter)) report('the whole file', 'chapters', `no chapter "${chapter}"`);
    }
    citations.push({ file, ids: entry.sources ?? [] });
    claim(questions, entry.question, () => report('the whole file', 'question', 'asked twice'));
    claim(places, placeOf(entry), () => report('the whole file', 'order', 'taken by another'));
  }
  return citations;
}

function placeOf({ asking, order }: Comparison): string {
  return `${asking} ${order}`;
}

function claim(taken: Set<string>, value: string, refuse: () => void): void {
  if (taken.has(value)) refuse();
  taken.add(value);
}
