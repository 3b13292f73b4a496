import type { Study } from '#charts/study.ts';
import type { Row as DataRow } from '#data/benchmark-schema.ts';
import { isHeld, type Series, studyOf } from './study.ts';
import { type MarkNote, tellingOf } from './engagement-words.ts';

/** What the rates of a view were divided by: a view holds rates of one divisor. */
type Divisor = 'followers' | 'views' | 'unsaid';

/** One platform and one measure: studies that may stand on one axis. */
export interface EngagementView {
  /** Stable: links name it. */
  readonly id: string;
  readonly platform: string;
  /** The measure in the words of the switch: "per follower". */
  readonly measure: string;
  readonly divisor: Divisor;
  /** What the axis counts. */
  readonly axis: string;
  /** What the view shows, as a sentence. */
  readonly finding: string;
  /** The finding on the marks, most important first. */
  readonly notes: readonly MarkNote[];
  /** What a reader must know of the view. */
  readonly remark: string;
  /** True where rates of the reader's own creators, likes and comments per follower, mean the same. */
  readonly takesOwn?: true;
  /** Their order fixes their hues and marks. */
  readonly studies: readonly Study[];
}

/** How a view is made of the rows of a data set. */
export interface ViewPlan extends Omit<EngagementView, 'finding' | 'notes' | 'studies'> {
  readonly series: readonly Series[];
}

const modash = 'Modash: below to above average';
const [per100, perViews] = ['Reactions per 100 followers', 'Reactions per 100 views'];

/** The views in the order of the switch; the first is shown at the start. */
export const viewPlans: readonly [ViewPlan, ...ViewPlan[]] = [
  {
    ...{ id: 'instagram-followers', platform: 'Instagram', measure: 'per follower' },
    ...{ divisor: 'followers', axis: per100, takesOwn: true },
    remark:
      'Years and definitions differ, so compare the shape of a line with itself, not the height of one with another. * likes only.',
    series: [
      { id: 'modash-2023', publisher: 'Modash', band: modash },
      { id: 'markerly-2016', publisher: 'Markerly', mark: '*' },
      { id: 'influencerdb-2019', publisher: 'InfluencerDB', mark: '*' },
      { id: 'hypeauditor-2025', publisher: 'HypeAuditor' },
    ],
  },
  {
    ...{
      id: 'instagram-sponsored',
      platform: 'Instagram',
      measure: 'sponsored posts, per follower',
    },
    ...{ divisor: 'followers', axis: per100 },
    remark:
      'Posts in campaigns of brands. They stand apart, since people may react to an ad otherwise than to an ordinary post.',
    series: [
      { id: 'creatoriq-2019', publisher: 'CreatorIQ' },
      { id: 'mediakix-2017', publisher: 'Mediakix' },
    ],
  },
  {
    ...{ id: 'instagram-views', platform: 'Instagram', measure: 'per view' },
    ...{ divisor: 'views', axis: perViews },
    remark: 'One report, which does not name the owner of its data. Sizes between were not found.',
    series: [{ id: 'influencer-marketing-de-2025', publisher: 'influencer-marketing.de' }],
  },
  {
    ...{ id: 'tiktok-views', platform: 'TikTok', measure: 'per view' },
    ...{ divisor: 'views', axis: perViews },
    remark:
      'Rival IQ counts accounts of brands. influencer-marketing.de does not name the owner of its data. Captiv8’s 4.95% for accounts above 1.5 million is left out: it counts posts in campaigns.',
    series: [
      { id: 'modash-2025-tiktok', publisher: 'Modash', platform: 'TikTok', band: modash },
      { id: 'rival-iq-2023-tiktok', publisher: 'Rival IQ', platform: 'TikTok' },
      {
        id: 'influencer-marketing-de-2025-tiktok',
        publisher: 'influencer-marketing.de',
        platform: 'TikTok',
      },
    ],
  },
  {
    ...{ id: 'tiktok-followers', platform: 'TikTok', measure: 'per follower, probably' },
    ...{ divisor: 'followers', axis: `${per100}, probably` },
    remark:
      'We found no study by size that clearly divides by followers on TikTok. Modash’s page says views, but rates so low fit followers, so this series stands alone and is not compared with its later one.',
    series: [{ id: 'modash-2023-tiktok', publisher: 'Modash', platform: 'TikTok', band: modash }],
  },
  {
    ...{ id: 'tiktok-unsaid', platform: 'TikTok', measure: 'divisor not said' },
    ...{ divisor: 'unsaid', axis: 'Engagement rate in percent, as published' },
    remark:
      'The Influencer Marketing Factory does not say, in the part we could read, what it divided by or how many accounts it counted. So its rates stand alone.',
    series: [{ id: 'imf-2025-tiktok', publisher: 'Marketing Factory', platform: 'TikTok' }],
  },
  {
    ...{ id: 'youtube-views', platform: 'YouTube', measure: 'sponsored videos, per view' },
    ...{ divisor: 'views', axis: perViews },
    remark:
      'Videos in campaigns of brands; sizes between were not found, and no count of ordinary videos per view by size. CreatorIQ’s figure of 2023 for channels above a million, 1.6%, is left out: it does not say whether it counts campaigns.',
    series: [{ id: 'creatoriq-2019-youtube', publisher: 'CreatorIQ', platform: 'YouTube' }],
  },
  {
    ...{ id: 'youtube-followers', platform: 'YouTube', measure: 'per subscriber' },
    ...{ divisor: 'followers', axis: 'Reactions per 100 subscribers' },
    remark:
      'That the rates are per subscriber is our reading; the page does not say it. A line is the middle of what Influencer Hero calls average.',
    series: [
      {
        ...{ id: 'influencer-hero-2024-youtube', publisher: 'Influencer Hero' },
        ...{ platform: 'YouTube', band: 'Influencer Hero: average and above' },
      },
    ],
  },
  {
    ...{ id: 'x-unsaid', platform: 'X', measure: 'as published' },
    ...{ divisor: 'unsaid', axis: 'Engagement rate in percent, as published' },
    remark:
      'What counts as engagement, and what it is divided by, the table does not say. Published by a trader of accounts.',
    series: [
      {
        id: 'x-2026',
        publisher: 'PlayerSells',
        platform: 'X',
        band: 'PlayerSells: middle half of accounts',
      },
    ],
  },
];

/** The views for which a data set has all rows; older sets lack some. */
export function heldPlans(rows: readonly DataRow[]): readonly ViewPlan[] {
  return viewPlans.filter(({ series }) => series.every((one) => isHeld(rows, one)));
}

/** A view, drawn from the rows of a data set. Throws `Error` where one of its series has none. */
export function viewOf({ series, ...plan }: ViewPlan, rows: readonly DataRow[]): EngagementView {
  const studies = series.map((one) => studyOf(rows, one));
  return { ...plan, studies, ...tellingOf(plan.id, studies) };
}

/** All views of the newest data set. Throws `Error` where a series has no rows. */
export function engagementViews(rows: readonly DataRow[]): readonly EngagementView[] {
  return viewPlans.map((plan) => viewOf(plan, rows));
}
