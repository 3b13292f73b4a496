import type { State } from '#share';
import { decide, type DecidedMix, type Grounds } from './decide.ts';
import { type Figures, figuresOf } from './future-figures.ts';
import { isSameLeader, type Leader, leaderOf, type Settled } from './leader.ts';
import type { PlanLook } from './future-looks.ts';
import type { Inputs } from './inputs.ts';
import { gapErrorsOf } from './odds.ts';
import { shareAbove } from './paired.ts';

import { contendersOf } from './standing.ts';
import { type Terms, termsOf } from './terms.ts';

/** A look at a few campaigns at one point. */
export interface Look {
  readonly goal: State['goal'];
  readonly grounds: Pick<Grounds, 'contenders' | 'currency' | 'odds' | 'hourlyValue'>;
  /** What each plan costs in money and hours. */
  readonly terms: readonly Terms[];
  readonly plans: readonly PlanLook[];
}

/** A look as it is before anything is drawn. */
export function lookAt(inputs: Inputs, { goal, currency }: State): Omit<Look, 'plans'> {
  const terms = inputs.mixes.map((_, place) => termsOf(place, inputs, currency));
  const { hourlyValue } = inputs.business;
  const contenders = contendersOf(terms);
  return { goal, terms, grounds: { contenders, currency, odds: inputs.odds, hourlyValue } };
}

/**
 * Who leads at a point; too close where a plan's average, odds or test, moved by two standard errors,
 * would change it.
 */
export function leaderAt(look: Look, today: Look, settled: Settled): Leader {
  const plans = look.plans.map((plan, place) =>
    figuresOf(plan, today.plans[place], settled, place),
  );
  const leader = leaderAmong(look, plans, settled);
  const isSteady = plans.every((plan, place) =>
    shiftsOf(plan).every((other) =>
      isSameLeader(leader, leaderAmong(look, plans.with(place, other), settled)),
    ),
  );
  return isSteady ? leader : { leader: 'close' };
}

/** The same with one of its numbers moved up and down by two standard errors. */
function shiftsOf(plan: Figures): readonly Figures[] {
  const { mean, error, capped, cappedError, profitable, oddsError, test } = plan;
  return [2, -2].flatMap((times) => [
    { ...plan, mean: mean + times * error, capped: capped + times * cappedError },
    { ...plan, profitable: Math.min(1, Math.max(0, profitable + times * oddsError)) },
    ...(test ? [{ ...plan, test: shifted(test, times) }] : []),
  ]);
}

function shifted(test: NonNullable<Figures['test']>, times: number): Figures['test'] {
  const { mean, error, capped, cappedError } = test;
  return { ...test, mean: mean + times * error, capped: capped + times * cappedError };
}

function leaderAmong(
  { goal, grounds, terms }: Look,
  plans: readonly Figures[],
  settled: Settled,
): Leader {
  const { contenders } = grounds;
  const means = plans.map(({ mean }) => mean);
  if (goal !== 'profit') return leaderOf(goal, contenders, means, undefined);
  const columns = plans.map(({ values }) => values);
  const rest = Math.sqrt((columns[0]?.length ?? 1) / settled.samples);
  const decision = decide({
    ...grounds,
    mixes: plans.map((plan, place) => decidedMix(plan, terms[place])),
    // Asked for only where two plans come near each other.
    outcome: {
      get wins() {
        return columns.map((mine) => columns.map((theirs) => shareAbove(mine, theirs)));
      },
      get gapErrors() {
        return gapErrorsOf(columns).map((row) => row.map((error) => rest * error));
      },
    },
  });
  return leaderOf(goal, contenders, means, decision);
}

function decidedMix(plan: Figures, terms: Terms | undefined): DecidedMix {
  if (!terms) throw new RangeError('a plan has no terms');
  return {
    ...{ bill: terms.bill, hours: terms.hours, ratios: noRatios },
    profitError: plan.fullError,
    capped: plan.capped,
    profitable: plan.profitable,
    spread: { profit: { mean: plan.mean } },
    test: plan.test && testedLazily(plan.test),
  };
}

function testedLazily(test: NonNullable<Figures['test']>): DecidedMix['test'] {
  return {
    ...test,
    get bestSmaller() {
      return test.smaller();
    },
  };
}

/** Only how near a plan is to paying rests on ratios, and that is nothing to a dial. */
const noRatios = { cpm: null, cpe: null, cpa: null, timesBack: null } as const;
