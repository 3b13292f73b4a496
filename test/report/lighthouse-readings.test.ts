import { describe, expect, it } from 'vitest';
import { verdictOf } from './findings.ts';
import { lighthouseFindings, median, readingOf } from './lighthouse-readings.ts';

/** A result with these scores; an audit of each category, and two of agentic browsing. */
const result = (scores: Readonly<Record<string, number | null>> = {}, agentic = 1) => ({
  lighthouseVersion: '13.5.0',
  categories: {
    ...Object.fromEntries(
      ['performance', 'accessibility', 'best-practices', 'seo'].map((name) => [
        name,
        {
          score: scores[name] === undefined ? 1 : scores[name],
          auditRefs: [{ id: `of-${name}`, weight: 1 }],
        },
      ]),
    ),
    'agentic-browsing': {
      score: null,
      auditRefs: [
        { id: 'llms-txt', weight: 1 },
        { id: 'webmcp', weight: 1 },
      ],
    },
  },
  audits: {
    'of-performance': { score: scores['performance'] ?? 1 },
    'cumulative-layout-shift': { score: 1, numericValue: 0.02 },
    'largest-contentful-paint': { score: 1, numericValue: 1500 },
    'total-blocking-time': { score: 1, numericValue: 30 },
    'llms-txt': { score: agentic },
    // What does not apply has no score, and fails nothing.
    webmcp: { score: null },
  },
});

describe('readingOf', () => {
  it('reads scores of 100, layout shift, and which audits fail', () => {
    expect(readingOf(result({ performance: 0.87 }, 0))).toEqual({
      version: '13.5.0',
      scores: { performance: 87, accessibility: 100, 'best-practices': 100, seo: 100 },
      layoutShift: 0.02,
      largestPaint: 1500,
      blocking: 30,
      below: ['of-performance'],
      agenticFailures: ['llms-txt'],
    });
  });

  it('makes no score of a run that failed', () => {
    expect(() => readingOf(result({ performance: null }))).toThrow('no score for performance');
  });
});

describe('median', () => {
  it('is the one in the middle by size', () => {
    expect(median([100, 9, 20])).toBe(20);
  });
});

describe('lighthouseFindings', () => {
  const page = (path: string, ...performance: number[]) => ({
    path,
    readings: performance.map((score) => readingOf(result({ performance: score }))),
  });

  it('takes the median of each page, then the lowest page', () => {
    const { rows } = lighthouseFindings([page('/a/', 1, 0.5, 1), page('/b/', 0.98, 1, 0.97)]);
    expect(rows[0]).toMatchObject({ figure: 98, what: expect.stringContaining('/b/') });
    expect(rows.map(verdictOf)).toEqual([
      ...['fails', 'holds', 'holds', 'holds', 'fails', 'holds'],
    ]);
  });

  it('counts a failing check of agentic browsing in any run', () => {
    const readings = [result(), result({}, 0), result()].map(readingOf);
    const { rows, notes } = lighthouseFindings([{ path: '/a/', readings }]);
    expect(rows[5]).toMatchObject({ figure: 1, limit: { atMost: 0 } });
    expect(notes).toEqual(['/a/: llms-txt']);
  });

  it('says which page could not be measured, beside the figures of the others', () => {
    const lost = { path: '/b/', readings: [], why: 'the tab crashed' };
    const { rows } = lighthouseFindings([page('/a/', 1), lost]);
    expect(rows[0]?.figure).toBe(100);
    expect(rows.at(-1)).toMatchObject({ what: 'Lighthouse on /b/', why: 'the tab crashed' });
    expect(lighthouseFindings([lost]).rows.map(verdictOf)).toEqual(['not measured']);
  });
});
