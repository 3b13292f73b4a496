import { type GroupState, type MixState, startState, type State } from '#share';

/** Owners in the guide, each with a budget, their own numbers and the plans they weigh. */
export type Owner = keyof typeof owners;

/** Partners of an owner, with what the owner knows better than the defaults. */
type Partners = Pick<GroupState, 'count' | 'followers'> & Partial<Pick<GroupState, 'deal' | 'own'>>;

/** A plan of one kind of partners. */
export function planOf(name: string, partners: Partners): MixState {
  return { name, groups: [{ deal: 'product', format: 'post-story', own: {}, ...partners }] };
}

function stateOf(shop: State['shop'], ...mixes: readonly MixState[]): State {
  return { ...startState, shop, mixes };
}

/** Four in ten of a local account's followers live near enough to call. */
const nearby = 0.4;

function candlesOf(orderValue: number): State {
  const small = { followers: 5000 } as const;
  const shop = { orderValue, grossMargin: 0.6, product: 15, laterOrders: 0.5 };
  return stateOf(
    { budget: 600, hoursToGive: 20, ...shop },
    planOf('Candle only', { ...small, count: 'fill' }),
    planOf('Candle plus $75', { ...small, count: 'fill', deal: 'fee', own: { fee: 75 } }),
    planOf('One bigger', { count: 1, followers: 20_000, deal: 'fee' }),
    planOf('Four candles', { ...small, count: 4 }),
  );
}

/** The examples of the chapter on budgets, as the calculator opens them. */
export const owners = {
  plumber: stateOf(
    {
      ...{ budget: 300, hoursToGive: 10 },
      ...{ orderValue: 280, grossMargin: 0.5, discount: 0, product: 40 },
    },
    planOf('Free visit only', { count: 'fill', followers: 4000, own: { inMarket: nearby } }),
    planOf('Free visit plus $60', {
      ...{ count: 'fill', followers: 4000, deal: 'fee' },
      own: { fee: 60, inMarket: nearby },
    }),
    planOf('One bigger', {
      ...{ count: 1, followers: 12_000, deal: 'fee' },
      own: { inMarket: nearby },
    }),
  ),
  candles: candlesOf(45),
  'candle-sets': candlesOf(85),
  pottery: stateOf(
    {
      ...{ budget: 2000, hoursToGive: 30 },
      ...{ orderValue: 130, grossMargin: 0.6, product: 20 },
    },
    planOf('Mug only', { count: 'fill', followers: 8000 }),
    planOf('Mug plus $100', { count: 'fill', followers: 8000, deal: 'fee', own: { fee: 100 } }),
    planOf('One bigger', { count: 1, followers: 80_000, deal: 'fee' }),
  ),
  bags: stateOf(
    {
      ...{ budget: 5000, hoursToGive: 20, conversionRate: 0.04 },
      ...{ orderValue: 150, grossMargin: 0.6, product: 30 },
    },
    planOf('Purse only', { count: 'fill', followers: 10_000 }),
    planOf('Purse plus $100', { count: 'fill', followers: 10_000, deal: 'fee', own: { fee: 100 } }),
    planOf('One bigger', { count: 1, followers: 150_000, deal: 'fee' }),
  ),
} as const satisfies Readonly<Record<string, State>>;
