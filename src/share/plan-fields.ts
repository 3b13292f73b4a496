import { type Field, money } from './field.ts';

const planTable = {
  extra: {
    key: 'extra',
    term: 'other costs',
    label: 'Other costs of this plan',
    ...money,
    place: 'own',
  },
} as const satisfies Readonly<Record<string, Field>>;

/** Fields of a plan an owner may state. */
export type PlanKey = keyof typeof planTable;

/** Numbers of a plan as a whole; 0 where the owner states none. */
export const planFields: Readonly<Record<PlanKey, Field>> = planTable;
