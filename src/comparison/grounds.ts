import { type BenchmarkDefaults, elsewhere, formatOf } from '#data/defaults.ts';
import type { ValueDefault } from '#data/figure-schema.ts';
import { exactly, followers } from '#format';
import {
  groupFields,
  type GroupKey,
  type GroupState,
  shopFields,
  type ShopKey,
  type State,
} from '#share';
import type { Warmth } from '#words';
import { dollarCountOf, dollarRateOf } from './own-money.ts';

/** What a number rests on; `own` where it follows another number of the owner. */
export type Grounds = Pick<ValueDefault, 'sources' | 'year' | 'definition' | 'how'> & {
  readonly basis: ValueDefault['basis'] | 'own';
};

type Tiers = BenchmarkDefaults['tiers'];
type Tier = Tiers[number]['id'];
type ByTier = Readonly<Record<Tier, Grounds>>;
/** A default of any shape: one figure, or one for each kind of audience, deal, tier or size. */
type Figure =
  | Grounds
  | ByTier
  | Readonly<Record<Warmth, Grounds>>
  | Readonly<Record<'product' | 'fee' | 'commission', Grounds>>
  | Readonly<Record<'small' | 'big', Grounds>>;

/** What decides between the figures of a default. */
interface Choice {
  readonly warmth: Warmth;
  readonly followers: number;
  readonly deal: GroupState['deal'];
}

/** The grounds of one of the shop's defaults: those for its audience. */
export function shopGrounds(name: ShopKey, state: State, { defaults }: BenchmarkDefaults): Grounds {
  const figure: Grounds | Readonly<Record<Warmth, Grounds>> = defaults[name];
  const grounds = 'basis' in figure ? figure : figure[state.warmth];
  return shopFields[name].unit === 'money' ? withDollars(grounds, state) : grounds;
}

/** The grounds of a sum in US dollars, and what a dollar counts as in the comparison. */
function withDollars(grounds: Grounds, state: State): Grounds {
  const count = dollarCountOf(state);
  if (count === 'same' || grounds.basis === 'own') return grounds;
  const { currency } = state;
  const dollar =
    count === 'rate'
      ? `Stated in US dollars; 1 USD counts as ${exactly(dollarRateOf(state), 6)} ${currency}, your rate.`
      : `Stated in US dollars; 1 USD counts as 1 ${currency} until you say what a dollar costs.`;
  return { ...grounds, how: `${grounds.how} ${dollar}` };
}

/** The grounds of one of a group's defaults: those of the numbers shown for its size and terms. */
export function groupGrounds(
  name: GroupKey,
  group: GroupState,
  state: State,
  data: BenchmarkDefaults,
): Grounds {
  const grounds = termGrounds(name, group, state, data);
  return groupFields[name].unit === 'money' ? withDollars(grounds, state) : grounds;
}

function termGrounds(
  name: GroupKey,
  group: GroupState,
  state: State,
  data: BenchmarkDefaults,
): Grounds {
  const { defaults, tiers } = data;
  const choice = { warmth: state.warmth, followers: group.followers, deal: group.deal };
  const of = (figure: Figure): Grounds => pick(figure, tiers, choice);
  const format = formatOf(data, group);
  const story = format === 'story' || format === 'post-story';
  const post = format !== 'story';
  const both = story && post;
  const reel = format === 'reel';
  const { priceMultiple, clickRate, negotiated } = defaults;
  const there = elsewhere(data, group.platform);
  switch (name) {
    case 'reachRate':
      if (there.reach) return there.reach;
      return join(
        post && of(defaults.postReach),
        story && of(defaults.storyReach),
        both && defaults.storyExtra,
        reel && defaults.reelReachMultiple,
      );
    case 'engagementRate':
      if (there.engagementRate) return of(there.engagementRate);
      return join(of(defaults.engagementRate), !post && defaults.storyEngagement);
    case 'clickRate':
      return join(post && of(clickRate.post), story && of(clickRate.story));
    case 'fee':
      return join(
        of(defaults.price),
        ...(there.price
          ? [there.price]
          : [
              story && priceMultiple.story,
              story && priceMultiple.storyLink,
              reel && priceMultiple.reel,
            ]),
        data.rules.fee === 'paid' && negotiated,
      );
    case 'hours':
      return join(of(defaults.hours), ...askingGrounds(group, state, data).map(of));
    case 'posts':
      return onePost;
    case 'product':
      return state.shop.product === undefined ? defaults.product : shopProduct(defaults.product);
    default:
      return of(defaults[name]);
  }
}

