import type { Measure } from '#engine';

/** What an owner may want most: the measure that decides, and how it is spoken of. */
export const goals = {
  profit: {
    measure: 'profit',
    label: 'money',
    verb: 'makes more money',
    would: 'make more money',
    does: 'makes',
    thing: 'profit',
    things: 'profit',
    none: 'makes no money',
    level: 'make the same money',
    unit: 'profit',
    one: 'Profit of one campaign',
  },
  reach: {
    measure: 'uniqueReach',
    label: 'people reached',
    verb: 'reaches more people',
    would: 'reach more people',
    does: 'reaches',
    thing: 'person',
    things: 'people',
    none: 'reaches nobody',
    level: 'reach as many people',
    unit: 'people reached',
    one: 'People reached by one campaign',
  },
  engagement: {
    measure: 'engagements',
    label: 'likes and comments',
    verb: 'gets more reactions',
    would: 'get more reactions',
    does: 'gets',
    thing: 'like or comment',
    things: 'likes and comments',
    none: 'gets no likes or comments',
    level: 'get as many reactions',
    unit: 'likes and comments',
    one: 'Likes and comments in one campaign',
  },
  content: {
    measure: 'assets',
    label: 'photos and videos to reuse',
    verb: 'brings more photos and videos',
    would: 'bring more photos and videos',
    does: 'brings',
    thing: 'photo or video',
    things: 'photos and videos',
    none: 'brings no photos or videos',
    level: 'bring as many photos and videos',
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
  /** What a plan would do that cannot be paid: "X would …". */
  readonly would: string;
  /** What a plan does with the things it is chosen for: "X … 2,000 to 15,000 people". */
  readonly does: string;
  /** The thing a plan is chosen for, one of it. */
  readonly thing: string;
  /** Many of it. */
  readonly things: string;
  /** What a plan does that has nothing of the measure. */
  readonly none: string;
  /** What two plans do that tie: "A and B …". */
  readonly level: string;
  /** What the measure counts. */
  readonly unit: string;
  /** Title of the axis of outcomes. */
  readonly one: string;
}

/** What the owner wants most of; decides the verdict and the picture. */
export type GoalWord = keyof typeof goals;
