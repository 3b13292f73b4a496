import { billOf } from './bill.ts';
import type { Inputs } from './inputs.ts';
import { samePlans } from './odds.ts';
import { fitsWithin, fittingOf, hoursOf } from './prospects.ts';
import type { MixResult } from './result.ts';

/** The part of a plan's result that needs no simulation. */
export type Terms = Pick<
  MixResult,
  'sameAs' | 'partners' | 'hours' | 'cash' | 'fill' | 'fits' | 'fitting' | 'bill'
>;

/** What is known of a plan before anything is drawn. */
export function termsOf(place: number, inputs: Inputs, currency: string): Terms {
  const { mixes, fills, business, budget, hours } = inputs;
  const mix = mixes[place];
  if (!mix) throw new RangeError(`there is no mix ${place}`);
  const fill = fills[place] ?? null;
  const bill = billOf(mix, business, currency);
  const fits = fill ? fill.count > 0 : fitsWithin(bill.total, hoursOf(mix), { budget, hours });
  return {
    sameAs: samePlans(mixes)[place] ?? place,
    partners: mix.groups.reduce((sum, { count }) => sum + count, 0),
    hours: hoursOf(mix),
    cash: bill.total,
    fill,
    fits,
    fitting: fits ? null : fittingOf(mix, business, { budget, hours }),
    bill,
  };
}
