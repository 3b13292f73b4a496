export { type Advice, adviceSteps, type GoodMix, inputWords, type Question } from './advice.ts';
export * from './evaluate.ts';
export { groupGrounds, type Grounds, shopGrounds } from './grounds.ts';
export { businessOf, groupOf, type Inputs, inputsOf, withSpread } from './inputs.ts';
export { groupNumbers, type InUse, shopNumbers } from './numbers-in-use.ts';
export {
  breakEvenWords,
  leaderOf,
  outcomeWords,
  type Part,
  plainText,
  type Verdict,
  verdictOf,
} from './verdict.ts';
