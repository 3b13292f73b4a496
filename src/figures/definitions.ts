import Ruler from '#charts/Ruler.svelte';
import type { RulerRow } from '#charts/ruler.ts';
import { type Content, datedName, type Figure } from './figure.ts';
import { followerRange } from './follower-range.ts';

const sides = { nano: 'small', micro: 'small', mid: 'other', macro: 'big', mega: 'big' } as const;
const shortNames: Readonly<Record<string, string>> = {
  'An In-depth Look at Micro-Influencers': 'In-depth Look',
  'Influencer Marketing Hub, older': 'IM Hub, older',
  'influencer-marketing.de': 'influencer-marketing',
};

/** Every definition of a word for size that we found, on one ruler of followers. */
export function definitions({ data, sources }: Content) {
  const all = data.definitions;
  const rows = rulerRows(all);
  return {
    name: 'definitions',
    finding: '“Small” ends anywhere from 5,000 to 500,000 followers, depending on who speaks.',
    note: ['Teal stands for a word for small, rust for a word for big, gray for those in between.'],
    credit: `${all.length} definitions, each named beside its words`,
    sources: all.map(({ definer, year, source }) => ({
      name: datedName(definer, year),
      what: '',
      url: sources.get(source)?.url ?? null,
    })),
    page: '/guide/micro-vs-macro/',
    height: 1400,
    table: {
      label: 'Definitions, as a table',
      columns: [{ title: 'Who' }, { title: 'Says' }],
      groups: [
        {
          rows: all.map(({ definer, source, bands }) => ({
            head: { text: definer, href: sources.get(source)?.url },
            cells: [bands.map(bandText).join('; ')],
          })),
        },
      ],
    },
    sheet: {
      columns: [
        'Who',
        'Year',
        'Word',
        'Followers from',
        'Followers up to',
        'Where no number is given',
      ],
      rows: all.flatMap(({ definer, year, bands }) =>
        bands.map(({ label, min, max, words }) => [
          ...[definer, year, label, min, max],
          min === null && max === null ? (words ?? 'no number') : null,
        ]),
      ),
    },
    panels: [{ component: Ruler, props: { rows } }],
    rows,
  } as const satisfies Figure & Record<string, unknown>;
}

type Definitions = Content['data']['definitions'];

function rulerRows(all: Definitions): readonly RulerRow[] {
  return all
    .map(({ id, definer, year, bands }) => ({
      id,
      definer: [shortNameOf(definer), ...(year === null ? [] : [`’${year % 100}`])].join(' '),
      bands: bands
        .filter(({ min, max }) => min !== null || max !== null)
        .map(({ tier, label, min, max }) => ({
          label: label.toLowerCase().replace(/[ -]influencer$/, ''),
          side: tier === null ? ('other' as const) : sides[tier],
          min: min ?? 0,
          max,
        })),
    }))
    .filter(({ bands }) => bands.length > 0)
    .sort((a, b) => smallEnd(a) - smallEnd(b));
}

function bandText({ label, min, max, words }: Definitions[number]['bands'][number]): string {
  return min === null && max === null
    ? `${label}: ${words ?? 'no number'}`
    : `${label} ${followerRange(min, max)}`;
}

/** A definer's name, short enough to stand beside the bands. */
function shortNameOf(definer: string): string {
  const bare = definer.replace(/ \(.*\)$| \d{4}$/, '');
  return shortNames[bare] ?? bare;
}

/** Where "small" ends for a definer; those who only name big ones come last. */
function smallEnd({ bands }: RulerRow): number {
  const small = bands.filter(({ side }) => side === 'small');
  return small.length === 0 ? 1e10 : Math.max(...small.map(({ max }) => max ?? 1e9));
}
