import { describe, expect, it } from 'vitest';
import type { Row } from './findings.ts';
import type { Kept } from './kept.ts';
import { pageOf } from './page.ts';

const row: Row = { what: 'weight', figure: 12, unit: 'kB', limit: { atMost: 10 }, how: 'weighed' };
const kept = (rows: readonly Row[], more: Partial<Kept> = {}): Kept => ({
  date: '2026-12-01T10:00:00Z',
  edition: 'abc1234',
  machine: '2 processors',
  node: 'v24.21.0',
  browser: 'Chromium 156',
  seconds: 3,
  findings: { rows },
  ...more,
});

describe('pageOf', () => {
  it('gives a figure with unit, limit, verdict, way, date, machine and commit', () => {
    const page = pageOf([{ title: 'Weights', name: 'weights', kept: kept([row]) }], 'abc1234');
    for (const words of [
      ...['12 kB', 'at most 10 kB', '✗ fails', 'weighed', '2026-12-01 10:00 UTC', '2 processors'],
      ...['v24.21.0', 'Chromium 156', 'abc1234', 'npm run report -- weights'],
    ]) {
      expect(page).toContain(words);
    }
    expect(page).not.toContain('another than the present');
  });

  it('lists above all else what fails, and counts what holds', () => {
    const rows = [row, { ...row, what: 'light', figure: 9 }];
    const page = pageOf([{ title: 'Weights', name: 'weights', kept: kept(rows) }], 'abc1234');
    expect(page).toContain('1 hold and 1 fail<');
    expect(page).toMatch(/What fails<\/h2><ul><li>weight: 12 kB, at most 10 kB<\/li><\/ul>/);
  });

  it('says which part was never run, and which is of another commit', () => {
    const page = pageOf(
      [
        { title: 'Weights', name: 'weights' },
        { title: 'Links', name: 'links', kept: kept([row]) },
      ],
      'def5678',
    );
    expect(page).toContain('parts never run here: 1');
    expect(page).toContain('Never run here: <code>npm run report -- weights</code>');
    expect(page).toContain('abc1234, another than the present');
  });

  it('says why a figure is missing, and counts it', () => {
    const lost = { what: 'axe', unit: '', how: '', why: 'no browser' };
    const page = pageOf([{ title: 'Axe', name: 'axe', kept: kept([lost]) }], 'abc1234');
    expect(page).toContain('no browser');
    expect(page).toContain('? not measured');
    expect(page).toContain('Figures that could not be measured: 1;');
  });

  it('shows whatever it is given as text', () => {
    const evil = `<script>alert("1")</script>'&`;
    const hostile: Row = { what: evil, unit: evil, figure: 1, how: evil, why: evil };
    const page = pageOf(
      [
        {
          title: evil,
          name: evil,
          kept: kept([hostile], {
            ...{ date: evil, edition: evil, machine: evil, node: evil, browser: evil },
            findings: {
              rows: [hostile, { ...hostile, limit: { atMost: 0 } }],
              notes: [evil],
              tables: [{ caption: evil, heads: [evil], lines: [[evil, evil]] }],
            },
          }),
        },
        { title: evil, name: evil },
      ],
      evil,
    );
    expect(page).not.toContain('<script');
    expect(page).not.toContain('"1"');
    expect(page).not.toContain(`'&<`);
    expect(page.split('alert(').length - 1).toBeGreaterThan(20);
  });
});
