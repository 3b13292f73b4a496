import { people, whole } from '#format';
import { mixAt } from './behind-words.ts';
import { billText } from './bill.ts';
import type { Result } from './result.ts';
import { type Part, say } from './say.ts';

/** What else the money of a plan buys where it does not come back; `plan` is what it is called. */
export function seenWords(
  result: Result,
  place: number,
  plan: readonly Part[] = ['it'],
): readonly Part[] {
  const { bill, shown } = mixAt(result, place);
  if (bill.total === 0) return [];
  const photos = Math.round(shown.assets.middle);
  const seen = `${people(Math.round(shown.uniqueReach.middle))} people`;
  const more =
    photos > 0
      ? ` and ${whole(photos)} ${photos === 1 ? 'photo or video' : 'photos and videos'}`
      : '';
  return say` Spend on ${plan} only if being seen is worth ${billText(bill, result.currency)} to you: likely ${seen}${more}.`;
}

/** Of the plans that fit, the one by which a person costs least. */
export function cheapestSeen(result: Result): number {
  const each = (place: number): number => {
    const { bill, shown } = mixAt(result, place);
    return bill.total / Math.max(shown.uniqueReach.middle, 1);
  };
  return [...result.contenders.places].sort((a, b) => each(a) - each(b))[0] ?? 0;
}
