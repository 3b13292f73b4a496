import type { TargetWord } from '#words';
import type { Field } from './field.ts';

/** Of 10 campaigns, how many may be asked to reach a target. */
export const targetOdds = [5, 8] as const;

/** What a campaign is to reach, and how often: 30 orders in 8 of 10. */
export interface Target {
  readonly word: TargetWord;
  /** Orders or people, whole, at least 1; money at least 0. */
  readonly amount: number;
  /** Of 10 campaigns, how many must reach it. */
  readonly of10: (typeof targetOdds)[number];
}

/** The key of the target in a link. */
export const targetKey = 'want';

/** The amount of each kind of target, as it is typed and read. */
export const targetFields: Readonly<Record<TargetWord, Field>> = {
  orders: { ...field('Orders you want'), low: 1, high: 1e6, type: 'count', unit: 'count' },
  people: { ...field('People you want to reach'), low: 1, high: 1e9, type: 'count', unit: 'count' },
  profit: { ...field('Profit you want'), low: 0, high: 1e9, type: 'number', unit: 'money' },
};

function field(label: string): Pick<Field, 'key' | 'term' | 'label' | 'place'> {
  return { key: targetKey, term: 'what you want', label, place: 'none' };
}
