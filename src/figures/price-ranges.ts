import RangeBars from '#charts/RangeBars.svelte';
import { followers, money } from '#format';
import { type Content, datedName, type Figure, inRow } from './figure.ts';
import { priceGroups } from './price-groups.ts';
import { numbersIn } from './printed.ts';

/** What one Instagram post costs, list by list and size by size. */
export function priceRanges({ data, sources }: Content) {
  const groups = priceGroups(data);
  const bars = groups.flatMap(({ title, bars: all }) => all.map((bar) => ({ title, ...bar })));
  const listed = bars.filter(({ source }) => source !== null);
  const used = [...new Set(listed.map(({ source }) => source ?? ''))];
  return {
    name: 'price-ranges',
    finding: 'The lists agree that bigger costs more. For one size they can differ tenfold.',
    note: [
      'US dollars asked for one post on Instagram; each line is ten times more than the one before. A bar is a range as published, a dot a typical price. A list whose sizes cross ours stands where its middle falls. Most lists are rules of thumb without a sample.',
    ],
    credit: `${inRow([...new Set(listed.map(({ name }) => name.replace(/ ’\d\d$/, '')))])}; the last bar of each size is the calculator’s start`,
    sources: used.map((id) => {
      const source = sources.get(id);
      return {
        name: datedName(source?.publisher ?? source?.title ?? id, source?.year ?? null),
        what: source?.sample ?? 'sample not stated',
        url: source?.url ?? null,
      };
    }),
    page: '/guide/cost/',
    height: 1100,
    table: {
      label: 'Prices by list, as a table',
      columns: ['List', 'Followers', 'One post'].map((title) => ({ title })),
      groups: groups.map(({ title, bars: all }) => ({
        rows: all.map(({ name, source, detail, text, typical, guess }) => ({
          head: { text: name, href: source === null ? null : sources.get(source)?.url },
          cells: [
            detail || title.replace(' followers', '').toLowerCase(),
            guess && typical !== null ? `${text}, likely ${money(typical)}` : text,
          ],
        })),
      })),
    },
    sheet: {
      columns: [
        ...['Size of account', 'List', 'Followers from', 'Followers up to'],
        ...['One post from (US$)', 'One post up to (US$)', 'Typical for one post (US$)'],
      ],
      rows: bars.map(({ title, name, sizes, text, typical, guess }) => {
        const [low = null, high = null] = numbersIn(text);
        const isTypical = typical !== null && !guess;
        return [
          ...[title, name, ...sizes],
          ...(isTypical ? [null, null] : [low, high]),
          typical === null ? null : (numbersIn(money(typical))[0] ?? null),
        ];
      }),
    },
    panels: [
      {
        component: RangeBars,
        props: { groups, ends: [10, 100_000], format: (value: number) => `$${followers(value)}` },
      },
    ],
  } as const satisfies Figure & Record<string, unknown>;
}
