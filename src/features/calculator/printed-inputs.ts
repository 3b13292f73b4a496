import { groupGrounds, groupNumbers, type Grounds, shopGrounds, shopNumbers } from '#comparison';
import type { SourceNote } from '#controls/grounds.ts';
import type { BenchmarkDefaults } from '#data/defaults.ts';
import { showField } from '#format';
import {
  type Field,
  groupFields,
  type GroupKey,
  type OwnNumber,
  shopFields,
  type ShopKey,
  type State,
} from '#share';
import { isAgreed } from './input-rows.ts';

/** All inputs in use, in words: `reach rate 21%, 12% (Outfame 2026, Bazaarvoice 2021)`. */
export interface PrintedInputs {
  /** What the owner stated. */
  readonly stated: readonly string[];
  /** Defaults, each with who found it and when. */
  readonly sourced: readonly string[];
  /** Defaults that nobody has measured. */
  readonly assumed: readonly string[];
}

/** What the inputs of a comparison are written from. */
interface Given {
  readonly state: State;
  readonly defaults: BenchmarkDefaults;
  /** All sources by id. */
  readonly sources: Readonly<Record<string, SourceNote>>;
}

/** A term with all its values as they are printed, and the ids of the sources they rest on. */
export interface Use {
  readonly field: Field;
  readonly kind: keyof PrintedInputs;
  readonly values: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

/**
 * Every input that changes a number, once for each term, for a sheet of paper: the groups' values one
 * after the other, and whose they are.
 */
export function printedInputs(given: Given): PrintedInputs {
  // Of the first questions the sheet has the answers already.
  const uses = inputUses(given).filter(
    ({ kind, field }) => kind !== 'assumed' || field.place !== 'first',
  );
  const of = (kind: keyof PrintedInputs): readonly string[] =>
    uses.filter((use) => use.kind === kind).map((use) => words(use, given.sources));
  return { stated: of('stated'), sourced: of('sourced'), assumed: of('assumed') };
}

/** Every input that changes a number, once for each term and kind of ground. */
export function inputUses(given: Omit<Given, 'sources'>): readonly Use[] {
  const uses = new Map<string, OpenUse>();
  for (const [field, ...rest] of [...shopInputs(given), ...groupInputs(given)]) {
    note(uses, field, rest, given.state.currency);
  }
  return [...uses.values()];
}

/** A term whose values are still being taken down. */
interface OpenUse extends Use {
  readonly values: Set<string>;
  readonly ids: Set<string>;
}

/** A field, the number used, the owner's, and what the default rests on. */
type Input = readonly [Field, OwnNumber | null, OwnNumber | undefined, Grounds];

function shopInputs({ state, defaults }: Omit<Given, 'sources'>): readonly Input[] {
  const used = shopNumbers(state, defaults);
  return (Object.keys(shopFields) as ShopKey[]).map((name) => [
    shopFields[name],
    used[name],
    state.shop[name],
    shopGrounds(name, state, defaults),
  ]);
}

function groupInputs({ state, defaults }: Omit<Given, 'sources'>): readonly Input[] {
  return state.mixes
    .flatMap(({ groups }) => groups)
    .flatMap((group) => {
      const used = groupNumbers(group, state, defaults);
      return (Object.keys(groupFields) as GroupKey[])
        .filter((name) => isAgreed(name, group.deal))
        .map((name): Input => [
          groupFields[name],
          used[name],
          group.own[name],
          groupGrounds(name, group, state, defaults),
        ]);
    });
}

function note(
  uses: Map<string, OpenUse>,
  field: Field,
  [value, own, { basis, sources }]: readonly [OwnNumber | null, OwnNumber | undefined, Grounds],
  currency: string,
): void {
  if (value === null || (own === undefined && basis === 'own')) return;
  const unstated = basis === 'assumption' ? 'assumed' : 'sourced';
  const kind = own === undefined ? unstated : 'stated';
  const key = `${kind} ${field.term}`;
  const use = uses.get(key) ?? { field, kind, values: new Set(), ids: new Set() };
  const shown = (number: number): string =>
    showField(number, field.unit, currency, own !== undefined);
  const number = own ?? (typeof value === 'number' ? value : value.likely);
  use.values.add(
    typeof number === 'number'
      ? shown(number)
      : `${shown(number.likely)} (${shown(number.low)} to ${shown(number.high)})`,
  );
  if (own === undefined) for (const id of sources) use.ids.add(id);
  uses.set(key, use);
}

function words({ field, kind, values, ids }: Use, sources: Given['sources']): string {
  // An assumption may lean on a source, and is not its finding.
  const names = [...(kind === 'sourced' ? ids : [])].map((id) => named(sources[id], id));
  const text = `${field.term} ${[...values].join(', ')}`;
  return names.length === 0 ? text : `${text} (${[...new Set(names)].join(', ')})`;
}

/** `HypeAuditor 2025`, without what stands in brackets; the title where nobody signs. */
function named(source: SourceNote | undefined, id: string): string {
  if (!source) return id;
  const { publisher, title, year } = source;
  const who = (publisher ?? title).replace(/ \([^)]*\)/g, '');
  return year === null ? who : `${who} ${year}`;
}
