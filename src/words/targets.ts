/** What an owner may want a campaign to reach: the measure, and how it is spoken of. */
export const targets = {
  orders: { measure: 'orders', label: 'orders', thing: 'order', things: 'orders' },
  people: { measure: 'uniqueReach', label: 'people reached', thing: 'person', things: 'people' },
  profit: { measure: 'profit', label: 'profit', thing: 'profit', things: 'profit' },
} as const;

/** What a campaign is to reach. */
export type TargetWord = keyof typeof targets;
