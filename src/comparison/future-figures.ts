import type { DecidedMix } from './decide.ts';
import type { PlanLook } from './future-looks.ts';
import type { Settled } from './leader.ts';
import { averageOf, changeOf } from './paired.ts';

/** What is believed of a plan at a point, with standard errors. */
export interface Figures {
  readonly values: Float64Array;
  readonly mean: number;
  readonly error: number;
  /** The error that as many campaigns as today's numbers rest on would have. */
  readonly fullError: number;
  readonly capped: number;
  readonly cappedError: number;
  readonly profitable: number;
  readonly oddsError: number;
  readonly test:
    | (Omit<NonNullable<DecidedMix['test']>, 'bestSmaller'> & {
        readonly error: number;
        readonly cappedError: number;
        readonly smaller: () => number;
      })
    | null;
}

/** What is believed of a plan: today's numbers, and by how much a few campaigns differ from today. */
export function figuresOf(
  look: PlanLook,
  today: PlanLook | undefined,
  settled: Settled,
  place: number,
): Figures {
  const known = settled.plans[place];
  if (!today || !known) throw new RangeError(`there is no plan ${place}`);
  const { values } = look;
  const rest = Math.sqrt(values.length / settled.samples);
  const moved = changeOf(values, today.values);
  const gains = (column: Float64Array): Float64Array => column.map((value) => (value > 0 ? 1 : 0));
  const capped = changeOf(look.capped, today.capped);
  const odds = changeOf(gains(values), gains(today.values));
  return {
    values,
    mean: known.mean + moved.mean,
    error: moved.error,
    fullError: rest * averageOf(values).error,
    capped: known.capped + capped.mean,
    cappedError: capped.error,
    profitable: Math.min(1, Math.max(0, known.profitable + odds.mean)),
    oddsError: odds.error,
    test: testFigures(look, today, known.test, rest),
  };
}

function testFigures(
  { test, smaller }: PlanLook,
  today: PlanLook,
  known: Settled['plans'][number]['test'],
  rest: number,
): Figures['test'] {
  if (!test) return null;
  const [all, capped] = [averageOf(test.profits), averageOf(test.capped)];
  const base = today.test && known ? today.test : null;
  const moved = base ? changeOf(test.profits, base.profits) : all;
  const cappedMoved = base ? changeOf(test.capped, base.capped) : capped;
  const held = known?.smaller ?? null;
  return {
    usable: base && known && test.usable === base.usable ? known.usable : test.usable,
    mean: base && known ? known.mean + moved.mean : all.mean,
    error: moved.error,
    capped: base && known ? known.capped + cappedMoved.mean : capped.mean,
    cappedError: cappedMoved.error,
    standardError: rest * all.error,
    gainError: rest * all.error,
    smaller: held === null ? smaller : () => held + smaller() - today.smaller(),
  };
}
