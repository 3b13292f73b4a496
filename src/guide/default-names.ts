import { type Field, groupFields, shopFields } from '#share';

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

/** Every default of the data set, in the order of the funnel. */
export const defaultGroups: readonly DefaultGroup[] = [
  {
    title: 'Who sees it and who reacts',
    defaults: [
      { key: 'postReach', name: 'Reach rate of a post' },
      { key: 'storyReach', name: 'Reach rate of a story' },
      { key: 'storyExtra', name: 'Story viewers the post missed' },
      { key: 'reelReachMultiple', name: 'Reach of a reel against a post' },
      { key: 'engagementRate', name: 'Engagement rate' },
      { key: 'sponsoredMultiple', name: 'Engagement of a sponsored post against an ordinary one' },
      { key: 'realFollowers', name: 'Real followers' },
      { key: 'inMarket', name: 'In market' },
      { key: 'market', name: 'People in the market' },
    ],
  },
  {
    title: 'Who clicks and who buys',
    defaults: [
      { key: 'clickRate', name: 'Click-through rate' },
      { key: 'conversionRate', name: 'Conversion rate' },
      { key: 'untrackedOrders', name: 'Untracked orders' },
      { key: 'overlap', name: 'Overlap' },
      { key: 'repeatCredit', name: 'Credit for reaching a buyer again' },
    ],
  },
  {
    title: 'What a partner asks and does',
    defaults: [
      { key: 'postingProbability', name: 'Posting probability' },
      { key: 'price', name: 'Asking price of a post' },
      { key: 'priceMultiple', name: 'Price against a post' },
      { key: 'negotiated', name: 'Price paid against price asked' },
      { key: 'commission', name: 'Commission' },
      { key: 'replyRate', name: 'Creators who answer' },
      { key: 'acceptance', name: 'Of those, who post for the product alone' },
      { key: 'hours', name: 'Your hours per partner' },
      { key: 'assets', name: 'Content assets per partner' },
      { key: 'size', name: 'Small up to, big from' },
    ],
  },
  {
    title: 'Your shop',
    defaults: [
      { key: 'budget', name: 'Budget' },
      { key: 'orderValue', name: 'Average order value' },
      { key: 'grossMargin', name: 'Gross margin' },
      { key: 'discount', name: 'Discount code' },
      { key: 'product', name: 'Product sent to a partner' },
      { key: 'hourlyValue', name: 'Your hour' },
      { key: 'contentValue', name: 'Worth of a content asset' },
    ],
  },
  {
    title: 'Luck',
    defaults: [
      { key: 'campaignSpread', name: 'Campaign luck' },
      { key: 'partnerSpread', name: 'Partner spread' },
      { key: 'spreadWords', name: 'Words for the spread' },
    ],
  },
  {
    title: 'Asked for since the first data set',
    defaults: Object.entries<Field>({ ...shopFields, ...groupFields })
      .filter(([, { neutral }]) => neutral !== undefined)
      .map(([key, { term }]) => ({ key, name: term.charAt(0).toUpperCase() + term.slice(1) })),
  },
];

/** Names of the branches of a default: tiers, warmth, deals and the like. */
export const branchNames: Readonly<Record<string, string>> = {
  story: 'story',
  storyLink: 'link in a story',
  reel: 'reel',
  post: 'post or reel',
  product: 'product only',
  fee: 'fee',
  commission: 'commission only',
};
