import { withBase } from '#base';
import PartnerDiscs from '#charts/PartnerDiscs.svelte';
import { billText, exampleOf, figureOf, figureRange } from '#comparison';
import { count, of100, percent, shareOf100 } from '#format';
import { computed, type Content, type Figure } from './figure.ts';
import { endsIn, numberIn } from './printed.ts';

/**
 * The ten-small-or-one-big picture: discs whose areas are followers, the part that sees the post
 * filled, those who likely never post left empty. Computed by the engine when the site is built.
 */
export function tenOrOneFigure({ data }: Content) {
  const { inputs, result } = exampleOf(data);
  const { currency } = result;
  const mixes = inputs.mixes.map(({ name, groups: [group] }, index) => {
    const of = result.mixes[index];
    if (!group || !of) throw new Error('the example has two mixes of one group each');
    const posting = Math.round(group.count * group.postingProbability.likely);
    return { name, group, of, posting, isAlone: group.count === 1 };
  });
  const sides = mixes.map(({ name, group, of, posting, isAlone }, index) => {
    const people = figureOf('uniqueReach', of.shown.uniqueReach, currency).large;
    const they = of.ifPosted === null ? '' : ', if they post';
    const each = count(group.followers);
    return {
      title: name,
      hue: index === 0 ? (1 as const) : (2 as const),
      words: isAlone
        ? `One creator with ${each} followers, for a fee`
        : `${group.count} creators with ${each} followers each, for the product only`,
      component: PartnerDiscs,
      props: discsOf(group.count, group.reachRate.likely, posting, each),
      facts: [
        of.ifPosted === null
          ? (['Post, of the ten', `about ${posting}`] as const)
          : (['Posts', `${of100(of.ifPosted)} times in 100`] as const),
        [`See it${they}`, `${people} people`],
        [`Costs you${they}`, billText(of.bill, currency)],
        [`Brings${they}`, `${figureRange('orders', of.shown.orders, currency)} orders`],
        ['Makes money', `${of100(of.profitable)} times in 100`],
      ] as const,
    };
  });
  return {
    name: 'ten-or-one',
    finding: 'Ten small creators beside one big one with the same number of followers',
    note: [
      'A disc is one creator; its size is their followers. The dark part sees the post. Dashed: agreed, but likely never posts. Ranges hold 8 campaigns in 10. Computed from ',
      { text: 'the calculator’s defaults', href: withBase('/calculator/') },
      ': published figures where there are any, marked assumptions where there are none.',
    ],
    ...computed,
    page: '/',
    height: 750,
    table: {
      label: 'Ten small and one big, as a table',
      columns: ['', 'Post', 'See it', 'Costs you', 'Brings', 'Makes money'].map((title) => ({
        title: title === '' ? 'Plan' : title,
      })),
      groups: [
        {
          rows: sides.map(({ title, facts }) => ({
            head: title,
            cells: facts.map(([, value]) => value),
          })),
        },
      ],
    },
    sheet: {
      columns: [
        ...['Plan', 'Creators', 'Followers of each', 'Likely post, of the creators'],
        ...['Posts, of 100 campaigns', 'People who see it', `Cash (${currency})`],
        ...['Orders from', 'Orders up to', 'Makes money, of 100 campaigns'],
      ],
      rows: mixes.map(({ name, group, of, posting }) => [
        ...[name, group.count, group.followers],
        ...(of.ifPosted === null ? [posting, null] : [null, shareOf100(of.ifPosted).of100]),
        numberIn(figureOf('uniqueReach', of.shown.uniqueReach, currency).large),
        numberIn(billText(of.bill, currency)),
        ...endsIn(figureRange('orders', of.shown.orders, currency)),
        shareOf100(of.profitable).of100,
      ]),
    },
    panels: sides,
  } as const satisfies Figure & Record<string, unknown>;
}

/** The discs of a plan, and what they say in words. */
function discsOf(creators: number, reach: number, posting: number, each: string) {
  const radius = 82 / Math.sqrt(creators);
  return {
    label:
      creators === 1
        ? `One disc for ${each} followers; ${percent(reach)} of it is filled: those who see the post.`
        : `${creators} discs for ${each} followers each; ${posting} likely post, and ${percent(reach)} of each of those is filled: those who see the post.`,
    radius,
    seen: radius * Math.sqrt(reach),
    discs: places(creators, radius).map((at, i) => ({ ...at, posts: i < Math.max(1, posting) })),
  };
}

/** Discs in hexagonal rows of 3–4–3, or one disc in the middle. */
function places(total: number, radius: number): { x: number; y: number }[] {
  if (total === 1) return [{ x: 120, y: 96 }];
  const step = 2 * radius + 5;
  return [3, 4, 3].flatMap((inRow, row) =>
    Array.from({ length: inRow }, (_, i) => ({
      x: 120 + (i - (inRow - 1) / 2) * step,
      y: 96 + (row - 1) * step * Math.sqrt(0.75),
    })),
  );
}
