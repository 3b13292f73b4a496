import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/data/schemas.ts';
import { datasetFile } from './real-content.ts';
import { entry, problemsAfter } from './spoiled-content.ts';

describe('checkContent', () => {
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
      entry(draft.measured, 'labels').sources.push('grapevine');
      draft.guide['content/guide/cost.mdx'] = 'A post costs $45. <Cite id="rumor" />';
    });
    expect(problems).toEqual([
      'content/claims.json: "12": evidence: no source "hearsay" in content/sources.json',
      'content/pros-and-cons.json: "big-fee": sources: no source "gossip" in content/sources.json',
      'content/measured.json: "labels": sources: no source "grapevine" in content/sources.json',
      `${datasetFile}: "hootsuite-2023-post-1k-10k": sources: no source "hotsuite" in content/sources.json`,
      `${datasetFile}: "defaults.overlap": sources: no source "nobody2024" in content/sources.json`,
      'content/guide/cost.mdx: "text": Cite: no source "rumor" in content/sources.json',
    ]);
  });

  test('finds a pattern that cannot be read', () => {
    expect(problemsAfter((draft) => entry(draft.measured, 'labels').about.push('('))).toEqual([
      'content/measured.json: "labels": about.1: expected a regular expression',
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
});
