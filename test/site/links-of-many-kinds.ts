import { sixPlans } from './open-calculator.ts';

/** Comparisons of many kinds, of both formats and both data sets. */
export const linksOfManyKinds = [
  '',
  '#v=1&d=2026-11&m=1&aov=45',
  '#v=1&d=2026-11&m=1&budget=500&aov=35&margin=0.4&mix=Eight+small~8x8k:product&mix=Star~1x150k:fee:fee=900&mix=Blend~1x60k:fee:fee=400~4x10k:product',
  '#v=2&aov=120&margin=0.7&warm=proven',
  '#v=2&goal=reach&budget=5000',
  '#v=2&goal=assets&mix=Ten~10x10k:product:assets=3&mix=Two~2x50k:fee',
  '#v=2&cur=EUR&aov=50&mix=Ann~1x150k:fee:fee=500-900-1400~extra=200&mix=Bea~*x5k:product',
  '#v=2&aov=60&margin=0.7&goods=18&mix=Twelve~12x10k:product~test=3',
  '#v=2&aov=200&mix=Commission~10x10k:commission&mix=Fee~6x20k:fee:fee=100',
  sixPlans,
];
