import { groupGrounds, groupNumbers, inputsOf, shopGrounds, shopNumbers } from '#comparison';
import { type BenchmarkDefaults, makesVideo } from '#data/defaults.ts';
import {
  countField,
  followersField,
  groupFields,
  type GroupKey,
  type GroupState,
  type MixState,
  planFields,
  type PlanKey,
  shopFields,
  type ShopKey,
  startState,
  type State,
  targetFields,
} from '#share';
import { type Deal, deals, formats, goals, numberMarks, platforms, spreads, warmths } from '#words';
import { type Around, fieldRow, type Place, type Row, wordRow } from './input-row.ts';

/** All that inputs are written from. */
interface Given extends Around {
  readonly state: State;
  readonly defaults: BenchmarkDefaults;
}

const head: Row = [
  ...['Plan', 'Group', 'Key', 'Input', 'Value', 'Low', 'High', 'Unit', 'Whose', 'Sources'],
];
const shop: Place = ['', null];

/**
 * Every input of a comparison for a spreadsheet, one a row: what it is pinned to, the shop's numbers,
 * then each plan with its groups. The key is that of the link, where it has one.
 */
export function inputRows(given: Given): readonly Row[] {
  const { state, defaults } = given;
  const used = shopNumbers(state, defaults);
  const fields = (Object.keys(shopFields) as ShopKey[]).map((name) =>
    fieldRow(shop, shopFields[name], used[name], {
      ...given,
      own: state.shop[name],
      grounds: shopGrounds(name, state, defaults),
    }),
  );
  const fills = inputsOf(state, defaults).fills.map((fill) => fill?.count ?? 0);
  const plans = state.mixes.flatMap((mix, at) => planRows(mix, fills[at] ?? 0, given));
  return [head, ...choices(state), ...fields, ...plans];
}

function choices(state: State): Row[] {
  const { dataset, model, seed, goal, currency, numbers, warmth, spread, target } = state;
  const row = (key: string, label: string, value: string | number, isUsual: boolean): Row =>
    wordRow(shop, key, label, value, isUsual ? 'default' : 'yours');
  return [
    // Alone, it would be taken for a month.
    row('d', 'Set of default figures', `figures of ${dataset}`, dataset === startState.dataset),
    row('m', 'Version of the model', model, model === startState.model),
    row('seed', 'Seed of the draws', seed, seed === startState.seed),
    row('cur', 'Currency', currency, currency === startState.currency),
    row(
      'num',
      'How numbers are written',
      numbers ? numberMarks[numbers].label : 'as the browser writes them',
      numbers === undefined,
    ),
    row('goal', 'What you want most', goals[goal].label, goal === startState.goal),
    row('warm', 'How warm is the audience?', warmths[warmth].label, warmth === startState.warmth),
    row(
      'spread',
      'How much partners of one size differ',
      spreads[spread].label,
      spread === startState.spread,
    ),
    ...(target ? [targetRow(target, currency)] : []),
  ];
}

function targetRow({ word, amount, of10 }: NonNullable<State['target']>, currency: string): Row {
  const field = targetFields[word];
  const label = `${field.label}, in ${of10} of 10 campaigns`;
  const unit = field.unit === 'money' ? currency : word;
  return [...shop, field.key, label, amount, null, null, unit, 'yours', null];
}

/** `filled` partners are in the group that takes as many as fit. */
function planRows(mix: MixState, filled: number, given: Given): readonly Row[] {
  const numbers = (Object.keys(planFields) as PlanKey[]).filter((key) => key !== 'hue');
  const plan = numbers.map((key) =>
    fieldRow([mix.name, null], planFields[key], mix[key] ?? null, { ...given, own: mix[key] }),
  );
  return [
    ...plan,
    ...mix.groups.flatMap((group, i) => groupRows([mix.name, i + 1], group, filled, given)),
  ];
}

function groupRows(place: Place, group: GroupState, filled: number, given: Given): readonly Row[] {
  const { state, defaults } = given;
  const { count, followers, deal, format, platform = 'instagram' } = group;
  const used = groupNumbers(group, state, defaults);
  const made = makesVideo(defaults, platform) ? 'a video' : formats[format].label;
  const partners = count === 'fill' ? filled : count;
  const size = fieldRow(place, countField, partners, { ...given, own: partners });
  return [
    count === 'fill' ? [...size.slice(0, -2), 'as many as fit', null] : size,
    fieldRow(place, followersField, followers, { ...given, own: followers }),
    wordRow(place, 'on', 'They post on', platforms[platform].label),
    wordRow(place, 'deal', 'They get', deals[deal].label),
    wordRow(place, 'format', 'They make', made),
    ...(Object.keys(groupFields) as GroupKey[]).map((name) =>
      fieldRow(place, groupFields[name], used[name], {
        ...given,
        own: group.own[name],
        ...(isAgreed(name, deal) && { grounds: groupGrounds(name, group, state, defaults) }),
      }),
    ),
  ];
}

/** Whether a term is part of the deal: a fee and a commission are of some alone. */
export function isAgreed(name: GroupKey, deal: Deal): boolean {
  if (name === 'fee') return deal.startsWith('fee');
  return name !== 'commission' || deal.endsWith('commission');
}
