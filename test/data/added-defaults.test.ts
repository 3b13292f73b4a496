import { describe, expect, it } from 'vitest';
import { type Field, groupFields, shopFields } from '#share';
import { addedDefaults } from '../../src/data/added-defaults.ts';
import { benchmarkSchema } from '../../src/data/benchmark-schema.ts';
import { content, dataset, datasetFile, newestSet } from './real-content.ts';

const raw = content.benchmarks[datasetFile] as { defaults: Readonly<Record<string, unknown>> };
const fields: Readonly<Record<string, Field>> = { ...shopFields, ...groupFields };

/** What no field names and later sets tell apart, as it was before. */
const toldApartLater = {
  storyEngagement: { value: 1 },
  videoReach: {},
  videoEngagement: {},
  videoPrice: {},
};

describe('a data set published before a field existed', () => {
  it('is completed by what leaves its numbers as they were', () => {
    expect(Object.hasOwn(raw.defaults, 'sharedKnowledge')).toBe(false);
    expect(dataset.defaults.sharedKnowledge).toMatchObject({
      value: 0,
      unit: 'fraction',
      basis: 'assumption',
      sources: [],
      year: null,
      definition: 'shared knowledge',
    });
  });

  it('is completed by nothing else', () => {
    const { defaults } = dataset;
    const rest = Object.entries(defaults).filter(
      ([name]) => fields[name]?.neutral === undefined && !(name in toldApartLater),
    );
    expect(Object.fromEntries(rest)).toEqual(raw.defaults);
  });

  it('is read by the rules of its day: flat beyond its sizes, fees as asked, stories as posts', () => {
    expect(dataset).toMatchObject({ rules: { beyond: 'flat', fee: 'asked' } });
    expect(dataset.defaults).toMatchObject(toldApartLater);
  });

  it('is completed by every field that says what is neutral, whatever it is', () => {
    const neutral = Object.entries(fields).filter(([, field]) => field.neutral !== undefined);
    expect(Object.keys(addedDefaults)).toEqual(neutral.map(([name]) => name));
    for (const [name, { neutral: value }] of neutral) {
      const figure = dataset.defaults[name as keyof typeof dataset.defaults];
      expect([name, 'value' in figure ? figure.value : null]).toEqual([name, value]);
    }
  });
});

describe('a data set that states such a default', () => {
  it('keeps its own', () => {
    expect(newestSet.defaults.sharedKnowledge).toMatchObject({ value: 0.6, basis: 'assumption' });
  });

  it('must state it whole', () => {
    const set = structuredClone(raw) as { defaults: Record<string, unknown> };
    set.defaults.sharedKnowledge = { value: 0.6 };
    expect(benchmarkSchema.safeParse(set).success).toBe(false);
  });
});
