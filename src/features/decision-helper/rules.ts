import type { Answers } from './questions.ts';
import type { Strength } from './reasons.ts';

/** A line of “if … then …”. The first whose condition holds decides. */
export interface Rule {
  readonly id:
    'photos' | 'first-test' | 'round' | 'near-you' | 'one-big' | 'both' | 'grow' | 'small';
  /** The condition in words, after “if”. */
  readonly when: string;
  /** What is suggested. */
  readonly then: string;
  readonly because: string;
  /** How well the reason is backed. */
  readonly strength: Strength;
  readonly kind: 'small' | 'big' | 'both';
  /** Small partners at most. */
  readonly most: number;
  readonly holds: (answers: Answers, canPayBig: boolean) => boolean;
}

/** The rules in their order. The last one always holds, so that nobody is left without an answer. */
export const rules: readonly Rule[] = [
  {
    id: 'photos',
    when: 'you want photos and videos',
    then: 'Small partners, for the product',
    because: 'Each who posts makes their own set of pictures, and you pay in goods.',
    strength: 'weak',
    kind: 'small',
    most: 10,
    holds: ({ goal }) => goal === 'content',
  },
  {
    id: 'first-test',
    when: 'you want orders and hardly anyone knows you',
    then: 'Two small partners, for the product, as a test',
    because: 'With a cold audience both sizes usually lose money. So lose little, and learn.',
    strength: 'fair',
    kind: 'small',
    most: 2,
    holds: ({ goal, warmth }) => goal === 'profit' && warmth === 'cold',
  },
  {
    id: 'round',
    when: 'you want orders and some people know you',
    then: 'Up to five small partners, for the product',
    because: 'Most campaigns still lose a little. Five posts teach you more than one.',
    strength: 'fair',
    kind: 'small',
    most: 5,
    holds: ({ goal, warmth }) => goal === 'profit' && warmth === 'typical',
  },
  {
    id: 'one-big',
    when: 'you want to be seen, can bear a big fee and have few hours',
    then: 'One big partner, for a fee',
    because: 'One contract puts you before a crowd on one day.',
    strength: 'fair',
    kind: 'big',
    most: 10,
    holds: ({ goal, hours }, canPayBig) => goal === 'reach' && canPayBig && hours === 'few',
  },
  {
    id: 'near-you',
    when: 'only people near you can buy',
    then: 'Small partners from your town, for the product',
    because: 'Followers who live far away cannot walk in, however many they are.',
    strength: 'untested',
    kind: 'small',
    most: 10,
    holds: ({ audience }) => audience === 'local',
  },
  {
    id: 'both',
    when: 'you want to be seen, can bear a big fee and have the hours',
    then: 'One big partner, and some small ones beside them',
    because: 'The big one brings the crowd. The small ones add other people for goods alone.',
    strength: 'fair',
    kind: 'both',
    most: 10,
    holds: ({ goal }, canPayBig) => goal === 'reach' && canPayBig,
  },
  {
    id: 'grow',
    when: 'creators have sold for you, you have thousands, can bear a big fee, and are a team',
    then: 'Small partners, and one big one beside them',
    because: 'You gain more on average, and you lose money more often.',
    strength: 'weak',
    kind: 'both',
    most: 10,
    holds: ({ goal, budget, hours }, canPayBig) =>
      goal === 'profit' && canPayBig && budget !== 'hundreds' && hours === 'many',
  },
  {
    id: 'small',
    when: 'none of these is you',
    then: 'Small partners, for the product: ten at most, as your hours allow',
    because: 'You risk goods and time in place of a fee.',
    strength: 'fair',
    kind: 'small',
    most: 10,
    holds: () => true,
  },
];
