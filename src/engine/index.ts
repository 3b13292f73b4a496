export { businessBounds, groupBounds, mostPartners, spreadBound, widestFactor } from './bounds.ts';
export type { Bound } from './bounds.ts';
export { plan } from './plan.ts';
export { expectedUniqueReach, minimumOverlap, uniqueReach } from './reach.ts';
export type * from './types.ts';
