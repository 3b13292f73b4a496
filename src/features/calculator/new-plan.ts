import type { GroupState } from '#share';

/** Partners as they are added to a plan, before any number is changed. */
export const otherPartners: GroupState = {
  count: 3,
  followers: 10_000,
  deal: 'product',
  format: 'post-story',
  own: {},
};
