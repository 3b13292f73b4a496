import { type Field, money } from './field.ts';

const planTable = {
  extra: {
    key: 'extra',
    term: 'other costs',
    label: 'Other costs of this plan',
    ...money,
    place: 'own',
  },
  testFirst: {
    key: 'test',
    term: 'test first',
    label: 'How many of them you try first',
    low: 1,
    high: 200,
    type: 'count',
    unit: 'count',
    place: 'none',
  },
  hue: {
    key: 'hue',
    term: 'color',
    label: 'Color of this plan',
    low: 1,
    high: 6,
    type: 'count',
    unit: 'count',
    place: 'none',
  },
} as const satisfies Readonly<Record<string, Field>>;

/** Fields of a plan an owner may state. */
export type PlanKey = keyof typeof planTable;

/** Numbers of a plan as a whole; 0 where the owner states none. */
export const planFields: Readonly<Record<PlanKey, Field>> = planTable;
