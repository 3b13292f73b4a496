import { describe, expect, it } from 'vitest';
import { listOf } from '../../../src/features/engagement-chart/listed.ts';
import { readCreators } from '../../../src/features/engagement-chart/read-creators.ts';

const listed = (text: string, before = '') =>
  listOf(readCreators(text), readCreators(before).creators).map(
    ({ creator, line, isBefore }) => [creator.name, creator.followers, line, isBefore] as const,
  );

describe('listOf', () => {
  it('lists what is read, with its line', () => {
    expect(listed('\nAna; 9k; 3%')).toEqual([['Ana', 9000, 2, false]]);
  });

  it('keeps a creator as they were while their line is being typed', () => {
    const before = 'Ana; 9k; 3%\nBen; 8k; 2%';
    expect(listed('Ana; 9\nBen; 8k; 2%', before)).toEqual([
      ['Ana', 9000, 1, true],
      ['Ben', 8000, 2, false],
    ]);
    expect(listed('rate;name;followers\n3%;Ana;', 'Ana; 9k; 3%')).toEqual([['Ana', 9000, 2, true]]);
  });

  it('lets go of whom the text no longer names, and of whom it names elsewhere', () => {
    expect(listed('Be; 9', 'Ana; 9k; 3%')).toEqual([]);
    expect(listed('Ana; 7k; 3%\nAna; 9', 'Ana; 9k; 3%')).toEqual([['Ana', 7000, 1, false]]);
  });

  it('never lists more than fifty', () => {
    const lines = Array.from({ length: 51 }, (_, at) => `c${at}; 9k; 3%`);
    expect(listed(lines.join('\n'), lines.join('\n'))).toHaveLength(50);
    const typing = ['c0; 9', ...lines.slice(1)].join('\n');
    expect(listed(typing, lines.join('\n'))).toHaveLength(50);
  });
});
