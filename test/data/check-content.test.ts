import { describe, expect, test } from 'vitest';
import type { Benchmarks } from '../../src/data/benchmark-schema.ts';
import { checkContent } from '../../src/data/check-content.ts';
import type { Pro } from '../../src/data/pros-schema.ts';
import type { Claim, Source, Term } from '../../src/data/schemas.ts';
import { content, datasetFile } from './real-content.ts';

interface Draft {
  sources: Source[];
  claims: Claim[];
  glossary: Term[];
  pros: Pro[];
  benchmarks: Record<string, Benchmarks>;
  guide: Record<string, string>;
}

const before = checkContent(content);

/** What `checkContent` finds in a copy of the content after a change for the worse. */
function problemsAfter(spoil: (draft: Draft, set: Benchmarks) => void): string[] {
  const draft = structuredClone(content) as Draft;
  const set = draft.benchmarks[datasetFile];
  if (!set) throw new Error(`${datasetFile} is missing`);
  spoil(draft, set);
  return checkContent(draft).filter((problem) => !before.includes(problem));
}

function entry<T extends { id: string }>(list: T[], id: string): T {
  const found = list.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
}

describe('checkContent', () => {
  test('finds nothing wrong with the content as it stands', () => {
    expect(before).toEqual([]);
  });

  test('names the row and the field of a missing unit', () => {
    const problems = problemsAfter((_, set) => {
      Reflect.deleteProperty(entry(set.engagement, 'modash-2023-10k-50k'), 'unit');
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^content\/benchmarks\/2026-11\.json: "modash-2023-10k-50k": unit: /,
    );
  });

  test('names the default and the field of a missing unit', () => {
    const problems = problemsAfter((_, set) => {
      Reflect.deleteProperty(set.defaults.price.nano, 'unit');
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/: "defaults\.price\.nano": unit: /);
  });

  test('names the entry and the field of anything misspelled', () => {
    const problems = problemsAfter((draft) => {
      Object.assign(entry(draft.glossary, 'reach'), { meaning: 'how many saw it' });
    });
    expect(problems).toEqual([
      'content/glossary.json: "reach": entry: Unrecognized key: "meaning"',
    ]);
  });

  test('wants a source, or the word assumption, for every default', () => {
    expect(problemsAfter((_, set) => (set.defaults.reelReachMultiple.sources = []))).toEqual([
      `${datasetFile}: "defaults.reelReachMultiple": sources: "sourced" needs a source, or the basis "assumption"`,
    ]);
  });

  test('wants a source for every row', () => {
    const problems = problemsAfter(
      (_, set) => (entry(set.reach, 'tian-2024-tiktok-elasticity').source = ''),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/"tian-2024-tiktok-elasticity": source: /);
  });

  test('finds sources that nobody wrote down, wherever they are named', () => {
    const problems = problemsAfter((draft, set) => {
      entry(set.price, 'hootsuite-2023-post-1k-10k').source = 'hotsuite';
      set.defaults.overlap.sources.push('nobody2024');
      entry(draft.claims, '12').evidence.push('hearsay');
      entry(draft.pros, 'big-fee').sources.push('gossip');
      draft.guide['content/guide/cost.mdx'] = 'A post costs $45. <Cite id="rumor" />';
    });
    expect(problems).toEqual([
      'content/claims.json: "12": evidence: no source "hearsay" in content/sources.json',
      'content/pros-and-cons.json: "big-fee": sources: no source "gossip" in content/sources.json',
      `${datasetFile}: "hootsuite-2023-post-1k-10k": sources: no source "hotsuite" in content/sources.json`,
      `${datasetFile}: "defaults.overlap": sources: no source "nobody2024" in content/sources.json`,
      'content/guide/cost.mdx: "text": Cite: no source "rumor" in content/sources.json',
    ]);
  });

  describe('for a source that nothing else uses', () => {
    const spare: Source = {
      id: 'spare2026',
      role: 'evidence',
      kind: 'study',
      publisher: 'Spare',
      title: 'Spare study',
      url: null,
      year: 2026,
      sample: null,
      note: '',
      confidence: 'strong',
    };

    test('complains', () => {
      expect(problemsAfter((draft) => draft.sources.push(spare))).toEqual([
        'content/sources.json: "spare2026": id: no figure, claim or chapter uses this source',
      ]);
    });

    test('is content once a chapter cites it', () => {
      const problems = problemsAfter((draft) => {
        draft.sources.push(spare);
        draft.guide['content/guide/cost.mdx'] += 'So. <Cite ids="S0 spare2026" />\n';
      });
      expect(problems).toEqual([]);
    });

    test('is content once a point for or against a size names it', () => {
      const problems = problemsAfter((draft) => {
        draft.sources.push(spare);
        entry(draft.pros, 'big-fee').sources.push(spare.id);
      });
      expect(problems).toEqual([]);
    });

    test('is content if it is a method of the model', () => {
      expect(problemsAfter((draft) => draft.sources.push({ ...spare, role: 'method' }))).toEqual(
        [],
      );
    });
  });

  test('finds ranges out of order', () => {
    const problems = problemsAfter((_, set) => {
      set.defaults.orderValue.low = 61;
      entry(set.engagement, 'modash-2023-10k-50k').high = 0.9;
      entry(set.price, 'imh-2021-post-10k-50k').followersMin = 60_000;
      const band = entry(set.definitions, 'forbes').bands[0];
      if (band) band.max = 10_000;
    });
    expect(problems).toEqual([
      `${datasetFile}: "forbes": micro-influencer.min, max: out of order`,
      `${datasetFile}: "modash-2023-10k-50k": low, value, high: out of order`,
      `${datasetFile}: "imh-2021-post-10k-50k": followersMin, followersMax: out of order`,
      `${datasetFile}: "defaults.orderValue": low, likely, high: out of order`,
    ]);
  });

  test('finds tiers with a gap between them', () => {
    const problems = problemsAfter((_, set) => {
      const micro = set.tiers[1];
      if (micro) micro.max = 90_000;
    });
    expect(problems).toEqual([`${datasetFile}: "micro": max: does not meet the next tier`]);
  });

  test('finds a row without any number', () => {
    const problems = problemsAfter(
      (_, set) => (entry(set.gifting, 'izea-2022-product-only-willing').value = null),
    );
    expect(problems).toEqual([
      `${datasetFile}: "izea-2022-product-only-willing": value: no number: value, low and high are all null`,
    ]);
  });

  test('finds ids used twice', () => {
    const problems = problemsAfter((draft, set) => {
      draft.sources.push(entry(draft.sources, 'S0'));
      draft.glossary.push(entry(draft.glossary, 'reach'));
      entry(set.reach, 'fohr-undated-story-all').id = 'inbeat-2025-cpm';
    });
    expect(problems).toEqual([
      'content/sources.json: "S0": id: used twice',
      'content/glossary.json: "reach": id: used twice',
      `${datasetFile}: "inbeat-2025-cpm": id: used twice`,
    ]);
  });

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

  test('wants evidence for a verdict that takes sides', () => {
    expect(problemsAfter((draft) => (entry(draft.claims, '35').evidence = []))).toEqual([
      'content/claims.json: "35": evidence: "contradicted" needs a source',
    ]);
  });

  test('wants a source for a point with evidence, none for one without', () => {
    const problems = problemsAfter((draft) => {
      entry(draft.pros, 'big-conversion').sources = [];
      entry(draft.pros, 'big-topics').sources = [];
    });
    expect(problems).toEqual([
      'content/pros-and-cons.json: "big-conversion": sources: a point with evidence needs a source',
    ]);
  });

  test('says so when a file is not a list', () => {
    const problems = checkContent({ ...content, glossary: {} });
    expect(problems).toEqual(['content/glossary.json: "the whole file": entries: expected a list']);
  });
});
