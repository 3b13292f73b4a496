import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import BudgetCurve from '#charts/BudgetCurve.svelte';
import { budgetCurve } from '#charts/budget-curve.ts';
import type { Curve } from '#charts/curve.ts';
import { budgetInWords, curveKeys, curveNotes } from '#charts/curve-notes.ts';
import { money } from '#format';
import { expectAsStored } from './stored.ts';

const curve: Curve = {
  lines: [
    {
      label: 'Ten small',
      index: 0,
      steps: [
        { from: 180, mean: 20, low: -160, high: 300 },
        { from: 360, mean: 35, low: -310, high: 520 },
      ],
    },
    { label: 'One big', index: 1, steps: [{ from: 1535, mean: 310, low: -1405, high: 8000 }] },
    { label: 'Star', index: 3, steps: [{ from: 9000, mean: 0, low: -9000, high: 90_000 }] },
  ],
  best: [
    { budget: 0, mean: 0 },
    { budget: 4000, mean: 420 },
  ],
  marks: [{ budget: 1535, text: 'from $1,535 One big fits', index: 1 }],
  most: 4000,
};
const writing = { formatMoney: money, formatValue: money };
const props = {
  ...curve,
  ...writing,
  budget: 2000,
  axisTitle: 'Profit on average',
  zeroLabel: 'break even',
  snap: Math.round,
  onbudget: () => undefined,
};
const drawn = (more: object = {}): string =>
  render(BudgetCurve, { props: { ...props, ...more } }).body;

describe('BudgetCurve', () => {
  it('is as it was last looked at', async () => {
    await expectAsStored('budget-curve', drawn());
  });

  it('stands without scripts: a narrow and a wide drawing, and no control that does nothing', () => {
    const html = drawn();
    expect([...html.matchAll(/<svg class="(\w+)/g)].map(([, name]) => name)).toEqual([
      'narrow',
      'wide',
    ]);
    expect(html).not.toContain('role="slider"');
  });

  it('tells its marks in words and says what it cuts and leaves out', () => {
    const html = drawn().replace(/<svg[\s\S]*?<\/svg>/g, '');
    expect(html).toContain('<li>from $1,535 One big fits</li>');
    expect(html).toContain('Not drawn, as $4,000 is too little: Star.');
  });

  it('says at the handle that nothing fits', () => {
    expect(drawn({ budget: 100 })).toContain('nothing fits $100');
    expect(drawn()).not.toContain('nothing fits');
  });

  it('gives each mask an id of its own', () => {
    const ids = [...drawn().matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('BudgetCurve of six plans', () => {
  const name = 'A rather long name for a plan of friends';
  const lines = [name, 'B', 'C', 'D', 'E', 'F'].map((label, index) => ({
    ...{ label, index },
    steps: [{ from: 400 * index, mean: 100 * index - 120, low: -900, high: 9000 }],
  }));
  const marks = lines.map(({ index }) => ({ budget: 400 * index, index, text: 'fits from $400' }));
  const html = drawn({ lines, marks, budget: 900 });

  it('writes what each brings at the handle below the picture, with its whole name', () => {
    const below = html.replace(/<svg[\s\S]*?<\/svg>/g, '').replace(/<!--.*?-->/g, '');
    expect(below).toMatch(/On average, with \$900/);
    const rows = [...below.matchAll(/<li[^>]*>([\s\S]*?)<\/li>/g)].map(([, row = '']) =>
      row
        .replace(/<[^>]*>/g, ' ')
        .trim()
        .split(/\s{2,}/),
    );
    expect(rows.slice(0, 4)).toEqual([
      [name, '−\u2060$120', 'fits from $400'],
      ['B', '−\u2060$20', 'fits from $400'],
      ['C', '$80', 'fits from $400'],
      ['D', 'does not fit', 'fits from $400'],
    ]);
    expect(rows).toHaveLength(6);
  });

  it('has dots at the handle and no text between the lines', () => {
    expect(html).not.toMatch(/class="(?:reading|flag|cut)\b/);
    expect(drawn({ lines, marks, budget: 1 })).not.toContain('nothing fits');
    expect(drawn()).toMatch(/class="reading\b/);
  });
});

describe('curveKeys', () => {
  it('gives each plan what it brings and its own marks', () => {
    expect(curveKeys(curve, 2000, writing).map(({ index, ...rest }) => [index, rest])).toEqual([
      [0, { label: 'Ten small', brings: '$35', marks: [] }],
      [1, { label: 'One big', brings: '$310', marks: ['from $1,535 One big fits'] }],
      [3, { label: 'Star', brings: 'does not fit', marks: [] }],
    ]);
  });
});

describe('curveNotes', () => {
  const layout = budgetCurve(curve, 600, { ...writing, zeroLabel: '', bestLabel: '' });

  it('says what shading is and how far a band goes that is cut, both ends of it', () => {
    expect(curveNotes(curve, layout, writing)).toEqual([
      'Shaded: where 8 of 10 campaigns end.',
      'Cut where shading fades: One big, −\u2060$1,405 to $8,000.',
      'Not drawn, as $4,000 is too little: Star.',
    ]);
  });

  it('says as a sentence what a mark without room would have said', () => {
    const crowded = { ...layout, unplaced: [{ budget: 1, text: 'hours run out' }] };
    expect(curveNotes(curve, crowded, writing)[0]).toBe('Hours run out.');
  });

  it('has nothing to say of a picture that holds all', () => {
    const none = { ...curve, lines: [] };
    const empty = budgetCurve(none, 600, { ...writing, zeroLabel: '', bestLabel: '' });
    expect(curveNotes(none, empty, writing)).toEqual([]);
  });
});

describe('budgetInWords', () => {
  it('says what each plan brings, and which does not fit', () => {
    expect(budgetInWords(curve, 400, writing)).toBe(
      '$400; Ten small: $35; One big: does not fit; Star: does not fit',
    );
  });
});
