import type { GroupState, MixState } from '#share';

/** Partners as they are added to a plan, before any number is changed. */
export const otherPartners: GroupState = {
  count: 3,
  followers: 10_000,
  deal: 'product',
  format: 'post-story',
  own: {},
};

/** Where a plan may start from. */
interface StartingPoint {
  /** What the list says. */
  readonly label: string;
  readonly mix: MixState;
}

const start = (label: string, name: string, ...groups: readonly Partial<GroupState>[]) => ({
  label,
  mix: { name, groups: groups.map((group) => ({ ...otherPartners, ...group })) },
});

/** Plans to start from, by a word of their own. Counts, sizes, the share who are near and the fee of $100 are examples to be changed. */
export const startingPoints = {
  few: start('three small creators, for the product', 'New plan', {}),
  ten: start('ten small creators, for the product', 'Ten small', { count: 10 }),
  paid: start('six small creators, for a fee of 100', 'Six for a fee', {
    count: 6,
    followers: 20_000,
    deal: 'fee',
    own: { fee: 100 },
  }),
  big: start('one big creator, for a fee', 'One big', {
    count: 1,
    followers: 100_000,
    deal: 'fee',
  }),
  blend: start(
    'a blend: one of 60,000 and four small ones',
    'Blend',
    { count: 1, followers: 60_000, deal: 'fee' },
    { count: 4 },
  ),
  local: start('five local creators, half of whose followers are near, for the product', 'Local', {
    count: 5,
    followers: 3000,
    own: { inMarket: 0.5 },
  }),
  library: start('a content library: ten who send three photos each', 'Content library', {
    count: 10,
    own: { assets: 3 },
  }),
  commission: start('ten small creators, for a commission only', 'Commission only', {
    count: 10,
    deal: 'commission',
  }),
  empty: start('nobody yet', 'New plan', { count: 0 }),
} as const satisfies Readonly<Record<string, StartingPoint>>;
