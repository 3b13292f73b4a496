import GapPlot from '#charts/GapPlot.svelte';
import { times } from '#format';
import { type Content, creditsOf, type Figure, inRow } from './figure.ts';
import { numberIn } from './printed.ts';
import { gapsOf, type GapSet, signedPercent } from './gap.ts';

/** What each set shows, and how its rows came about. */
const words = {
  followers: {
    name: 'gap-by-followers',
    finding: 'How much more small accounts engage depends on whom you call small.',
    note: 'Instagram, reactions per follower. Each row is computed from two published rates, before rounding, but for CampaignDeus, which published the gap alone.',
    height: 850,
    reference: { ratio: 1.6, text: '“60% more”' },
  },
  views: {
    name: 'gap-by-views',
    finding: 'Per view on TikTok, one study finds small accounts ahead. Two find big ones ahead.',
    note: 'Each row is computed from two published rates, before rounding.',
    height: 500,
    reference: null,
  },
} as const;

const scaleNote = 'On this scale twice as much is as far from the middle as half as much.';

/**
 * How many times as much smaller accounts engage as larger ones, study by study: reactions per follower
 * on Instagram, or per view on TikTok; computed from the rows.
 */
export function gapFigure(set: GapSet) {
  return ({ data, sources }: Content) => {
    const groups = gapsOf(data, set);
    const { name, finding, note, height, reference } = words[set];
    const gaps = groups.flatMap((group) =>
      group.gaps.map((gap) => ({ ...gap, title: group.title })),
    );
    const titled = (title: string) => (groups.length > 1 ? { title } : {});
    return {
      ...{ name, finding, height },
      note: [`${scaleNote} ${note}`],
      credit: inRow([...new Set(gaps.map(({ study, year }) => `${study} ${year ?? 'undated'}`))]),
      sources: creditsOf(
        gaps.map(({ source, year, note: definition }) => ({ source, year, definition })),
        sources,
      ).map(({ what, ...credit }) => ({ ...credit, what: what.replace(/^; /, '') })),
      page: '/guide/engagement/',
      table: {
        label: `Gaps by study, ${set === 'followers' ? 'per follower' : 'per view'}`,
        columns: ['Study', 'Small', 'Big', 'Small ones engage'].map((title) => ({ title })),
        groups: groups.map((group) => ({
          ...titled(group.title),
          rows: group.gaps.map(({ study, year, source, small, big, more, note: caveat }) => ({
            head: { text: `${study}, ${year}`, href: sources.get(source)?.url, note: caveat },
            cells: [small, big, signedPercent(more)],
          })),
        })),
      },
      sheet: {
        columns: [
          ...['Compared', 'Study', 'Year of the data', 'Remark'],
          ...['Small: followers from', 'Small: up to', 'Small: reactions of 100'],
          ...['Big: followers from', 'Big: up to', 'Big: reactions of 100'],
          ...['Small ones engage more by (%)', 'Small as a multiple of big'],
        ],
        rows: gaps.map(({ title, study, year, note: remark, sides, more }) => [
          ...[title, study, year, remark || null],
          ...sides.flatMap(({ from, to, rate }) => [from, to, rate]),
          ...[numberIn(signedPercent(more)), numberIn(times(1 + more))],
        ]),
      },
      panels: [
        {
          component: GapPlot,
          props: {
            groups: groups.map((group) => ({
              ...titled(group.title),
              marks: group.gaps.map(({ study, year, whom, more }) => ({
                name: `${study}, ${year}`,
                detail: whom,
                ratio: 1 + more,
                text: times(1 + more),
              })),
            })),
            sides: ['big ones more', 'small ones engage more'],
            reference,
          },
        },
      ],
    } as const satisfies Figure & Record<string, unknown>;
  };
}