/** What the hours of finding and asking rest on: none where that takes no time. */
function askingGrounds(
  { deal }: GroupState,
  { shop }: State,
  { defaults: { askingTime, replyRate, acceptance } }: BenchmarkDefaults,
): readonly Figure[] {
  if ((shop.askingTime ?? askingTime.value) === 0) return [];
  const how = 'The minutes you gave.';
  const time = shop.askingTime === undefined ? askingTime : { ...askingTime, how };
  return deal.startsWith('fee') ? [time, replyRate] : [time, replyRate, acceptance];
}

const onePost: Grounds = {
  basis: 'assumption',
  sources: [],
  year: null,
  definition: 'posts of this kind by each partner',
  how: 'One post is the smallest deal there is.',
};

function shopProduct({ definition }: Grounds): Grounds {
  const how = 'The number you gave for your shop.';
  return { basis: 'own', sources: [], year: null, definition, how };
}

function pick(figure: Figure, tiers: Tiers, { warmth, followers, deal }: Choice): Grounds {
  if ('basis' in figure) return figure;
  if ('nano' in figure) return between(figure, tiers, followers);
  if ('cold' in figure) return figure[warmth];
  if ('small' in figure) return join(figure.small, figure.big);
  return figure[deal === 'fee-commission' ? 'fee' : deal];
}

/** Of a number between two tiers: both, since neither's own number is shown. */
function between(figure: ByTier, tiers: Tiers, at: number): Grounds {
  const before = tiers.findLast(({ center }) => center <= at);
  const after = tiers.find(({ center }) => center >= at);
  const [first, last] = [tiers[0], tiers.at(-1)];
  if (!first || !last) throw new RangeError('tiers is empty; needed: at least one tier');
  if (!before || !after) {
    const grounds = figure[(before ?? after ?? first).id];
    const cover = `${size(first.center)} to ${size(last.center)} followers`;
    const how = `Beyond the sizes the data cover (${cover}), so take it with care. ${grounds.how}`;
    return { ...grounds, basis: 'assumption', how };
  }
  if (before.id === after.id) return figure[before.id];
  const [small, big] = [before, after].map(({ id, center }) => {
    const { how, ...grounds } = figure[id];
    return { ...grounds, how: `For ${size(center)}: ${how}` };
  });
  const joined = join(small, big);
  const where = `Between the figures for ${size(before.center)} and ${size(after.center)} followers.`;
  return { ...joined, how: `${where} ${joined.how}` };
}

/** A follower count to two digits: no tier's center is known better. */
function size(count: number): string {
  return followers(Number(count.toPrecision(2)));
}

/** Several grounds as one: the weakest basis, all sources, the newest year, each text once. */
function join(...parts: readonly (Grounds | false | undefined)[]): Grounds {
  const all = parts.filter((part) => part !== false && part !== undefined);
  const years = all.map(({ year }) => year).filter((year) => year !== null);
  const once = (texts: readonly string[]): string[] => [...new Set(texts)];
  const basis = (['assumption', 'derived', 'sourced'] as const).find((word) =>
    all.some((part) => part.basis === word),
  );
  return {
    basis: basis ?? 'assumption',
    sources: once(all.flatMap(({ sources }) => sources)),
    year: years.length > 0 ? Math.max(...years) : null,
    definition: once(all.map(({ definition }) => definition)).join('; '),
    how: once(all.map(({ how }) => how)).join(' · '),
  };
}
