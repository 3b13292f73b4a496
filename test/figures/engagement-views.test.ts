import { describe, expect, it } from 'vitest';
import { stepPlotLayout } from '#charts/step-plot.ts';
import { engagementViews, viewPlans } from '#figures/engagement-views.ts';
import { seriesRows, yearsOf } from '#figures/study.ts';
import { newestSet as dataset } from '../data/real-content.ts';

const views = engagementViews(dataset.engagement);

/** What each metric of the data set divides by; a metric that is not here may stand in no view. */
const divisors: Readonly<Record<string, readonly string[]>> = {
  followers: [
    'like-rate',
    'like-follower-ratio',
    'engagement-rate',
    'engagement-rate-band',
    'engagement-rate-sponsored',
    'engagement-rate-band-ambiguous',
  ],
  views: ['engagement-rate-views', 'engagement-rate-views-band'],
  unsaid: ['engagement-rate', 'engagement-rate-median'],
};

/** The rates of a study in percent, smallest accounts first. */
function ratesOf(view: string, study: string): readonly number[] {
  const found = views.find(({ id }) => id === view)?.studies.find(({ id }) => id === study);
  return found?.points.map(({ rate }) => rate * 100) ?? [];
}

/** Every pair of neighbors goes down. */
function isFalling(rates: readonly number[]): boolean {
  return rates.slice(1).every((rate, at) => rate < (rates[at] ?? 0));
}

describe('engagementViews', () => {
  it.each(viewPlans.map((plan) => [plan.id, plan] as const))(
    '%s holds rates of one platform and one divisor',
    (_, { platform, divisor, series }) => {
      const rows = series.flatMap((one) => seriesRows(dataset.engagement, one));
      expect([...new Set(rows.map((row) => row.platform))]).toEqual([platform]);
      expect(rows.filter(({ metric }) => !divisors[divisor]?.includes(metric))).toEqual([]);
    },
  );

  it('keeps rates whose definition names another divisor out', () => {
    for (const { divisor, series } of viewPlans) {
      const texts = series.flatMap((one) =>
        seriesRows(dataset.engagement, one).map(({ definition }) => definition),
      );
      const other = divisor === 'views' ? /followers|subscribers/ : /(?<!says \/ median )views/;
      expect(texts.filter((text) => divisor !== 'unsaid' && other.test(text))).toEqual([]);
    }
  });

  it('keeps sponsored posts on axes of their own', () => {
    const isSponsored = (text: string): boolean => /sponsored|campaign/i.test(text);
    for (const { id, series } of viewPlans) {
      const ids = series.map((one) => one.id);
      expect(ids.some((one) => one === 'mediakix-2017' || one.startsWith('creatoriq'))).toBe(
        isSponsored(id) || id === 'youtube-views',
      );
    }
  });

  it('has a view of every platform with a series by size, and one of no other', () => {
    const platforms = [...new Set(views.map(({ platform }) => platform))];
    const bySize = dataset.engagement.filter(
      ({ unit, followersMin, value }) =>
        unit === 'percent' && followersMin !== null && value !== null,
    );
    expect(platforms.sort()).toEqual([...new Set(bySize.map(({ platform }) => platform))].sort());
  });

  it('says whose each band is', () => {
    for (const { studies } of views) {
      for (const { label, band } of studies) {
        if (band !== undefined) expect(band.split(':')[0]).toBe(label.replace(/ \d{4}.*$/, ''));
      }
    }
  });

  it('names the years', () => {
    expect(yearsOf(views[0]!.studies)).toBe('2016 to 2025');
  });
});

