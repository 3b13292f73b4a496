import { describe, expect, it } from 'vitest';
import { processorSecondsIn } from './command.ts';
import { coverageFindings } from './coverage.ts';
import { verdictOf } from './findings.ts';
import { linkFindings } from './links.ts';
import { sabotageFindings } from './sabotage.ts';
import { speedRows } from './speed.ts';
import { testFindings } from './tests.ts';
import { type Weight, weightFindings } from './weights.ts';

describe('processorSecondsIn', () => {
  it('adds up the last line of what a shell prints of its times', () => {
    expect(processorSecondsIn('built\n0m0.00s 0m0.00s\n1m2.50s 0m3.25s\n')).toBe(65.75);
  });

  it('makes no number of anything else', () => {
    for (const said of ['', 'built', '1m2.50s', '1m2.50s x', 'a 1m2.50s 0m3.25s']) {
      expect(() => processorSecondsIn(said), said).toThrow('tells of no times');
    }
  });
});

describe('weightFindings', () => {
  const page = (path: string, more: Partial<Weight> = {}): Weight => ({
    ...{ path, html: 10, css: 5, fonts: 80, scripts: 0, inline: 1, others: 0 },
    ...more,
  });
  const verdictsOf = (...pages: Weight[]): readonly string[] =>
    weightFindings(pages, [{ name: 'a.png', size: 100 }], 9).rows.map(verdictOf);

  it('asks 110 kB and 2 kB of JavaScript of chapters, 60 kB of JavaScript of every page', () => {
    const fine = page('/guide/a/');
    expect(verdictsOf(fine)).toEqual(['holds', 'holds', 'holds', 'holds', 'no limit']);
    expect(verdictsOf(fine, page('/guide/b/', { others: 16 }))[0]).toBe('fails');
    expect(verdictsOf(fine, page('/guide/b/', { inline: 2.1 }))[1]).toBe('fails');
    expect(verdictsOf(fine, page('/guide/b/', { scripts: 1.1 }))[1]).toBe('fails');
    const heavy = { inline: 2, scripts: 58.1, html: 99 };
    expect(verdictsOf(fine, page('/chart/', heavy))).toEqual([
      ...['holds', 'holds', 'fails', 'holds', 'no limit'],
    ]);
  });

  it('names the heaviest, and lists every page', () => {
    const { rows, tables, notes } = weightFindings(
      [page('/guide/a/', { inline: 3 }), page('/guide/b/', { css: 21 })],
      [
        { name: 'a.png', size: 100 },
        { name: 'b.png', size: 151 },
      ],
      9,
    );
    expect(rows[0]).toMatchObject({ figure: 111, what: expect.stringContaining('/guide/b/') });
    expect(rows[3]).toMatchObject({ figure: 151, limit: { atMost: 150 } });
    expect(notes).toEqual(['/guide/a/ has 3.0 kB of JavaScript', '/guide/b/ fetches 111.0 kB']);
    expect(tables?.[0]?.lines.map(([path]) => path)).toEqual(['/guide/a/', '/guide/b/']);
  });

  it('makes no figure of a site without chapters', () => {
    expect(() => verdictsOf(page('/'))).toThrow(RangeError);
  });
});

describe('linkFindings', () => {
  it('fails by one dead link, and names it', () => {
    const dead = { file: 'a/index.html', address: new URL('https://a.example/b/') };
    expect(linkFindings([dead], []).rows.map(verdictOf)).toEqual(['holds', 'no limit']);
    const { rows, notes } = linkFindings([dead], [dead]);
    expect(rows.map(verdictOf)).toEqual(['fails', 'no limit']);
    expect(notes).toEqual(['a/index.html → https://a.example/b/']);
  });
});

describe('coverageFindings', () => {
  it('asks 97 of 100 lines and branches', () => {
    const summary = { total: { lines: { pct: 97 }, branches: { pct: 96.9 } } };
    expect(coverageFindings(summary).rows.map(verdictOf)).toEqual(['holds', 'fails']);
  });

  it('makes no figure of a summary without numbers', () => {
    expect(() => coverageFindings({})).toThrow('says nothing of lines');
    expect(() => coverageFindings({ total: { lines: { pct: 'Unknown' } } })).toThrow('of lines');
  });
});

describe('speedRows', () => {
  const ratio = (what: string, value: number) => ({ what, value, unit: '×' });

  it('asks 100 × Squiggle and 25 × for a strip, and leaves times of this machine out', () => {
    const rows = speedRows([
      ratio('Squiggle ÷ simulate, 8192 samples', 99),
      ratio('strip of budget ÷ simulate', 25),
      ratio('strip of fee ÷ simulate', 25.1),
      ratio('ladder ÷ simulate of its top rung, small fee', 3.1),
      ratio('testFirst ÷ simulate, 3 of 12', 3),
      ratio('worth beside ten ÷ simulate of eleven', 2.1),
      ratio('simulate ÷ bare loop', 3),
      { what: 'simulate', value: 4, unit: 'ms' },
    ]);
    expect(rows.map(verdictOf)).toEqual([
      ...['fails', 'holds', 'fails', 'fails', 'holds', 'fails', 'no limit'],
    ]);
  });
});

describe('testFindings', () => {
  const second = 1000;
  const left = (start: number, end: number, passed = 5) => ({
    ...{ numTotalTests: 5, numPassedTests: passed, startTime: start * second },
    testResults: [{ endTime: end * second }],
  });
  const whole = { core: left(100, 200), unit: left(202, 400), site: left(420, 690, 4) };

  it('reads numbers and seconds of the three runs, and of all of npm test', () => {
    const { rows } = testFindings(whole, 0);
    expect(rows.map(({ figure }) => figure)).toEqual([5, 0, 100, 5, 0, 198, 5, 1, 270, 590]);
    expect(rows.filter((row) => verdictOf(row) === 'fails').map(({ what }) => what)).toEqual([
      'Tests of site that did not pass',
    ]);
  });

  it('gives no time of all where a run is missing, of another day, or from before the commit', () => {
    const others = [
      { ...whole, site: undefined },
      { ...whole, site: left(5000, 5100) },
      { ...whole, core: left(5000, 5100) },
    ];
    for (const runs of others) expect(testFindings(runs, 0).rows.at(-1)?.figure).toBeUndefined();
    const late = testFindings(whole, 150 * second).rows;
    expect(late[0]?.why).toContain('not run since the last commit');
    expect(late.at(-1)?.figure).toBeUndefined();
  });

  it('says “not run” where nothing was left, or something else', () => {
    const { rows } = testFindings({ core: [], unit: 'x' }, 0);
    expect(rows.slice(0, 3).map(({ why }) => why?.slice(0, 7))).toEqual([
      ...['not run', 'not run', 'not run'],
    ]);
  });
});

describe('sabotageFindings', () => {
  it('fails by one change that nobody noticed, and names it', () => {
    const left = { date: '2026-12-01T10:00:00Z', changes: 90, survivors: ['a.ts: the bound'] };
    const { rows, notes } = sabotageFindings(left);
    expect(rows.map(verdictOf)).toEqual(['no limit', 'fails']);
    expect(rows[1]?.how).toContain('2026-12-01');
    expect(notes).toEqual(['a.ts: the bound']);
    const none = sabotageFindings({ ...left, survivors: [] });
    expect(none.rows.map(verdictOf)).toEqual(['no limit', 'holds']);
  });

  it('makes no figure where no whole run was left', () => {
    expect(() => sabotageFindings(undefined)).toThrow('not run');
    expect(() => sabotageFindings({ date: 'today' })).toThrow('not run');
  });
});
