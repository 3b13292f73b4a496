import { describe, expect, it } from 'vitest';
import { defaultsOf } from '#data/defaults.ts';
import { startState, type State } from '#share';
import { inputTable } from '../../../src/features/calculator/input-table.ts';
import { newestSet } from '../../data/real-content.ts';

const defaults = defaultsOf(newestSet);
const [small] = startState.mixes.map(({ groups }) => groups[0]!);
const own: State = {
  ...startState,
  warmth: 'cold',
  shop: { orderValue: 84.5 },
  mixes: [{ name: 'A', groups: [{ ...small!, deal: 'fee', own: { fee: 75 } }] }],
};

describe('inputTable', () => {
  const table = inputTable(own, defaults);

  it('begins with what differs, beside what the calculator starts with', () => {
    const stated = table.filter(({ kind }) => kind === 'stated');
    expect(table.slice(0, stated.length)).toEqual(stated);
    expect(stated.map(({ term, values }) => [term, ...values])).toEqual([
      ['audience', 'Cold'],
      ['average order value', '$84.50'],
      ['fee', '$75'],
    ]);
    expect(stated.map(({ usual }) => usual[0])).toEqual([
      'Typical',
      '$60',
      expect.stringMatching(/^\$\d+/),
    ]);
  });

  it('holds every other input, each with a source or as an assumption', () => {
    const terms = table.map(({ term }) => term);
    expect(terms).toEqual(expect.arrayContaining(['budget', 'gross margin', 'reach rate']));
    const countsOf = (kind: string): number[] =>
      table.filter((row) => row.kind === kind).map(({ sources }) => sources.length);
    expect(Math.min(...countsOf('sourced'))).toBeGreaterThan(0);
    expect(Math.max(...countsOf('stated'))).toBe(0);
    expect(table.find(({ term }) => term === 'reach rate')?.sources).not.toEqual([]);
  });

  it('has nothing that differs where nothing was changed', () => {
    expect(inputTable(startState, defaults).filter(({ kind }) => kind === 'stated')).toEqual([]);
  });
});
