/** The names of the pictures: `figure-<name>` on a page, `/figures/<name>.csv`, `/embed/<name>/`. */
export const figureNames = [
  'budget-table',
  'definitions',
  'engagement',
  'few-orders',
  'funnel-steps',
  'gap-by-followers',
  'gap-by-views',
  'owner-bags',
  'owner-candle-sets',
  'owner-candles',
  'owner-plumber',
  'owner-pottery',
  'plan-sheet',
  'price-ranges',
  'price-rules',
  'published-campaigns',
  'reach-by-size',
  'reach-years',
  'sales-gap',
  'ten-or-one',
  'twenty-campaigns',
  'who-sees',
  'worked-example',
] as const;

/** Name of a picture. */
export type FigureName = (typeof figureNames)[number];
