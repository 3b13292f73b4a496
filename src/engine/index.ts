export { businessBounds, groupBounds, mostPartners, spreadBound, widestFactor } from './bounds.ts';
export type { Bound } from './bounds.ts';
export { compare } from './compare.ts';
export { meanOf, quantileOf } from './estimate.ts';
export { plan } from './plan.ts';
export { expectedUniqueReach, minimumOverlap, uniqueReach } from './reach.ts';
export { simulate } from './simulate.ts';
export type * from './types.ts';
