import type { Measure } from '#engine';

/** What an owner may want most: the measure that decides, and how it is spoken of. */
export const goals = {
  profit: {
    measure: 'profit',
    label: 'money',
    verb: 'makes more money',
    unit: 'profit',
    one: 'Profit of one campaign',
  },
  reach: {
    measure: 'uniqueReach',
    label: 'people reached',
    verb: 'reaches more people',
    unit: 'people reached',
    one: 'People reached by one campaign',
  },
  engagement: {
    measure: 'engagements',
    label: 'likes and comments',
    verb: 'gets more reactions',
    unit: 'likes and comments',
    one: 'Likes and comments in one campaign',
  },
  content: {
    measure: 'assets',
    label: 'photos and videos to reuse',
    verb: 'brings more photos and videos',
    unit: 'photos and videos',
    one: 'Photos and videos from one campaign',
  },
} as const satisfies Readonly<Record<string, GoalWords>>;

/** One goal in words. */
interface GoalWords {
  /** The measure of a mix that decides. */
  readonly measure: Measure;
  /** As it stands in a list to choose from. */
  readonly label: string;
  /** What the better plan does: "… than the other". */
  readonly verb: string;
  /** What the measure counts. */
  readonly unit: string;
  /** Title of the axis of outcomes. */
  readonly one: string;
}

/** What the owner wants most of; decides the verdict and the picture. */
export type GoalWord = keyof typeof goals;
