import { followers, percent, roughMoney, showField, whole } from '#format';
import { warmths } from '#words';
import { type Dial, type DialScale, valueOn } from './dials.ts';
import type { Future, Region } from './future.ts';
import { type Part, say } from './say.ts';

/** What a dial is called, within a sentence. */
export const dialTerms: Readonly<Record<Dial['name'], string>> = {
  budget: 'budget',
  orderValue: 'order value',
  grossMargin: 'margin',
  discount: 'discount',
  warmth: 'audience',
  count: 'number of partners',
  followers: 'follower count',
  fee: 'fee',
};

/** A value of a dial as it is known: two significant digits where it was worked out. */
export function dialText(
  { name }: Pick<Dial, 'name'>,
  value: number,
  currency: string,
  isExact = false,
): string {
  switch (name) {
    case 'warmth':
      return Object.values(warmths)[Math.round(value)]?.label ?? '';
    case 'count':
      return whole(value);
    case 'followers':
      return isExact ? whole(value) : followers(Number(value.toPrecision(2)));
    case 'grossMargin':
    case 'discount':
      return isExact ? showField(value, 'percent', currency) : percent(value);
    default:
      return isExact ? showField(value, 'money', currency) : roughMoney(value, currency);
  }
}

/**
 * Who leads where along a dial, in a sentence or two: “Below about $45 none pays. From about $72, Many
 * small leads.” A change is as exact as 512 campaigns can tell.
 *
 * @param isMoney - Whether money is the goal: then a plan may fit and yet not pay.
 * @param plans - How many plans there are.
 */
export function futureWords(
  { dial, scale, regions }: Pick<Future, 'dial' | 'scale' | 'regions'>,
  { currency, isMoney, plans }: FutureWriting,
): readonly Part[] {
  const says = (region: Region): readonly Part[] => regionWords(region, isMoney, plans);
  const [only] = regions;
  if (only && regions.length === 1) {
    const ends = [scale.from, scale.to].map((end) => dialText(dial, end, currency));
    return dial.name === 'warmth'
      ? say`Whatever the audience, ${says(only)}.`
      : say`At any ${dialTerms[dial.name]} from ${ends[0] ?? ''} to ${ends[1] ?? ''}, ${says(only)}.`;
  }
  if (dial.name === 'warmth') return audienceWords(scale, regions, says);
  return regions.reduce<readonly Part[]>((done, region, i) => {
    const [edge, word] = i === 0 ? [region.to, 'Below'] : [region.from, 'From'];
    const from = dialText(dial, edgeValue(scale, edge), currency);
    const isLast = i > 0 && i === regions.length - 1;
    const up = isLast ? ' up' : '';
    return say`${done}${i > 0 ? ' ' : ''}${word} about ${from}${up}, ${says(region)}.`;
  }, []);
}

/** How futures are written. */
interface FutureWriting {
  readonly currency: string;
  readonly isMoney: boolean;
  readonly plans: number;
}

/** Who leads in a region, in two or three words: what stands on it. */
export function regionWords(
  { leader, index = 0 }: Region,
  isMoney: boolean,
  plans: number,
): readonly Part[] {
  if (leader === 'none') return [nothing(isMoney, plans)];
  if (leader === 'close') return ['it is too close to tell'];
  if (leader === 'test') return say`test ${index} first`;
  if (plans > 1) return say`${leader} leads`;
  return say`${leader} ${isMoney ? 'pays' : 'fits'}`;
}

function nothing(isMoney: boolean, plans: number): string {
  if (plans === 1) return isMoney ? 'it does not pay' : 'it does not fit';
  return isMoney ? 'none pays' : 'none fits';
}

/** From this value on it is otherwise; of whole numbers the first one. */
function edgeValue(scale: DialScale, edge: number): number {
  if (scale.steps !== 'whole') return valueOn(scale, edge);
  return Math.ceil(scale.from + (scale.to - scale.from) * edge - 1e-9);
}

function audienceWords(
  scale: DialScale,
  regions: readonly Region[],
  says: (region: Region) => readonly Part[],
): readonly Part[] {
  const all = Object.values(warmths).map(({ label }, place) => {
    const share = place / (scale.to - scale.from);
    const region = regions.findLast(({ from }) => from <= share);
    return region ? say`${label}: ${says(region)}.` : [];
  });
  return all.reduce<readonly Part[]>(
    (done, words, i) => (i === 0 ? words : say`${done} ${words}`),
    [],
  );
}
