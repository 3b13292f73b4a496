import { describe, expect, test } from 'vitest';
import { content } from './real-content.ts';
import { entry, problemsAfter } from './spoiled-content.ts';

describe('checkContent', () => {
  test('finds a claim from an unknown document, or for an unknown page', () => {
    const problems = problemsAfter((draft) => {
      entry(draft.claims, '1').sources = ['S9'];
      entry(draft.claims, '2').sources = ['modash_ig'];
      Object.assign(entry(draft.claims, '3'), { pages: ['pricing'] });
    });
    expect(problems).toHaveLength(3);
    expect(problems).toContain(
      'content/claims.json: "1": sources: no source "S9" in content/sources.json',
    );
    expect(problems).toContain(
      'content/claims.json: "2": sources: "modash_ig" is not one of the documents whose claims are listed',
    );
    expect(problems[0]).toMatch(/^content\/claims\.json: "3": pages\.0: /);
  });

  test('misses the mark of a claim in a chapter that should answer it', () => {
    const problems = problemsAfter((draft) => {
      entry(draft.claims, '30').pages.push('cost');
    });
    expect(problems).toEqual(['content/claims.json: "30": pages: "cost" does not answer it']);
  });

  test.each([
    [
      'the mark of a claim that nobody makes',
      'So. <Claim id="99" />',
      'content/claims.json: "99": id: "glossary" answers a claim that is not in the list',
    ],
    [
      'a claim marked twice, which would make two anchors',
      'So <Claim id="1" /> and so. <Claim id="1" />',
      'content/guide/glossary.mdx: "1": Claim: is marked twice',
    ],
    [
      'a citation on a line of its own, which no sentence would hold',
      'So it is.\n\n<Cite id="S0" />',
      'content/guide/glossary.mdx: "line +2": Cite: stands alone; put it behind its sentence',
    ],
    [
      'a citation that names nothing',
      'So. <Cite of="S0" />',
      'content/guide/glossary.mdx: "line +0": Cite: names nothing in plain text, as id="…" does',
    ],
    [
      'a citation by an expression, which nothing could check',
      "So. <Cite ids={['S0']} />",
      'content/guide/glossary.mdx: "line +0": Cite: names nothing in plain text, as id="…" does',
    ],
  ])('finds %s', (_, mdx, problem) => {
    const text = `${content.guide['content/guide/glossary.mdx']}\n`;
    const problems = problemsAfter((draft) => {
      draft.guide['content/guide/glossary.mdx'] = `${text}${mdx}\n`;
    });
    const first = text.split('\n').length;
    expect(problems).toEqual([
      problem.replace(/\+(\d)/, (_sign, more) => `${first + Number(more)}`),
    ]);
  });

  test('names a chapter that cannot be read', () => {
    const problems = problemsAfter((draft) => {
      draft.guide['content/guide/glossary.mdx'] += '\n<Term id="x">without an end\n';
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^content\/guide\/glossary\.mdx: "text": MDX: /);
  });
});
