import HundredDots from '#charts/HundredDots.svelte';
import type { DotKind } from '#charts/hundred-dots.ts';
import type { Row } from '#data/benchmark-schema.ts';
import { rowOf, valueOf } from '#data/rows.ts';
import { count, roughly } from '#format';
import { type Content, creditsOf, type Figure } from './figure.ts';
import { followerRange } from './follower-range.ts';
import { numberIn } from './printed.ts';

const accounts = [
  {
    hue: 1,
    title: 'A small account',
    size: 'under 5,000 followers',
    example: 4_000,
    seen: 'socialinsider-2021-post-under-5k',
    older: 'minter-2019-post-under-20k',
    react: 'modash-2023-1k-5k',
  },
  {
    hue: 2,
    title: 'A big account',
    size: 'over 100,000 followers',
    example: 200_000,
    seen: 'socialinsider-2021-post-over-100k',
    older: 'minter-2019-post-100k-1m',
    react: 'modash-2023-100k-500k',
  },
] as const;

/**
 * Who sees a post: 100 dots for 100 followers of a small and of a big account, filled by the share
 * that sees it and marked by the share that reacts.
 */
export function whoSees({ data, sources }: Content) {
  const sides = accounts.map((account) => ({ ...account, ...partsOf(account, data) }));
  const sizesOf = (key: 'seen' | 'older' | 'react'): string =>
    sides
      .map(({ rows: { [key]: row } }) => followerRange(row.followersMin, row.followersMax))
      .join(' and ');
  const reacted = sides[0]?.rows.react.year;
  return {
    name: 'who-sees',
    finding: 'Most of 100 followers miss the post, whether the account is small or big.',
    note: [
      `See it: Socialinsider, 2021 (${sizesOf('seen')}). Older count: Minter, 2019 (${sizesOf('older')}). Both count posts of brands. React: Modash, ${reacted} (${sizesOf('react')}); a few who react may not follow.`,
    ],
    credit: `Socialinsider 2021, Minter 2019 and Modash ${reacted}`,
    sources: creditsOf(
      sides.flatMap(({ rows }) => [rows.seen, rows.older, rows.react]),
      sources,
    ),
    page: '/guide/what-is-an-influencer/',
    height: 900,
    table: {
      label: 'Who sees a post, as a table',
      columns: ['Of 100 followers', ...sides.map(({ title }) => title)].map((title) => ({ title })),
      groups: [
        {
          rows: [
            ...(sides[0]?.parts ?? []).map(({ name }, at) => ({
              head: name,
              cells: sides.map(({ parts }) => `${parts[at]?.of100 ?? ''}`),
            })),
            {
              head: 'People who see it, for example',
              cells: sides.map(
                ({ people, example }) => `${people} with ${count(example)} followers`,
              ),
            },
          ],
        },
      ],
    },
    sheet: {
      columns: [
        ...['Account', 'Of 100 followers: react', 'More see it', 'More saw it in an older count'],
        ...['Missed it in both', 'Followers of the example', 'People of the example who see it'],
      ],
      rows: sides.map(({ title, size, parts, example, people }) => [
        ...[`${title}, ${size}`, ...parts.map(({ of100 }) => of100)],
        ...[example, numberIn(people)],
      ]),
    },
    panels: sides.map(({ title, size, hue, parts, label, example, people }) => ({
      ...{ title, words: size, hue, component: HundredDots },
      props: {
        label,
        kinds: parts.flatMap(({ kind, of100 }) => Array.from({ length: of100 }, () => kind)),
      },
      facts: [
        ...parts.map(({ kind, of100, text }) => [`${of100}`, text, { kinds: [kind] }] as const),
        [`With ${count(example)} followers`, `about ${people} people see it`] as const,
      ],
      parts,
      example: count(example),
      people,
    })),
  } as const satisfies Figure & Record<string, unknown>;
}

/** The nested counts of an account: who reacts has seen it, and the more generous count holds the other. */
function partsOf({ title, example, ...ids }: (typeof accounts)[number], data: Content['data']) {
  const rows = {
    seen: rowOf(data, ids.seen),
    older: rowOf(data, ids.older),
    react: rowOf(data, ids.react),
  };
  const of100 = (row: Row): number => Math.round(valueOf(row));
  const [react, seen, older] = [of100(rows.react), of100(rows.seen), of100(rows.older)];
  const parts: { kind: DotKind; of100: number; name: string; text: string }[] = [
    { kind: 'react', of100: react, name: 'React', text: react === 1 ? 'reacts' : 'react' },
    { kind: 'seen', of100: seen - react, name: 'More see it', text: 'more see it' },
    {
      ...{ kind: 'older', of100: older - seen, name: 'More in an older, more generous count' },
      text: 'more saw it in an older, more generous count',
    },
    {
      ...{ kind: 'unseen', of100: 100 - older, name: 'Missed it, even there' },
      text: 'missed it, even in the more generous count',
    },
  ];
  return {
    rows,
    parts,
    people: roughly((example * valueOf(rows.seen)) / 100),
    label: `${title}: of 100 dots for 100 followers, ${seen} are filled because they see the post, and ${react} of these carry a heart because they react. An older count has ${older} who see it.`,
  };
}
