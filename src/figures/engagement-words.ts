import type { Study } from '#charts/study.ts';
import { percent, range } from '#format';

/** A sentence of the finding on the mark it speaks of. */
export interface MarkNote {
  /** Id of the study, and the place of its bucket from the smallest accounts on. */
  readonly study: string;
  readonly bucket: number;
  readonly text: string;
}

/** What a view shows, as a sentence, and on its marks, most important first. */
interface Telling {
  readonly finding: string;
  readonly notes: readonly MarkNote[];
}

/** What each view says, by its id; every figure in a sentence is read from the studies. */
const tellers: Readonly<Record<string, (...studies: readonly Told[]) => Telling>> = {
  'instagram-followers': (modash, markerly, _influencerdb, hypeauditor) => ({
    finding: `Most of the fall is over by 10,000 followers. Then one count is level, and two lose ${lossOf(hypeauditor.loss(1, -1), markerly.loss(2, -1))}.`,
    notes: [
      modash.note(2, `Modash: ${modash.rate(0)} falls to ${modash.rate(2)} by 10k`),
      modash.note(5, `Modash: then level, ${modash.span(2)}`),
      hypeauditor.note(-1, `HypeAuditor: still falling, ${hypeauditor.fromTo(1, -1)}`),
    ],
  }),
  'instagram-sponsored': (creatoriq, mediakix) => ({
    finding:
      'On sponsored posts, accounts under 10,000 followers were far ahead of those above a million. Accounts of 10,000 to 100,000 and bigger ones were as good as level.',
    notes: [
      creatoriq.note(
        0,
        `CreatorIQ: ${creatoriq.rate(0)} under 10k, ${creatoriq.rate(-1)} above 1M`,
      ),
      mediakix.note(-1, `Mediakix: ${mediakix.rate(0, 3)} and ${mediakix.rate(-1, 3)}`),
    ],
  }),
  'instagram-views': (one) => ({
    finding: 'Per view on Instagram, the one count we found has the biggest accounts ahead.',
    notes: [one.note(-1, `${one.rate(-1)} above 1M, against ${one.rate(0)} under 50k`)],
  }),
  'tiktok-views': (modash, rival, german) => ({
    finding:
      'Per view on TikTok, studies disagree on the direction: one count halves from small accounts to big ones, two rise.',
    notes: [
      modash.note(-1, `Modash: halves, ${modash.fromTo(0, -1)}`),
      rival.note(0, `Rival IQ, brands: doubles, ${rival.fromTo(0, -1)}`),
      german.note(2, `also rises, ${german.fromTo(0, -1)}`),
    ],
  }),
  'tiktok-followers': (modash) => ({
    finding:
      'If Modash divided by followers here, TikTok rates fall up to 100,000 followers and then rise a little.',
    notes: [
      modash.note(3, `lowest at 50k to 100k: ${modash.rate(3)}`),
      modash.note(-1, `up to ${modash.rate(-1)} above 1M`),
    ],
  }),
  'tiktok-unsaid': (factory) => ({
    finding:
      'In this count of TikTok the rate falls with size, but for one step up at 5 million followers.',
    notes: [
      factory.note(0, `${factory.rate(0)} under 100k`),
      factory.note(4, `one step up: ${factory.fromTo(3, 4)}`),
    ],
  }),
  'youtube-views': (creatoriq) => ({
    finding:
      'Per view of sponsored videos on YouTube, small channels had more reactions than the biggest in the one count we found.',
    notes: [creatoriq.note(0, `${creatoriq.rate(0)} under 10k, ${creatoriq.rate(-1)} above 1M`)],
  }),
  'youtube-followers': (hero) => ({
    finding: 'On YouTube, reactions per subscriber fall at every step up in size.',
    notes: [
      hero.note(1, `more than half is gone by 10k: ${hero.fromTo(0, 1)}`),
      hero.note(-1, `a tenth of the start: ${hero.rate(-1)}`),
    ],
  }),
  'x-unsaid': (sells) => ({
    finding: 'On X the rate peaks at 10,000 to 50,000 followers and then falls at every step.',
    notes: [
      sells.note(1, `peak: ${sells.rate(1)} at 10k to 50k`),
      sells.note(-1, `${sells.rate(-1)} above 1M`),
    ],
  }),
};

/** What a view says of its studies. Throws `Error` for a view without words. */
export function tellingOf(view: string, studies: readonly Study[]): Telling {
  const tell = tellers[view];
  if (!tell) throw new Error(`nothing is said of the view “${view}”`);
  return tell(...studies.map((study) => new Told(study)));
}

/** A study whose figures are put into words; places from the end are below 0. */
class Told {
  readonly #study: Study;

  constructor(study: Study) {
    this.#study = study;
  }

  note(bucket: number, text: string): MarkNote {
    const { id, points } = this.#study;
    return { study: id, bucket: bucket < 0 ? points.length + bucket : bucket, text };
  }

  /** The rate of a bucket: `3.9%`. */
  rate(bucket: number, digits = 2): string {
    return percent(this.#rateAt(bucket), digits);
  }

  /** Two rates in order: `3.9% to 0.98%`. */
  fromTo(from: number, to: number): string {
    return range(this.rate(from), this.rate(to));
  }

  /** Least and most from a bucket on: `0.88% to 1.1%`. */
  span(from: number): string {
    const rates = this.#study.points.slice(from).map(({ rate }) => rate);
    return range(percent(Math.min(...rates)), percent(Math.max(...rates)));
  }

  /** By how much one bucket is below another; a fraction. */
  loss(from: number, to: number): number {
    return 1 - this.#rateAt(to) / this.#rateAt(from);
  }

  #rateAt(bucket: number): number {
    const point = this.#study.points.at(bucket);
    if (!point) throw new Error(`${this.#study.id} has no bucket ${bucket}`);
    return point.rate;
  }
}

/** Two losses as a range: `30% to 39%`. */
function lossOf(one: number, other: number): string {
  return range(percent(Math.min(one, other)), percent(Math.max(one, other)));
}