describe.each(views.map((view) => [view.id, view] as const))('the picture of %s', (_, view) => {
  const shown = view.studies.map((study, index) => ({ study, index }));

  it.each(['narrow', 'wide', 'full'] as const)(
    'gives back every value from its place to 1e-9, %s',
    (name) => {
      const { steps, x, y } = stepPlotLayout(shown, name, {
        ...{ written: 'last', most: 0, height: 400, notes: view.notes },
      });
      const read = steps.flatMap(({ study, bars }) =>
        bars.flatMap((bar, at) => {
          const { from, to, rate, low, high } = study.points[at]!;
          const [least, most] = x.domain;
          const ends = [Math.max(least, from ?? 0), Math.min(most, to ?? Infinity)];
          const band = bar.band ? [bar.band.y + bar.band.height, bar.band.y] : [];
          return [
            [x.invert(bar.x1), ends[0]],
            [x.invert(bar.x2), ends[1]],
            [y.invert(bar.y), rate],
            ...band.map((place, end) => [y.invert(place), [low, high][end]]),
          ] as [number, number][];
        }),
      );
      expect(read.filter(([got, sent]) => !(Math.abs(got / sent - 1) < 1e-9))).toEqual([]);
      expect(read.length).toBeGreaterThan(3);
    },
  );

  it.each(['narrow', 'wide', 'full'] as const)('shows every note on its mark, %s', (name) => {
    const { flags } = stepPlotLayout(shown, name, {
      ...{ written: 'last', most: 0, height: 400, notes: view.notes },
    });
    expect(flags.map(({ lines }) => lines.join(' ')).sort()).toEqual(
      view.notes.map(({ text }) => text).sort(),
    );
  });
});

