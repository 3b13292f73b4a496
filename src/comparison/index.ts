export { type Advice, adviceSteps, type GoodMix, inputWords, type Question } from './advice.ts';
export * from './evaluate.ts';
export { businessOf, groupOf, type Inputs, inputsOf, withSpread } from './inputs.ts';
export { openingOf } from './opening.ts';
export { rateAfter } from './rate-after.ts';
export { storySales } from './story-sales.ts';
export {
  breakEvenWords,
  leaderOf,
  outcomeWords,
  type Part,
  plainText,
  type Verdict,
  verdictOf,
} from './verdict.ts';
