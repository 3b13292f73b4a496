import { type Field, groupFields, planFields, shopFields } from './fields.ts';
import { knownKeys } from './keys.ts';
import { isTracker } from './trackers.ts';
import { formatOf, newestFormat } from './migrate.ts';
import { type Pair, valueOf } from './pairs.ts';
import { quote } from './quote.ts';
import { inWords } from './refusal.ts';
import { type Seal, sealIn } from './seal.ts';
import { modelVersion, newestDataset, type State } from './state.ts';
import { summaryOf } from './summary.ts';

/** What the notes on a link are written from. */
export interface Arrival {
  readonly state: State;
  readonly pairs: readonly Pair[];
  readonly seal: Seal;
  /** How many repairs it took to read it. */
  readonly repairs: number;
}

/**
 * Quiet lines on how a link was read: what of it is in doubt, and what is newer than it. None for a
 * sealed link of today.
 */
export function notesOn(arrival: Arrival): readonly string[] {
  return [...(arrival.seal === 'whole' ? [] : doubts(arrival)), ...agesOf(arrival.state)];
}

function doubts({ state, pairs, repairs }: Arrival): readonly string[] {
  const summary = summaryOf(state);
  const last = lastValue(pairs);
  const rewritten = repairs > 0 ? ' Its address had been rewritten on its way; we undid that.' : '';
  const format = formatOf(pairs) ?? newestFormat;
  if (format > newestFormat) return [`What this version can read of the link: ${summary}.`];
  if (format < newestFormat) {
    const end = last === undefined ? '' : ` It ends with ${last}.`;
    return [`Read from an older link: ${summary}.${end}${rewritten}`];
  }
  const note = `This link was cut, changed on its way, or edited by hand; here is what we read: ${summary}.${rewritten}`;
  // Where the seal is all there, so is the end of the link.
  if (last === undefined || sealIn(pairs)?.length === 7) return [note];
  return [note, `Its last value, ${last}, may be cut short.`];
}

/** What has changed since the link was made. */
function agesOf({ dataset, model, shop }: State): readonly string[] {
  const notes: string[] = [];
  if (dataset !== newestDataset) {
    notes.push(
      `It keeps the figures of ${dataset} it was made with; newer ones, of ${newestDataset}, exist.`,
    );
  }
  if (model < modelVersion && shop.market !== undefined) {
    notes.push(
      'Since it was made the model has changed: a limit on the people in the market now holds for orders too, so orders and money may be lower than they were.',
    );
  }
  return notes;
}

/** The last thing a link states, in quotation marks. */
function lastValue(pairs: readonly Pair[]): string | undefined {
  const pair = pairs.findLast(
    ({ key, parts }) => key !== 'z' && knownKeys.has(key) && !isTracker(key) && parts.length > 0,
  );
  if (!pair || ['v', 'd', 'm'].includes(pair.key)) return undefined;
  if (pair.key !== 'mix') return quoteField(Object.values(shopFields), pair.key, valueOf(pair));
  const [name = '', ...groups] = pair.parts;
  const group = groups.at(-1);
  if (group === undefined) return quote('plan', name);
  const cost = Object.values(planFields).find(({ key }) => group.startsWith(`${key}=`));
  if (cost) return quoteField([cost], cost.key, group.slice(cost.key.length + 1));
  const token = group.split(':').at(-1) ?? '';
  if (token === group) return quote('partners', token);
  const at = token.indexOf('=');
  if (at < 0) return quote('terms', token);
  return quoteField(Object.values(groupFields), token.slice(0, at), token.slice(at + 1));
}

function quoteField(fields: readonly Field[], key: string, text: string): string {
  const field = fields.find((candidate) => candidate.key === key);
  return field ? quote(field.term, inWords(field, text)) : quote(key, text);
}