describe('the words of a view', () => {
  const textOf = (id: string): string => {
    const view = views.find((one) => one.id === id);
    return [view?.finding, ...(view?.notes.map(({ text }) => text) ?? [])].join(' | ');
  };

  it('print these figures', () => {
    expect(views.map(({ id }) => `${id}: ${textOf(id)}`)).toMatchInlineSnapshot(`
      [
        "instagram-followers: Most of the fall is over by 10,000 followers. Then one count is level, and two lose 30% to 39%. | Modash: 3.9% falls to 0.98% by 10k | Modash: then level, 0.88% to 1.1% | HypeAuditor: still falling, 0.54% to 0.33%",
        "instagram-sponsored: On sponsored posts, accounts under 10,000 followers were far ahead of those above a million. Accounts of 10,000 to 100,000 and bigger ones were as good as level. | CreatorIQ: 4.4% under 10k, 0.7% above 1M | Mediakix: 2.75% and 2.65%",
        "instagram-views: Per view on Instagram, the one count we found has the biggest accounts ahead. | 3.6% above 1M, against 2.3% under 50k",
        "tiktok-views: Per view on TikTok, studies disagree on the direction: one count halves from small accounts to big ones, two rise. | Modash: halves, 13% to 6.5% | Rival IQ, brands: doubles, 3.8% to 7.5% | also rises, 6.8% to 8.4%",
        "tiktok-followers: If Modash divided by followers here, TikTok rates fall up to 100,000 followers and then rise a little. | lowest at 50k to 100k: 0.74% | up to 1.2% above 1M",
        "tiktok-unsaid: In this count of TikTok the rate falls with size, but for one step up at 5 million followers. | 7.5% under 100k | one step up: 3.8% to 4.2%",
        "youtube-views: Per view of sponsored videos on YouTube, small channels had more reactions than the biggest in the one count we found. | 6.7% under 10k, 4% above 1M",
        "youtube-followers: On YouTube, reactions per subscriber fall at every step up in size. | more than half is gone by 10k: 1.7% to 0.68% | a tenth of the start: 0.17%",
        "x-unsaid: On X the rate peaks at 10,000 to 50,000 followers and then falls at every step. | peak: 0.68% at 10k to 50k | 0.02% above 1M",
      ]
    `);
  });

  it('are true of Instagram per follower', () => {
    const modash = ratesOf('instagram-followers', 'modash-2023');
    const markerly = ratesOf('instagram-followers', 'markerly-2016');
    const hypeauditor = ratesOf('instagram-followers', 'hypeauditor-2025');
    // Most of the fall is over by 10,000: what is left of it above is less than half.
    for (const [all, above] of [
      [modash, 2],
      [markerly, 2],
      [hypeauditor, 1],
    ] as const) {
      const [first, there, least] = [all[0]!, all[above]!, Math.min(...all)];
      expect((first - there) / (first - least)).toBeGreaterThan(0.5);
    }
    // Modash’s count is level: no more than a fifth either way, and higher at its end.
    const level = modash.slice(2);
    expect(Math.max(...level.map((rate) => Math.abs(rate / modash[2]! - 1)))).toBeLessThan(0.2);
    expect(isFalling(markerly.slice(2)) && isFalling(hypeauditor.slice(1))).toBe(true);
    expect(textOf('instagram-followers')).toContain('one count is level, and two lose 30% to 39%');
    expect([
      Math.round(100 - (100 * markerly.at(-1)!) / markerly[2]!),
      Math.round(100 - (100 * hypeauditor.at(-1)!) / hypeauditor[1]!),
    ]).toEqual([30, 39]);
  });

  it('are true of sponsored posts', () => {
    const [small, big] = ratesOf('instagram-sponsored', 'creatoriq-2019') as [number, number];
    expect(small / big).toBeGreaterThan(5);
    const [under, over] = ratesOf('instagram-sponsored', 'mediakix-2017') as [number, number];
    expect(Math.abs(under / over - 1)).toBeLessThan(0.05);
    expect(isFalling(ratesOf('youtube-views', 'creatoriq-2019-youtube'))).toBe(true);
  });

  it('are true of views', () => {
    const modash = ratesOf('tiktok-views', 'modash-2025-tiktok');
    expect(modash.at(-1)! / modash[0]!).toBeCloseTo(0.5, 2);
    const rival = ratesOf('tiktok-views', 'rival-iq-2023-tiktok');
    expect(rival.at(-1)! / rival[0]!).toBeCloseTo(2, 1);
    const german = ratesOf('tiktok-views', 'influencer-marketing-de-2025-tiktok');
    expect(isFalling([...german].reverse())).toBe(true);
    const instagram = ratesOf('instagram-views', 'influencer-marketing-de-2025');
    expect(isFalling([...instagram].reverse())).toBe(true);
  });

  it('are true of TikTok per follower and of what does not say its divisor', () => {
    const modash = ratesOf('tiktok-followers', 'modash-2023-tiktok');
    expect(modash.indexOf(Math.min(...modash))).toBe(3);
    expect(isFalling(modash.slice(0, 4)) && isFalling(modash.slice(3).reverse())).toBe(true);
    const factory = ratesOf('tiktok-unsaid', 'imf-2025-tiktok');
    const rises = factory.flatMap((rate, at) => (at > 0 && rate > factory[at - 1]! ? [at] : []));
    expect(rises).toEqual([4]);
    const [, , , , step] = views.find(({ id }) => id === 'tiktok-unsaid')!.studies[0]!.points;
    expect(step?.from).toBe(5_000_000);
  });

  it('are true of YouTube per subscriber and of X', () => {
    const hero = ratesOf('youtube-followers', 'influencer-hero-2024-youtube');
    expect(isFalling(hero)).toBe(true);
    expect(hero[1]! / hero[0]!).toBeLessThan(0.5);
    expect(hero.at(-1)! / hero[0]!).toBeCloseTo(0.1, 2);
    const x = ratesOf('x-unsaid', 'x-2026');
    expect(x.indexOf(Math.max(...x))).toBe(1);
    expect(isFalling(x.slice(1))).toBe(true);
  });

  it('quote the figures that are left out as the data set has them', () => {
    const remark = (id: string): string => views.find((one) => one.id === id)?.remark ?? '';
    const row = (id: string) => dataset.engagement.find((one) => one.id === id);
    expect(row('captiv8-2024-tiktok-views-over-1-5m')?.value).toBe(4.95);
    expect(remark('tiktok-views')).toContain('4.95% for accounts above 1.5 million');
    expect(row('creatoriq-2023-youtube-views-over-1m')?.value).toBe(1.6);
    expect(remark('youtube-views')).toContain('channels above a million, 1.6%');
  });
});
