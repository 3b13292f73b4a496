import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/data/check-content.ts';
import { content, datasetFile } from './real-content.ts';
import { before, entry, problemsAfter } from './spoiled-content.ts';

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

  test('finds changes told of what there is not', () => {
    const problems = problemsAfter((_, set) => {
      set.changes = [
        {
          ...{ id: 'a-change', what: 'Something changed.', why: 'We said so.', sources: [] },
          touches: ['defaults.price', 'rules.fee', 'defaults.luckyCharm'],
        },
      ];
    });
    expect(problems).toEqual([
      `${datasetFile}: "a-change": touches: no default or rule is called “defaults.luckyCharm”`,
    ]);
  });

  test('says so when a file is not a list', () => {
    const problems = checkContent({ ...content, glossary: {} });
    expect(problems).toEqual(['content/glossary.json: "the whole file": entries: expected a list']);
  });
});
