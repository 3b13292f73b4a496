import { describe, expect, it } from 'vitest';
import { figureText, findingsOf, largest, limitText, type Row, verdictOf } from './findings.ts';

const row = (figure: number | undefined, limit?: Row['limit']): Row => ({
  what: 'weight',
  unit: 'kB',
  how: 'weighed',
  ...(figure === undefined ? {} : { figure }),
  ...(limit ? { limit } : {}),
});

describe('verdictOf', () => {
  it('holds at the limit itself, from either side', () => {
    expect(verdictOf(row(110, { atMost: 110 }))).toBe('holds');
    expect(verdictOf(row(97, { atLeast: 97 }))).toBe('holds');
    expect(verdictOf(row(110.001, { atMost: 110 }))).toBe('fails');
    expect(verdictOf(row(96.999, { atLeast: 97 }))).toBe('fails');
  });

  it('never takes what was not measured for a figure that holds', () => {
    expect(verdictOf(row(undefined, { atMost: 0 }))).toBe('not measured');
    expect(verdictOf(row(NaN, { atMost: 0 }))).toBe('not measured');
    expect(verdictOf(row(-Infinity, { atMost: 0 }))).toBe('not measured');
    // What a NaN becomes where a part's findings are kept as JSON.
    expect(verdictOf(JSON.parse(JSON.stringify(row(NaN, { atMost: 0 }))) as Row)).toBe(
      'not measured',
    );
  });

  it('knows figures without a limit', () => {
    expect(verdictOf(row(3))).toBe('no limit');
  });
});

describe('figureText', () => {
  it('gives whole numbers whole, small ones two digits, larger ones fewer', () => {
    expect([0, 3.14159, 31.4159, 314.159].map((figure) => figureText(row(figure)))).toEqual([
      ...['0', '3.14', '31.4', '314'],
    ]);
  });

  it('never rounds a figure over its limit', () => {
    expect(figureText(row(110.0412, { atMost: 110 }))).toBe('110.04');
    expect(figureText(row(96.99, { atLeast: 97 }))).toBe('96.99');
    expect(figureText(row(0.0004, { atMost: 0 }))).toBe('0.0004');
    expect(figureText(row(1e-9, { atMost: 0 }))).toBe('1e-9');
  });

  it('gives a dash for what was not measured', () => {
    expect(figureText(row(undefined))).toBe('–');
    expect(figureText(row(NaN))).toBe('–');
  });
});

describe('limitText', () => {
  it('says on which side the limit is', () => {
    expect(limitText(row(1, { atMost: 110 }))).toBe('at most 110 kB');
    expect(limitText(row(1, { atLeast: 97 }))).toBe('at least 97 kB');
    expect(limitText(row(1))).toBe('–');
  });
});

describe('findingsOf', () => {
  it('reports a part that fails, with its reason, as not measured', async () => {
    const measure = (): Promise<never> => Promise.reject(new Error('no browser was found'));
    const { rows } = await findingsOf({ title: 'Weights', measure });
    expect(rows.map(verdictOf)).toEqual(['not measured']);
    expect(rows[0]).toMatchObject({ what: 'Weights', why: 'no browser was found' });
  });

  it('hands on what a part found', async () => {
    const found = { rows: [row(1)] };
    expect(await findingsOf({ title: 'Weights', measure: () => Promise.resolve(found) })).toBe(
      found,
    );
  });
});

describe('largest', () => {
  it('takes the first of the largest, and none of an empty list', () => {
    expect(largest(['b', 'cc', 'aa'], ({ length }) => length)).toBe('cc');
    expect(() => largest([], () => 0)).toThrow(RangeError);
  });
});
