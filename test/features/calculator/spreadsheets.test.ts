import { z } from 'astro/zod';
import { csvParse, csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import { evaluate, figureOf, groupGrounds, groupNumbers, shopNumbers } from '#comparison';
import { defaultsOf } from '#data/defaults.ts';
import { sourceSchema } from '#data/schemas.ts';
import { count, of100 } from '#format';
import {
  type Field,
  groupFields,
  type GroupKey,
  type OwnNumber,
  planFields,
  shopFields,
  type ShopKey,
  startState,
  type State,
} from '#share';
import {
  chanceRows,
  measureRows,
  ratioRows,
  ratioText,
} from '../../../src/features/calculator/measures.ts';
import { inputsSheet, tableSheet } from '../../../src/features/calculator/spreadsheets.ts';
import { content, newestSet } from '../../data/real-content.ts';

const defaults = defaultsOf(newestSet);
const [small, big] = startState.mixes;
const bare = (text: string): string => text.replace(/^\ufeff/, '');
/** The numbers of a text as it is printed. */
const numbersIn = (text: string): number[] =>
  [...text.replaceAll('−', '-').matchAll(/-?\D?(\d[\d,]*(?:\.\d+)?)/g)].map(
    ([all, digits = '']) => (all.startsWith('-') ? -1 : 1) * Number(digits.replaceAll(',', '')),
  );

const odd: State = {
  ...startState,
  shop: { orderValue: 84.5, conversionRate: 0.0123, product: 7 },
  mixes: [
    { name: '=SUM(A1)', groups: [{ ...small!.groups[0]!, count: 12 }], extra: 250 },
    { name: 'Eine "große", mit 🧦', groups: [{ ...big!.groups[0]!, own: { fee: 900 } }] },
    {
      name: 'یک بزرگ',
      groups: [
        { ...big!.groups[0]!, own: { clickRate: { low: 0.004, likely: 0.0075, high: 0.02 } } },
      ],
    },
  ],
};

describe('tableSheet', () => {
  const result = evaluate(odd, defaults, 512);
  const [head = [], ...rows] = csvParseRows(bare(tableSheet(result)));
  const cells = (label: string, kind: string): string[] =>
    rows.find(([name, number]) => name === label && number?.startsWith(kind))?.slice(3) ?? [];

  it('has a column for each plan, the numbers in it alone, and a row for each number', () => {
    expect(head).toEqual([
      'Measure',
      'Number',
      'Unit',
      `'=SUM(A1)`,
      ...odd.mixes.slice(1).map(({ name }) => name),
    ]);
    for (const row of rows) {
      expect(row).toHaveLength(head.length);
      expect(row[2]).not.toBe('');
      for (const cell of row.slice(3)) expect(cell).toMatch(/^(?:-?\d+(?:\.\d+)?)?$/);
    }
  });

  it('holds the numbers that the page prints, of each plan', () => {
    const { mixes, currency } = result;
    mixes.forEach((mix, at) => {
      for (const { name, label } of measureRows) {
        const { large, small: below } = figureOf(name, mix.shown[name], currency);
        const written = ['low', 'likely', 'high'].map((kind) => Number(cells(label, kind)[at]));
        const printed = new Set([...numbersIn(large), ...numbersIn(below)]);
        expect(
          [...printed].filter((number) => !written.includes(number)),
          label,
        ).toEqual([]);
      }
      for (const { name, label } of ratioRows) {
        const text = ratioText(mix, name, currency);
        expect(cells(label, 'average')[at]).toBe(text === 'none' ? '' : `${numbersIn(text)[0]}`);
      }
      for (const { name, label } of chanceRows) {
        const text = of100(mix[name]);
        const chance = Number(cells(label, 'chance')[at]);
        if (/^\d/.test(text)) expect(`${chance}`).toBe(text);
        else
          expect(
            text.startsWith('fewer') ? 0 < chance && chance < 1 : 99 < chance && chance < 100,
          ).toBe(true);
      }
      expect(Number(cells('Orders of all campaigns', 'average')[at])).toBe(
        numbersIn(count(mix.spread.orders.mean))[0],
      );
    });
  });

  it('says of how many campaigns the amounts of a single partner are', () => {
    const label = 'They post; amounts are of these campaigns';
    expect(cells(label, 'chance')[0]).toBe('');
    expect(Number(cells(label, 'chance')[1])).toBeGreaterThan(50);
  });

  it('leaves a ratio empty that does not exist', () => {
    const [mix] = result.mixes;
    const none = { ...result, mixes: [{ ...mix!, ratios: { ...mix!.ratios, cpa: null } }] };
    expect(csvParseRows(tableSheet(none)).find(([name]) => name === 'Cash per order')?.[3]).toBe(
      '',
    );
  });
});

describe('inputsSheet', () => {
  const sources = Object.fromEntries(
    z
      .array(sourceSchema)
      .parse(content.sources)
      .map((source) => [source.id, source]),
  );
  const rows = csvParse(bare(inputsSheet({ state: odd, defaults, sources })));
  const find = (plan: string, key: string) =>
    rows.find((row) => row['Plan'] === plan && row['Key'] === key);

  it('has a row for every field of the shop, of each plan and of each of its groups', () => {
    const keysOf = (fields: object): string[] =>
      Object.values(fields).map(({ key }) => key as string);
    const of = (plan: string, group: string): (string | undefined)[] =>
      rows.filter((row) => row['Plan'] === plan && row['Group'] === group).map((row) => row['Key']);
    expect(of('', '')).toEqual(
      expect.arrayContaining(['d', 'goal', 'warm', ...keysOf(shopFields)]),
    );
    for (const { name } of odd.mixes) {
      const plan = name.startsWith('=') ? `'${name}` : name;
      // No number depends on the color of a plan.
      const { hue: _, ...numbers } = planFields;
      expect(of(plan, '')).toEqual(keysOf(numbers));
      expect(of(plan, '1')).toEqual(
        expect.arrayContaining(['count', 'followers', ...keysOf(groupFields)]),
      );
    }
  });

  it('tells the owner’s numbers from defaults, with unit and plain numbers', () => {
    expect(find('', 'aov')).toMatchObject({
      Value: '84.5',
      Unit: 'USD',
      Whose: 'yours',
      Sources: '',
    });
    expect(find('', 'cvr')).toMatchObject({ Value: '1.23', Unit: '%', Whose: 'yours' });
    expect(find('', 'margin')).toMatchObject({ Unit: '%', Whose: 'default' });
    expect(find('', 'time')).toMatchObject({ Value: '40', Unit: 'hours', Whose: 'default' });
    expect(find(`'=SUM(A1)`, 'extra')).toMatchObject({ Value: '250', Unit: 'USD', Whose: 'yours' });
    expect(find(`'=SUM(A1)`, 'goods')).toMatchObject({ Value: '7', Whose: 'from your shop' });
    expect(find(`'=SUM(A1)`, 'views')).toMatchObject({ Value: '', Whose: 'none given' });
    expect(find('یک بزرگ', 'ctr')).toMatchObject({
      Value: '0.75',
      Low: '0.4',
      High: '2',
      Whose: 'yours',
    });
  });

  it('names the sources of a default by their titles', () => {
    const group = odd.mixes[1]!.groups[0]!;
    const { sources: ids } = groupGrounds('engagementRate', group, odd, defaults);
    const titles = ids.map((id) => sources[id]?.title);
    expect(titles.length).toBeGreaterThan(0);
    expect(find(odd.mixes[1]!.name, 'er')?.['Sources']).toBe(titles.join('; '));
  });

  it('names no source of a fee that is not paid', () => {
    expect(find(`'=SUM(A1)`, 'fee')).toMatchObject({ Value: '0', Whose: 'default', Sources: '' });
  });

  it('says how many partners fit where as many as fit are taken', () => {
    const text = bare(inputsSheet({ state: startState, defaults, sources }));
    const size = csvParse(text).find((row) => row['Key'] === 'count');
    expect(size).toMatchObject({ Unit: 'partners', Whose: 'as many as fit' });
    expect(Number(size?.['Value'])).toBeGreaterThan(10);
  });

  it('writes the numbers in use, defaults as precisely as the page prints them', () => {
    const numbers = shopNumbers(odd, defaults);
    for (const name of Object.keys(shopFields) as ShopKey[]) {
      expectWritten(find('', shopFields[name].key), numbers[name], shopFields[name]);
    }
    const { name: plan, groups } = odd.mixes[1]!;
    const group = groupNumbers(groups[0]!, odd, defaults);
    for (const name of Object.keys(groupFields) as GroupKey[]) {
      expectWritten(find(plan, groupFields[name].key), group[name], groupFields[name]);
    }
  });
});

function expectWritten(
  row: Readonly<Record<string, string | undefined>> | undefined,
  used: OwnNumber | null,
  { unit, key }: Field,
): void {
  const factor = unit === 'percent' ? 100 : 1;
  const written = (column: string): number | null =>
    row?.[column] === '' ? null : Number(row?.[column]) / factor;
  const numbers = typeof used === 'object' ? [used?.likely, used?.low, used?.high] : [used];
  ['Value', 'Low', 'High'].forEach((column, at) => {
    const number = numbers[at] ?? null;
    const fuzz = unit === 'money' ? 0.5 : (number ?? 0) * 0.005;
    if (number === null) expect(written(column), key).toBeNull();
    else expect(Math.abs((written(column) ?? NaN) - number), key).toBeLessThanOrEqual(fuzz);
  });
}
