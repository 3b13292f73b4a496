import { describe, expect, test } from 'vitest';
import { seriesRows, studyOf, tableRowsOf } from '#figures/study.ts';
import { dataset } from '../data/real-content.ts';

const modash = { id: 'modash-2023', publisher: 'Modash', band: 'usual' };

describe('studyOf', () => {
  const study = studyOf(dataset.engagement, modash);

  test('takes the rows of the series, smallest accounts first, as fractions', () => {
    expect(study.points).toHaveLength(7);
    expect(study.points.map(({ from }) => from)).toEqual([1e3, 5e3, 1e4, 5e4, 1e5, 5e5, 1e6]);
    expect(study.points[0]).toEqual({
      from: 1000,
      to: 5000,
      rate: 0.039,
      low: 0.0172,
      high: 0.0797,
    });
  });

  test('is named by the year of its data and its mark', () => {
    const marked = { id: 'mediakix-2017', publisher: 'Mediakix', mark: '†' };
    expect(studyOf(dataset.engagement, marked).label).toBe('Mediakix 2017†');
    const hypeauditor = { id: 'hypeauditor-2025', publisher: 'HypeAuditor' };
    expect(studyOf(dataset.engagement, hypeauditor).label).toBe('HypeAuditor 2025');
  });

  test('leaves out figures for all sizes and other units', () => {
    const rows = dataset.engagement.filter(({ id }) => id.startsWith('influencerdb-2019-'));
    const found = seriesRows(dataset.engagement, { id: 'influencerdb-2019', publisher: '' });
    expect(rows.length).toBeGreaterThan(found.length);
    expect(found.map(({ id }) => id)).not.toContain('influencerdb-2019-sponsored-all');
  });

  test('refuses a series without rows, by its name', () => {
    expect(() => studyOf(dataset.engagement, { id: 'nobody-1999', publisher: '' })).toThrow(
      'nobody-1999',
    );
  });
});

describe('tableRowsOf', () => {
  test('prints what is drawn: sizes, rates as published, bands where asked', () => {
    const rows = tableRowsOf(studyOf(dataset.engagement, modash), { banded: true });
    expect(rows[0]).toEqual({
      head: 'Modash 2023',
      cells: ['1k to 5k', '3.9%', '1.72% to 7.97%'],
    });
    expect(rows[4]?.cells[1]).toBe('1.01%');
    const bare = { id: 'markerly-2016', publisher: 'Markerly' };
    expect(tableRowsOf(studyOf(dataset.engagement, bare), { banded: true })[0]?.cells).toEqual([
      'under 1k',
      '8%',
      '–',
    ]);
  });

  test('puts what is asked before the sizes', () => {
    const [row] = tableRowsOf(studyOf(dataset.engagement, modash), { before: ['a post'] });
    expect(row?.cells).toEqual(['a post', '1k to 5k', '3.9%']);
  });
});
