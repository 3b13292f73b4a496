import { describe, expect, test } from 'vitest';
import shown from '../../content/peer-examples.json' with { type: 'json' };
import cases from '../cases/peer-examples.json' with { type: 'json' };

type Numbers = Readonly<Record<string, number>>;

// That the engine gets the right values is tested in test/engine/peer-examples.test.ts.
describe('the examples of other calculators on the evidence page', () => {
  test('are those of the test, all of them', () => {
    expect(shown.map(({ id, url }) => [id, url])).toEqual(
      cases.vectors.map(({ id, url }) => [id, url]),
    );
  });

  test.each(cases.vectors)('show what $id prints and what follows from its inputs', (vector) => {
    const { lines } = shown.find(({ id }) => id === vector.id)!;
    const published: Numbers = vector.published;
    const right: Numbers = vector.expect;
    for (const { key, theirs, ours } of lines) {
      const theirName = key === 'diff_points' ? 'diff_pct' : key;
      expect([key, theirs, ours]).toEqual([key, published[theirName] ?? null, right[key]]);
    }
  });

  test.each(cases.vectors)('judge $id as the test does', ({ id, verdict }) => {
    const words = { match: 'same', rounding: 'rounding', peer_error: 'wrong' };
    expect(shown.find((example) => example.id === id)?.verdict).toBe(
      words[verdict as keyof typeof words],
    );
  });

  test('leave out one number only: a price put on likes, which is not money', () => {
    const left = cases.vectors.flatMap(({ id, expect: right }) => {
      const keys = shown.find((example) => example.id === id)?.lines.map(({ key }) => key) ?? [];
      return Object.keys(right).filter((key) => !keys.includes(key));
    });
    expect(left).toEqual(['emv']);
  });
});
