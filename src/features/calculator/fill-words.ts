import type { FillCount } from '#engine';
import { count } from '#format';

const bounds = {
  hours: 'the hours run out first',
  budget: 'the budget runs out first',
  most: 'a plan holds no more',
} as const satisfies Readonly<Record<FillCount['boundBy'], string>>;

/** How far a group fills, in words: `32 fit: the hours run out first.` */
export function fillWords({ count: partners, boundBy }: FillCount): string {
  const fit = partners === 0 ? 'None fits' : partners === 1 ? '1 fits' : `${count(partners)} fit`;
  return `${fit}: ${bounds[boundBy]}.`;
}
