import type { Candidate, Limits } from '../../../src/engine/choose/candidates.ts';
import type { Business } from '../../../src/engine/model/types.ts';
import { mulberry } from '../../mulberry.ts';
import { plainBusiness, plainGroup } from './plain-candidates.ts';

/** What a generated choice is to be like. */
export interface Recipe {
  readonly seed: number;
  /** How many named candidates. */
  readonly size: number;
  readonly overlap: number;
  /** Posting probability of all; absent: another for each. */
  readonly posting?: number;
  readonly partners?: number;
}

/** Named candidates, with a budget and hours for about a fifth of them. */
export interface RandomChoice {
  readonly candidates: readonly Candidate[];
  readonly business: Business;
  readonly limits: Limits;
}

/**
 * Followers from 2,000 to 400,000, evenly on the log scale; reach rates that fall with them; fees
 * nearly in proportion to them, up to two thirds more or less; 2 to 6 buyers of 1,000 reached, who
 * leave 60 each. Whole people, cents, half hours.
 */
export function randomChoice({ seed, size, overlap, posting, partners }: Recipe): RandomChoice {
  const next = mulberry(seed);
  const vary = (value: number) => value * Math.exp(next() - 0.5);
  const candidates = Array.from({ length: size }, (): Candidate => {
    const followers = 2000 * 200 ** next();
    const partner = {
      reach: Math.round(vary(0.3 * followers * (followers / 10_000) ** -0.2)),
      fee: Math.round(100 * vary(0.012 * followers ** 0.95)) / 100,
      hours: Math.round(2 + 6 * next()) / 2,
      posting: posting ?? Math.round(50 + 50 * next()) / 100,
    };
    const buyers = vary(0.0035 * partner.reach);
    return { group: plainGroup({ ...partner, buyers, product: 18 }), max: 1 };
  });
  const total = (of: (candidate: Candidate) => number) =>
    candidates.reduce((sum, candidate) => sum + of(candidate), 0);
  const budget = Math.round(total(({ group }) => group.fee.likely + group.product) / 5);
  const hours = Math.round(total(({ group }) => group.hours) / 5);
  const limits = { budget, hours, ...(partners === undefined ? {} : { partners }) };
  return { candidates, business: plainBusiness({ overlap, contribution: 60 }), limits };
}

/**
 * Named candidates whose reach is their fee and 50 more, the kind of knapsack that is hardest for its
 * size (Pisinger's strongly correlated), under two limits. Cents, half hours.
 */
export function correlatedChoice(seed: number, size: number): RandomChoice {
  const next = mulberry(seed);
  const candidates = Array.from({ length: size }, (): Candidate => {
    const fee = Math.round(1000 + 20_000 * next()) / 100;
    const hours = Math.round(2 + 8 * next()) / 2;
    return { group: plainGroup({ reach: fee + 50, fee, hours }), max: 1 };
  });
  const limits = { budget: 20 * size, hours: 0.6 * size };
  return { candidates, business: plainBusiness(), limits };
}
