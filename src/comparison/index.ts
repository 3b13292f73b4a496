export { type Advice, adviceSteps, type GoodMix, inputWords, type Question } from './advice.ts';
export * from './evaluate.ts';
export { businessOf, groupOf, type Inputs, inputsOf, withSpread } from './inputs.ts';
export { openingOf, type Opening } from './opening.ts';
export {
  breakEvenWords,
  leaderOf,
  outcomeWords,
  type Part,
  plainText,
  type Verdict,
  verdictOf,
} from './verdict.ts';
