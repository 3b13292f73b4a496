import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChartCatalog,
  chartStart,
  type ChartState,
  encodeChart,
  longestCreators,
  readChart,
} from '#share/chart';
import { manglings } from './manglings.ts';

const views = [
  { id: 'instagram-followers', studies: ['modash-2023', 'markerly-2016', 'hypeauditor-2025'] },
  { id: 'tiktok-views', studies: ['modash-2025-tiktok', 'rival-iq-2023-tiktok'] },
];
const catalog: ChartCatalog = {
  datasets: [
    { id: '2026-11', views: views.slice(0, 1) },
    { id: '2026-12', views },
    { id: '2027-03', views },
  ],
};
const start = chartStart(catalog);
const state: ChartState = {
  dataset: '2027-03',
  view: 'tiktok-views',
  hidden: ['rival-iq-2023-tiktok'],
  front: 'modash-2025-tiktok',
  at: 7100,
  creators: 'Mia & Co~12k:0.031',
};

/** What a link says, or what is said of it. */
function read(link: string): { state: ChartState | undefined; problems: readonly string[] } {
  const reading = readChart(link, catalog);
  return reading.kind === 'state' ? reading : { state: undefined, problems: [] };
}

const arbitraryState: fc.Arbitrary<ChartState> = fc
  .tuple(
    fc.constantFrom('2026-12', '2027-03'),
    fc.constantFrom(...views),
    fc.option(fc.double({ min: 1, max: 1e9, noNaN: true })),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.infiniteStream(fc.nat()),
  )
  .map(([dataset, { id, studies }, at, creators, random]) => {
    const hidden = studies.filter(() => (random.next().value ?? 0) % 3 === 0);
    const fronts = [null, ...studies.filter((one) => !hidden.includes(one))];
    const front = fronts[(random.next().value ?? 0) % fronts.length] ?? null;
    return { dataset, view: id, hidden, front, at, creators };
  });

describe('encodeChart', () => {
  it('leaves nothing in the address for the start', () => {
    expect(encodeChart(start, catalog)).toBe('');
  });

  it('writes only what differs, closed by a seal', () => {
    expect(encodeChart({ ...start, view: 'tiktok-views' }, catalog)).toMatch(
      /^chart=1&d=2027-03&view=tiktok-views&z=[\da-z]{7}$/,
    );
  });

  it('pins an older data set even where all else is as at the start', () => {
    expect(encodeChart({ ...start, dataset: '2026-12' }, catalog)).toContain('d=2026-12');
  });
});

describe('readChart', () => {
  it('gives back whatever was written, without a word', () => {
    fc.assert(
      fc.property(arbitraryState, (any) => {
        const link = encodeChart(any, catalog);
        if (link === '') return expect(any).toEqual(start);
        expect(read(`#${link}`).state).toEqual(any);
        expect(read(link).problems).toEqual([]);
      }),
    );
  });

  it.each(Object.entries(manglings))('reads a link after this on its way: %s', (_, mangle) => {
    const plain = { ...state, creators: 'mia:12k:0.031' };
    expect(read(mangle(encodeChart(plain, catalog))).state).toEqual(plain);
  });

  it('never throws and never shows another state in silence, whatever is cut or put in', () => {
    const link = encodeChart(state, catalog);
    fc.assert(
      fc.property(
        fc.nat(link.length),
        fc.nat(6),
        fc.constantFrom('', '&', '=', '%', '~', 'x', '9', '&at=5', 'view=', '\ud83d', '&amp;'),
        (place, drop, scrap) => {
          const text = link.slice(0, place) + scrap + link.slice(place + drop);
          const reading = readChart(text, catalog);
          if (reading.kind === 'none') return;
          const isSame = JSON.stringify(reading.state) === JSON.stringify(state);
          expect(isSame || reading.problems.length > 0, text).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('says of every cut that it is one', () => {
    const link = encodeChart(state, catalog);
    for (let end = 'chart=1'.length; end < link.length; end += 1) {
      const { state: found, problems } = read(link.slice(0, end));
      expect(found && problems.join(' '), link.slice(0, end)).toContain('cut');
    }
  });

  it.each(['', '#', '#main', '#figure-engagement', '#reach', '#v=2&d=2026-12', '#chart'])(
    'takes “%s” for no state of the chart',
    (fragment) => {
      expect(readChart(fragment, catalog)).toEqual({ kind: 'none' });
    },
  );

  it.each([
    ['view=myspace', 'is no view of this chart'],
    ['hide=modash-2023.nobody', 'names no study of this view'],
    ['front=nobody', 'is no study of this view'],
    ['hide=modash-2023&front=modash-2023', 'is hidden'],
    ['at=many', 'is no number of followers'],
    ['at=0', 'is no number of followers'],
    ['at=2000m', 'is no number of followers'],
    ['d=1999-01', 'does not hold; 2027-03 is used'],
    ['at=7k&at=8k', 'stands in the link twice'],
    ['at=7k&color=red', '“color” is not known here'],
    ['at=', 'stands in the link without a value'],
    [`creators=${'x'.repeat(longestCreators + 1)}`, 'more creators than this chart takes'],
  ])('says what it cannot honor in %s', (pairs, words) => {
    const { state: found, problems } = read(`chart=1&${pairs}`);
    expect(found).toBeDefined();
    expect(problems.join(' ')).toContain(words);
  });

  it('opens an older data set with its own figures where it has the view', () => {
    const link = encodeChart({ ...start, dataset: '2026-11', at: 7000 }, catalog);
    expect(read(link)).toEqual({
      ...{ kind: 'state', state: { ...start, dataset: '2026-11', at: 7000 } },
      problems: [],
    });
  });

  it('says where an older data set lacks the view, and whose figures are shown', () => {
    const { state: found, problems } = read(
      'chart=1&d=2026-11&view=tiktok-views&front=modash-2025-tiktok',
    );
    expect(found).toMatchObject({
      ...{ dataset: '2027-03', view: 'tiktok-views', front: 'modash-2025-tiktok' },
    });
    expect(problems.slice(1)).toEqual([
      '2026-11 holds no figures for “view = tiktok-views”, so those of 2027-03 are shown.',
    ]);
  });

  it('names a link of a newer format, one without any, and one that is endless', () => {
    expect(read('chart=2&view=tiktok-views').problems.join(' ')).toContain('newer version');
    expect(read('view=tiktok-views')).toEqual({
      kind: 'state',
      state: start,
      problems: [expect.stringContaining('not what it begins with (chart=1)')],
    });
    expect(read(`chart=1&creators=${'x'.repeat(90_000)}`).problems).toEqual([
      expect.stringContaining('longer than any of ours'),
    ]);
  });

  it('prints what strangers wrote on one line and cut', () => {
    const { problems } = read(`chart=1&view=a%0A%E2%80%AEb${'x'.repeat(500)}`);
    expect(problems.join(' ')).toMatch(/“view = a bx{20,40}…” is no view/);
  });

  it('passes over what counts clicks', () => {
    const link = encodeChart(state, catalog);
    expect(read(`${link}&utm_source=mail&fbclid=x`)).toMatchObject({ state, problems: [] });
  });
});

describe('chartStart', () => {
  it('refuses a catalog without a view', () => {
    expect(() => chartStart({ datasets: [] })).toThrow(RangeError);
    expect(() => chartStart({ datasets: [{ id: 'a', views: [] }] })).toThrow(RangeError);
  });
});
