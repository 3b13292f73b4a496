import type { BenchmarkDefaults } from '#data/defaults.ts';
import { type GroupState, type MixState, startState, type State } from '#share';
import type { Warmth } from '#words';
import { computedOf } from './opening.ts';

/**
 * Creators of the store's campaign, and how many of them sold anything by the link of their own
 * (Lumio 2018).
 */
export const storeCounts = { creators: 87, sold: 5 } as const;

/** Sizes of the brand's partners as the study's summaries imply them: sales ÷ sales per follower. */
export const brandSizes = { small: 3800, big: 122_000 } as const;

const posts = { postingProbability: 1 };

/** One plan of one creator who posts. */
function alone(name: string, group: Pick<GroupState, 'followers' | 'deal' | 'own'>): MixState {
  return { name, groups: [{ count: 1, format: 'post-story', ...group }] };
}

/**
 * One small and one big creator of the brand (Beichert et al. 2024), by what a summary says they cost:
 * about $50 of product, and well over $1,000, here $1,000.
 */
export const brandState: State = {
  ...startState,
  warmth: 'proven',
  mixes: [
    alone('One small creator', {
      followers: brandSizes.small,
      deal: 'product',
      own: { product: 50, ...posts },
    }),
    alone('One big creator', {
      followers: brandSizes.big,
      deal: 'fee',
      own: { product: 50, fee: 1000, ...posts },
    }),
  ],
};

/**
 * One of the store's creators, without a code and counted by a link alone. Their size and pay were not
 * published: 10,000 followers is our assumption, and the fee of 0 leaves the orders as they are.
 */
export const storeState: State = {
  ...startState,
  warmth: 'cold',
  shop: { discount: 0, untrackedOrders: 0 },
  mixes: [
    {
      name: 'One of the 87',
      groups: [
        {
          ...{ count: 1, followers: 10_000, deal: 'fee', format: 'post' },
          own: { fee: 0, product: 0, ...posts },
        },
      ],
    },
  ],
};

/** What the model expects of a creator of the brand who posts: sales at the likely order, money. */
export function brandSales(
  data: BenchmarkDefaults,
  side: keyof typeof brandSizes,
  warmth: Warmth,
): number {
  const { order, mixes } = computedOf({ ...brandState, warmth }, data).result;
  const mix = mixes[side === 'small' ? 0 : 1];
  return (mix?.spread.orders.mean ?? 0) * order.value * (1 - order.discount);
}

/** How many of the store's creators the model expects to sell anything. */
export function storeSellers(data: BenchmarkDefaults, warmth: Warmth): number {
  const [mix] = computedOf({ ...storeState, warmth }, data).result.mixes;
  return storeCounts.creators * (1 - (mix?.noOrders ?? 1));
}
