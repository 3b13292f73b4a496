import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/data/comparison-schema.ts';
import { type Draft, problemsAfter } from './spoiled-content.ts';

const file = 'content/comparisons/blend.json';

function after(change: (entry: Comparison, draft: Draft) => Partial<Comparison>): string[] {
  return problemsAfter((draft) => {
    const entry = draft.comparisons[file];
    if (!entry) throw new Error(`${file} is missing`);
    draft.comparisons[file] = { ...entry, ...change(entry, draft) };
  });
}

describe('checkComparisons', () => {
  it('takes the content as it is', () => {
    expect(after(() => ({}))).toEqual([]);
  });

  it.each<[string, (link: string) => string]>([
    ['a number is changed', (link) => link.replace('aov=120', 'aov=125')],
    ['it was cut', (link) => link.slice(0, -12)],
    ['it brings a value that is out of bounds', (link) => link.replace('margin=0.6', 'margin=6')],
  ])('refuses a link where %s, and says how it is written', (_, spoil) => {
    const problems = after(({ link }) => ({ link: spoil(link) }));
    expect(problems.join('\n')).toMatch(/blend\.json.*link: the calculator writes it as v=2&/);
  });

  it('refuses a link to nothing', () => {
    expect(after(() => ({ link: 'main' }))).toEqual([
      `${file}: "the whole file": link: holds no comparison`,
    ]);
  });

  it('refuses a number that the engine did not give', () => {
    const [problem = ''] = after(({ text }) => ({ text: [...text, 'It costs $12.'] }));
    expect(problem).toContain('holds a number of its own');
  });

  it('refuses a chapter and a source that are not there', () => {
    const problems = after(() => ({ chapters: ['chosing'], sources: ['gu1999'] }));
    expect(problems).toEqual([
      expect.stringContaining('no chapter "chosing"'),
      expect.stringContaining('no source "gu1999"'),
    ]);
  });

  it('refuses a question asked twice and a place taken twice', () => {
    const problems = after((_, { comparisons }) => {
      const { question, asking, order } = comparisons['content/comparisons/launch.json']!;
      return { question, asking, order };
    });
    expect(problems.map((problem) => problem.replace(/.*: (?=\w+:)/, ''))).toEqual([
      'question: asked twice',
      'order: taken by another',
    ]);
  });

  it('refuses a name that is no address', () => {
    const problems = problemsAfter(({ comparisons }) => {
      const question = 'Whom else?';
      comparisons['content/comparisons/A Blend.json'] = {
        ...comparisons[file]!,
        question,
        order: 99,
      };
    });
    expect(problems).toEqual([expect.stringContaining('name: expected a-slug-like-this')]);
  });
});
