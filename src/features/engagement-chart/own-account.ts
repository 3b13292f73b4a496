import { axisEnds, bucketAt, type Study } from '#charts/study.ts';
import { count, percent, range } from '#format';
import { parseNumber } from '#parse';

/** What a reader types of an account, as it stands in the fields. */
interface TypedAccount {
  readonly followers: string;
  readonly likes: string;
  readonly comments: string;
}

/** An account to plot among the studies. */
interface Account {
  readonly name: string;
  readonly followers: number;
  /** Likes and comments under a post, as a fraction of the followers. */
  readonly rate: number;
}

/** An account, or what is wrong with what was typed; neither while nothing is. */
interface ReadAccount {
  readonly account: Account | null;
  /** In words for the reader; empty where nothing is wrong. */
  readonly problem: string;
}

/** Reads what was typed of an account; empty comments are none. */
export function readAccount(typed: TypedAccount): ReadAccount {
  const none = (problem: string): ReadAccount => ({ problem, account: null });
  if (Object.values(typed).every((text) => text.trim() === '')) return none('');
  const size = parseNumber(typed.followers);
  const likes = parseNumber(typed.likes);
  const comments = parseNumber(typed.comments.trim() === '' ? '0' : typed.comments);
  const [least, most] = axisEnds;
  if (!size.ok || size.value < least || size.value > most) {
    return none(`Type the followers as a number from ${count(least)} to ${count(most)}.`);
  }
  if (!likes.ok || likes.value < 0)
    return none('Type the usual likes under a post, for example 120.');
  if (!comments.ok || comments.value < 0)
    return none('Type the usual comments, for example 4, or leave it empty.');
  const rate = (likes.value + comments.value) / size.value;
  if (rate > 1) return none('That is more reactions than followers. Check the three numbers.');
  return { problem: '', account: { name: 'Yours', followers: size.value, rate } };
}

/** Where an account stands in the first study that gives a band for its size, in words. */
export function standingOf({ followers, rate }: Account, studies: readonly Study[]): string {
  for (const study of studies) {
    const point = bucketAt(study, followers);
    if (!point || point.low === null || point.high === null) continue;
    const band = range(percent(point.low), percent(point.high));
    const place = rate < point.low ? 'below' : rate > point.high ? 'above' : 'inside';
    return `${percent(rate)} of followers react. For this size ${study.label} puts most accounts at ${band}: yours is ${place} that band.`;
  }
  return `${percent(rate)} of followers react. No study here gives a band for this size.`;
}
