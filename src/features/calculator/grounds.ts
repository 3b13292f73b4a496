import { type BenchmarkDefaults, tierOf } from '#data/defaults.ts';
import type { GroupKey, GroupState, ShopKey, State } from '#share';

/** What a default rests on. */
export interface Grounds {
  readonly basis: 'sourced' | 'derived' | 'assumption';
  /** Source ids. */
  readonly sources: readonly string[];
  readonly year: number | null;
  readonly definition: string;
  readonly how: string;
}

/** A source as a note prints it. */
export interface SourceNote {
  readonly publisher: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly year: number | null;
  readonly sample: string | null;
}

/** The grounds of one of the shop's defaults. */
export function shopGrounds(name: ShopKey, state: State, { defaults }: BenchmarkDefaults): Grounds {
  return name === 'conversionRate' ? defaults.conversionRate[state.warmth] : defaults[name];
}

/** The grounds of one of a group's defaults: those of its size, deal and format. */
export function groupGrounds(
  name: GroupKey,
  group: GroupState,
  state: State,
  data: BenchmarkDefaults,
): Grounds {
  const { defaults } = data;
  const tier = tierOf(data, group.followers);
  const story = group.format === 'story' || group.format === 'post-story';
  const post = group.format !== 'story';
  switch (name) {
    case 'reachRate':
      return join(
        post && defaults.postReach[tier],
        story && defaults.storyReach[tier],
        group.format === 'reel' && defaults.reelReachMultiple,
      );
    case 'clickRate':
      return join(
        post && defaults.clickRate.post[state.warmth],
        story && defaults.clickRate.story[state.warmth],
      );
    case 'fee':
      return join(
        defaults.price[tier],
        story && defaults.priceMultiple.story,
        group.format === 'reel' && defaults.priceMultiple.reel,
      );
    case 'postingProbability':
      return defaults.postingProbability[group.deal === 'fee-commission' ? 'fee' : group.deal];
    case 'engagementRate':
      return defaults.engagementRate[tier];
    case 'hours':
      return join(defaults.hours.small, defaults.hours.big);
    case 'assets':
      return join(defaults.assets.small, defaults.assets.big);
    case 'posts':
      return {
        basis: 'assumption',
        sources: [],
        year: null,
        definition: 'posts of this kind by each partner',
        how: 'One post is the smallest deal there is.',
      };
    default:
      return defaults[name];
  }
}

/** Several grounds as one: the weakest basis, all sources, the newest year. */
function join(...parts: readonly (Grounds | false)[]): Grounds {
  const all = parts.filter((part) => part !== false);
  const years = all.map(({ year }) => year).filter((year) => year !== null);
  const basis = (['assumption', 'derived', 'sourced'] as const).find((word) =>
    all.some((part) => part.basis === word),
  );
  return {
    basis: basis ?? 'assumption',
    sources: [...new Set(all.flatMap(({ sources }) => sources))],
    year: years.length > 0 ? Math.max(...years) : null,
    definition: all.map(({ definition }) => definition).join('; '),
    how: all.map(({ how }) => how).join(' · '),
  };
}
