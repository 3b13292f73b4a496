import {
  businessInputs,
  groupInputs,
  mixInputs,
  mostPartners,
  widestFactor,
  widestSpread,
} from './inputs.ts';
import type { Input } from './inputs.ts';
import type { Business, Estimate, Group, Kind, Mix } from './types.ts';

/**
 * Requires a finite number from `low` to `high`, both included.
 * @param field what the message calls it, e.g. `mixes[1].groups[0].clickRate.high`
 * @throws RangeError naming field, value and range
 */
export function checkNumber(field: string, value: number, low: number, high: number): void {
  if (!(Number.isFinite(value) && value >= low && value <= high)) {
    throw new RangeError(`${field} must be a number from ${low} to ${high}, got ${value}`);
  }
}

/**
 * Requires a whole number from `low` to `high`, both included.
 * @throws RangeError naming field, value and range
 */
export function checkWhole(field: string, value: number, low: number, high: number): void {
  if (!(Number.isInteger(value) && value >= low && value <= high)) {
    throw new RangeError(`${field} must be a whole number from ${low} to ${high}, got ${value}`);
  }
}

/**
 * Requires `low ≤ likely ≤ high` inside the range. An estimate that is not a fixed number must also
 * stay off 0 (and a rate off 1), where the logarithm it is drawn on has no value; and no side of an
 * amount may span more than a factor of a million.
 * @throws RangeError naming field, value and range
 */
export function checkEstimate(
  field: string,
  estimate: Estimate,
  kind: Kind,
  low: number,
  high: number,
): void {
  checkRecord(field, estimate);
  checkNumber(`${field}.low`, estimate.low, low, high);
  checkNumber(`${field}.likely`, estimate.likely, low, high);
  checkNumber(`${field}.high`, estimate.high, low, high);
  checkNumber(`${field}.likely`, estimate.likely, estimate.low, high);
  checkNumber(`${field}.high`, estimate.high, estimate.likely, high);
  if (estimate.low === estimate.high) return;
  const name = `${field} is not a fixed number, so its`;
  if (estimate.low === 0) throw new RangeError(`${name} low must be above 0, got 0`);
  if (kind === 'rate' && estimate.high === 1) {
    throw new RangeError(`${name} high must be below 1, got 1`);
  }
  const widest = Math.max(estimate.likely / estimate.low, estimate.high / estimate.likely);
  if (kind === 'amount' && widest > widestFactor) {
    throw new RangeError(
      `${name} sides must span a factor from 1 to ${widestFactor} each, got ${widest}`,
    );
  }
}

/** @throws RangeError if any field of the business is out of its range in `businessInputs` */
export function checkBusiness(business: Business, field = 'business'): void {
  checkRecord(field, business);
  checkFields(field, business, businessInputs);
  const { partnerSpread } = business;
  checkRecord(`${field}.partnerSpread`, partnerSpread);
  for (const name of ['reach', 'engagement', 'clicks'] as const) {
    checkNumber(`${field}.partnerSpread.${name}`, partnerSpread[name], 0, widestSpread);
  }
}

/** @throws RangeError if any field of the group is out of its range in `groupInputs` */
export function checkGroup(group: Group, field = 'group'): void {
  checkRecord(field, group);
  checkFields(field, group, groupInputs);
  if (group.fill !== undefined && typeof group.fill !== 'boolean') {
    throw new RangeError(
      `${field}.fill must be true, false or left out, got ${String(group.fill)}`,
    );
  }
}

/** @throws RangeError if a mix has no groups, too many partners, or anything out of range */
export function checkMix(mix: Mix, field = 'mix'): void {
  checkRecord(field, mix);
  checkFields(field, mix, mixInputs);
  checkFilled(`${field}.groups`, mix.groups);
  mix.groups.forEach((group, index) => checkGroup(group, `${field}.groups[${index}]`));
  const partners = mix.groups.reduce((sum, group) => sum + group.count, 0);
  checkWhole(`partners of ${field}`, partners, 0, mostPartners);
}

/** @throws RangeError if there is no mix, or a mix is out of range */
export function checkMixes(mixes: readonly Mix[], field = 'mixes'): void {
  checkFilled(field, mixes);
  mixes.forEach((mix, index) => checkMix(mix, `${field}[${index}]`));
}

/** @throws RangeError if `list` is not an array, or is empty */
export function checkFilled(field: string, list: readonly unknown[]): void {
  if (!Array.isArray(list) || list.length === 0) {
    throw new RangeError(`${field} must be a list with at least 1 entry, got ${describe(list)}`);
  }
}

function checkRecord(field: string, value: object): void {
  if (typeof value !== 'object' || value === null) {
    throw new RangeError(`${field} must be an object, got ${describe(value)}`);
  }
}

type Row = Omit<Input, 'of'>;

function checkFields<Name extends string>(
  field: string,
  record: Readonly<Partial<Record<Name, unknown>>>,
  rows: Readonly<Record<Name, Row>>,
): void {
  for (const name of Object.keys(rows) as Name[]) {
    checkField(`${field}.${name}`, record[name], rows[name]);
  }
}

function checkField(field: string, value: unknown, { kind, low, high, missing }: Row): void {
  if (value === null && missing !== 'refused') return;
  if (value === undefined && missing === 'left out') return;
  if (kind === 'number') checkNumber(field, value as number, low, high);
  else if (kind === 'whole') checkWhole(field, value as number, low, high);
  else checkEstimate(field, value as Estimate, kind, low, high);
}

function describe(value: unknown): string {
  return Array.isArray(value) ? 'an empty one' : String(value);
}
