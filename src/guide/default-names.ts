import { type Field, groupFields, shopFields } from '#share';
import { deals, platforms, spreads, warmths } from '#words';

/** A default by its key in the data set, under the name a reader knows it by. */
export interface NamedDefault {
  readonly key: string;
  readonly name: string;
}

/** Defaults that a reader looks for together. */
export interface DefaultGroup {
  readonly title: string;
  readonly defaults: readonly NamedDefault[];
}

/** The rows of the table of fields, by the names that defaults share with them. */
export interface Rows {
  readonly shop: Readonly<Record<string, Field>>;
  readonly group: Readonly<Record<string, Field>>;
}

/** Names of defaults that no owner states, so that no row of the table names them. */
const names: Readonly<Record<string, string>> = {
  postReach: 'Reach rate of a post',
  storyReach: 'Reach rate of a story',
  storyExtra: 'Story viewers the post missed',
  reelReachMultiple: 'Reach of a reel against a post',
  sponsoredMultiple: 'Engagement of a sponsored post against an ordinary one',
  price: 'Asking price of a post',
  priceMultiple: 'Price against a post',
  negotiated: 'Price paid against price asked',
  storyEngagement: 'Engagement of a story against a post',
  videoReach: 'Reach rate of a video elsewhere',
  videoEngagement: 'Engagement rate of a video elsewhere',
  videoPrice: 'Price of a video elsewhere',
  replyRate: 'Creators who answer',
  acceptance: 'Of those, who post for the product alone',
  size: 'Small up to, big from',
  partnerSpread: 'Partner spread',
  spreadWords: 'Words for the spread',
};

/** Which defaults stand together, in the order of the funnel; a row named nowhere joins its own. */
const topics: readonly { title: string; keys: readonly string[]; joins?: keyof Rows }[] = [
  {
    title: 'Who sees it and who reacts',
    keys: [
      ...['postReach', 'storyReach', 'storyExtra', 'reelReachMultiple', 'engagementRate'],
      ...['storyEngagement', 'sponsoredMultiple', 'videoReach', 'videoEngagement'],
      ...['views', 'realFollowers', 'inMarket', 'market'],
    ],
  },
  {
    title: 'Who clicks and who buys',
    keys: ['clickRate', 'conversionRate', 'untrackedOrders', 'overlap', 'repeatCredit'],
  },
  {
    title: 'What a partner asks and does',
    joins: 'group',
    keys: [
      ...['postingProbability', 'price', 'priceMultiple', 'videoPrice', 'negotiated'],
      'commission',
      ...['replyRate', 'acceptance', 'askingTime', 'hours', 'assets', 'size'],
    ],
  },
  {
    title: 'Your shop',
    joins: 'shop',
    keys: [
      ...['budget', 'hoursToGive', 'orderValue', 'grossMargin', 'discount', 'product'],
      ...['hourlyValue', 'contentValue'],
    ],
  },
  {
    title: 'Luck',
    keys: ['campaignSpread', 'sharedKnowledge', 'partnerSpread', 'spreadWords'],
  },
];

/**
 * The defaults of a data set in groups, each under its term in the table of fields, or under a name
 * of its own where no owner states it.
 * @param keys - the defaults of the data set
 * @throws Error where a default has no name, or no group
 */
export function defaultGroups(
  keys: readonly string[],
  rows: Rows = { shop: shopFields, group: groupFields },
): readonly DefaultGroup[] {
  const placed = new Set(topics.flatMap((topic) => topic.keys));
  return topics.map(({ title, keys: listed, joins }) => {
    const joining = keys.filter((key) => !placed.has(key) && joins === sideOf(key, rows));
    const shown = [...listed.filter((key) => keys.includes(key)), ...joining];
    return { title, defaults: shown.map((key) => ({ key, name: nameOf(key, rows) })) };
  });
}

function sideOf(key: string, { shop, group }: Rows): keyof Rows {
  if (key in shop) return 'shop';
  if (key in group) return 'group';
  throw new Error(
    `the default “${key}” stands in no group of defaults and in no row of the fields`,
  );
}

function nameOf(key: string, { shop, group }: Rows): string {
  const name = (shop[key] ?? group[key])?.term ?? names[key];
  if (name === undefined) throw new Error(`the default “${key}” has no name`);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Names of the branches of a default: deals, warmths, spreads and formats. */
export const branchNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries({ ...warmths, ...spreads }).map(([key, { label }]) => [
      key,
      label.toLowerCase(),
    ]),
  ),
  ...Object.fromEntries(Object.entries(deals).map(([key, { short }]) => [key, short])),
  story: 'story',
  storyLink: 'link in a story',
  reel: 'reel',
  post: 'post or reel',
  tiktok: platforms.tiktok.label,
  youtube: platforms.youtube.label,
};
