import type { GoalWord, Warmth } from '#words';

/** What an owner answers; every combination of answers gets a suggestion. */
export interface Answers {
  /** What they want most. */
  readonly goal: GoalWord;
  /** The cash they can spend: see `cash`. */
  readonly budget: 'goods' | 'hundreds' | 'thousands' | 'more';
  /** Whether they could bear a big fee that brings no order. */
  readonly risk: 'no' | 'yes';
  /** Who can buy from them. */
  readonly audience: 'local' | 'niche' | 'broad';
  /** The time they have: see `hours`. */
  readonly hours: 'few' | 'some' | 'many';
  /** How well strangers know the shop. */
  readonly warmth: Warmth;
}

/** US dollars behind each answer about the budget. */
export const cash: Readonly<Record<Answers['budget'], number>> = {
  goods: 100,
  hundreds: 500,
  thousands: 2000,
  more: 5000,
};

/** Hours behind each answer about time. */
export const hours: Readonly<Record<Answers['hours'], number>> = { few: 5, some: 15, many: 40 };

/** One question with its answers, in the order they are asked. */
export interface Question<Key extends keyof Answers = keyof Answers> {
  readonly id: Key;
  readonly legend: string;
  readonly options: readonly { readonly value: Answers[Key]; readonly label: string }[];
}

/** The questions in the order they are asked. */
export const questions: readonly Question[] = [
  {
    id: 'goal',
    legend: 'What do you want most?',
    options: [
      { value: 'profit', label: 'Orders that pay for it' },
      { value: 'reach', label: 'To be seen by many' },
      { value: 'engagement', label: 'Likes and comments' },
      { value: 'content', label: 'Photos and videos to use' },
    ],
  },
  {
    id: 'budget',
    legend: 'What can you spend in cash?',
    options: [
      { value: 'goods', label: 'Little beyond the goods: $100' },
      { value: 'hundreds', label: 'About $500' },
      { value: 'thousands', label: 'About $2,000' },
      { value: 'more', label: '$5,000 or more' },
    ],
  },
  {
    id: 'risk',
    legend: 'Could you bear a big creator’s fee if no order came?',
    options: [
      { value: 'no', label: 'No' },
      { value: 'yes', label: 'Yes' },
    ],
  },
  {
    id: 'audience',
    legend: 'Who can buy from you?',
    options: [
      { value: 'local', label: 'People near my shop' },
      { value: 'niche', label: 'People with one special interest' },
      { value: 'broad', label: 'Almost anyone' },
    ],
  },
  {
    id: 'hours',
    legend: 'How much time do you have for this?',
    options: [
      { value: 'few', label: 'About 5 hours: it is just me' },
      { value: 'some', label: 'About 15 hours' },
      { value: 'many', label: '40 hours or more: we are a team' },
    ],
  },
  {
    id: 'warmth',
    legend: 'How well do strangers know your shop online?',
    options: [
      { value: 'cold', label: 'Hardly anyone does' },
      { value: 'typical', label: 'Some do: our posts get answers' },
      { value: 'proven', label: 'Creators have sold for us before' },
    ],
  },
];

/** The answers the helper opens with. */
export const firstAnswers: Answers = {
  goal: 'profit',
  budget: 'hundreds',
  risk: 'no',
  audience: 'broad',
  hours: 'some',
  warmth: 'cold',
};

/** Every combination of answers. */
export function allAnswers(): Answers[] {
  return questions.reduce<Answers[]>(
    (partial, { id, options }) =>
      partial.flatMap((answers) => options.map(({ value }) => ({ ...answers, [id]: value }))),
    [firstAnswers],
  );
}
