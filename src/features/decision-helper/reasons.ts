import type { Plan } from './plan.ts';
import type { Answers } from './questions.ts';

/** How well a reason is backed: measured and agreed, measured once or elsewhere, said, or not at all. */
export type Strength = 'strong' | 'fair' | 'weak' | 'untested';

/** Which way an answer pushes the suggestion. */
export type Push = 'small' | 'big' | 'count' | 'either';

/** How one answer bears on the suggestion. */
export interface Reason {
  readonly question: keyof Answers;
  readonly push: Push;
  readonly text: string;
  readonly strength: Strength;
  /** Ids of the sources behind it; empty where it is arithmetic or untested. */
  readonly sources: readonly string[];
}

type Ground = Omit<Reason, 'question'>;

const goals: Readonly<Record<Answers['goal'], Ground>> = {
  profit: {
    push: 'small',
    text: 'One large study finds more revenue per follower with the smallest creators. Studies of engagement find that size helps.',
    strength: 'fair',
    sources: ['beichert_singh', 'leung_foster'],
  },
  reach: {
    push: 'big',
    text: 'Big creators are seen by far more people at once. Followers are not views, though.',
    strength: 'fair',
    sources: ['gu2024', 'tian2024'],
  },
  engagement: {
    push: 'small',
    text: 'Below 10,000 followers more people react, for each follower. Above that size hardly matters, so the price decides.',
    strength: 'strong',
    sources: ['modash_ig', 'hypeauditor2026'],
  },
  content: {
    push: 'small',
    text: 'Several partners make several kinds of pictures. Brands pay for such content even where nobody posts it.',
    strength: 'weak',
    sources: ['collabstr2023'],
  },
};

const audiences: Readonly<Record<Answers['audience'], Ground>> = {
  local: {
    push: 'small',
    text: 'The share of followers near you counts. We filled in a guess, half for a small local creator and one in twenty for a big one: ask for the true share.',
    strength: 'untested',
    sources: [],
  },
  niche: {
    push: 'small',
    text: 'Look inside your field, and for a big name take a mid-sized voice of it. A close fit helps up to a point.',
    strength: 'fair',
    sources: ['leung2022'],
  },
  broad: {
    push: 'big',
    text: 'A mixed crowd holds buyers of yours too. That does not make them click more.',
    strength: 'untested',
    sources: [],
  },
};

const warmths: Readonly<Record<Answers['warmth'], Ground>> = {
  cold: {
    push: 'small',
    text: 'People who never heard of you seldom click and seldom buy, so keep the stake low.',
    strength: 'fair',
    sources: ['oribi2020', 'storyads_ctr'],
  },
  typical: {
    push: 'small',
    text: 'At ordinary click rates most campaigns do not earn their cost back; cheap ones lose less.',
    strength: 'fair',
    sources: ['oribi2020', 'creatorlane2026'],
  },
  proven: {
    push: 'either',
    text: 'Past sales count for more than size. Use your own numbers in place of ours.',
    strength: 'fair',
    sources: ['beichert_singh', 'hbr2024'],
  },
};

/**
 * How each answer bears on the plan, one reason a question, in the order they are asked.
 * @param inReach - whether the cash covers what a big creator of their size is likely paid
 */
export function reasonsFor(answers: Answers, plan: Plan, inReach: boolean): Reason[] {
  return [
    { question: 'goal', ...goals[answers.goal] },
    { question: 'budget', ...budgetGround(answers, inReach) },
    { question: 'risk', ...riskGround(answers) },
    { question: 'audience', ...audiences[answers.audience] },
    { question: 'hours', ...hoursGround(answers, plan) },
    { question: 'warmth', ...warmths[answers.warmth] },
  ];
}

function budgetGround({ risk }: Answers, inReach: boolean): Ground {
  if (!inReach) {
    return {
      push: 'small',
      text: 'A big creator’s likely fee is above this sum, so one is out of reach.',
      strength: 'fair',
      sources: ['imh_rates', 'hootsuite'],
    };
  }
  return {
    push: 'either',
    text:
      risk === 'yes'
        ? 'Enough for a big creator’s likely fee. Bargain: on one marketplace brands paid about half of the asking price.'
        : 'Enough for a big creator’s likely fee, but you would rather not carry it.',
    strength: 'fair',
    sources: ['collabstr2023'],
  };
}

function riskGround({ risk }: Answers): Ground {
  return risk === 'no'
    ? {
        push: 'small',
        text: 'A single post may fall flat: accounts of one size differ by a factor of nearly seven.',
        strength: 'fair',
        sources: ['modash_ig'],
      }
    : {
        push: 'either',
        text: 'A fee without an order would hurt, not sink you, so a big one is possible.',
        strength: 'untested',
        sources: [],
      };
}

function hoursGround(answers: Answers, plan: Plan): Ground {
  if (answers.hours === 'few') {
    return {
      push: plan.big === 1 && plan.small === 0 ? 'big' : 'count',
      text: 'Each small partner takes time to find, to write to and to send a package; how much is our guess.',
      strength: 'untested',
      sources: [],
    };
  }
  return {
    push: 'count',
    text: 'You have the time for several partners, so luck with a single one decides less.',
    strength: 'untested',
    sources: [],
  };
}
