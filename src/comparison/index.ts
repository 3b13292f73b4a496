export { type Advice, adviceSteps } from './advice.ts';
export { type Asked, askedFor } from './asked.ts';
export { askingWords } from './asking-words.ts';
export { type Bought, type Budget, budgetOf, smallFee } from './budget.ts';
export { type Backwards, backwardsSteps } from './backwards.ts';
export { backwardsWords, countWords } from './backwards-words.ts';
export type { Best } from './best.ts';
export { bestSteps } from './best-mix.ts';
export { bestLabel, bestLine, bestWords } from './best-words.ts';
export { type Bill, billText } from './bill.ts';
export { breakEvenWords, ordersNeeded } from './break-even.ts';
export { budgetWords, curveMarks, curveSteps, rungAt } from './curve.ts';
export { testWords } from './decision-words.ts';
export {
  type Dial,
  dialScale,
  type DialScale,
  dialValue,
  groupDials,
  shareOn,
  shopDials,
  valueOn,
  withDial,
} from './dials.ts';
export { dialTerms, dialText, futureWords, regionWords } from './future-words.ts';
export { filledText } from './filled-text.ts';
export { type Future, futureSteps, type Region } from './future.ts';
export { type Settled, settledOf } from './leader.ts';
export { evaluate, evaluateSteps } from './evaluate.ts';
export { exampleTarget } from './example-target.ts';
export {
  averageOf,
  type Figure,
  figureOf,
  figureRange,
  isFew,
  numberOf,
  writerOf,
} from './figure.ts';
export { changeWords } from './change-words.ts';
export { groupGrounds, type Grounds, shopGrounds } from './grounds.ts';
export { businessOf, groupOf, type Inputs, inputsOf, resolveFill, withSpread } from './inputs.ts';
export { inShort } from './in-short.ts';
export { groupWords } from './group-words.ts';
export { groupNumbers, type InUse, shopNumbers } from './numbers-in-use.ts';
export { dollarWords, vatWords } from './money-words.ts';
export {
  type Beside,
  exampleOf,
  futureOf,
  type Opening,
  openingBeside,
  openingOf,
  ownerOf,
} from './opening.ts';
export { type Owner, owners } from './owners.ts';
export { planNumber } from './plan-number.ts';
export {
  brandSales,
  brandSizes,
  brandState,
  storeCounts,
  storeSellers,
  storeState,
} from './published.ts';
export { dollarCountOf, termsInDollars } from './own-money.ts';
export { type Question, questionWords } from './question.ts';
export { rateAfter } from './rate-after.ts';
export type { MixResult, Order, Outcome, Result, RungResult, TestResult } from './result.ts';
export { inCampaigns, type Part, plainText } from './say.ts';
export { type Spread } from './spread.ts';
export { turningPoints, workedOut } from './worked-out.ts';
export { testNote, worthWords } from './worth-words.ts';
export { storySales } from './story-sales.ts';
export { outcomeWords, type Verdict, verdictOf, verdictText } from './verdict.ts';
