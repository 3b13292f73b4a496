import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, startState, type State } from '#share';
import {
  isWhole,
  type Kept,
  readEntry,
  type Spoiled,
} from '../../../src/features/calculator/kept-entry.ts';
import { KeptList } from '../../../src/features/calculator/kept-list.ts';
import { KeptStore } from '../../../src/features/calculator/kept-store.ts';
import { arbitraryState } from '../../share/arbitrary-state.ts';
import { FakeStorage, prefix } from './fake-storage.ts';

// One large one among small ones: reading is what takes the time.
const states = fc
  .sample(arbitraryState, { numRuns: 200, seed: 11 })
  .filter((each, i) => i === 0 || encode(each).length < 600)
  .slice(0, 30);
const state = fc.constantFrom(startState, ...states);
const tab = fc.nat(1);
const at = fc.nat(30);
const name = fc.constantFrom('Spring', 'Fall', 'Spring (2)', '', '\u202e', '👩‍👩‍👧', 'x'.repeat(60));
const [first] = states;

/** What may stand in a storage that others, older pages and accidents have written to. */
const garbage = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.json(),
  fc.constantFrom(
    ...['', 'null', '{}', '{"partner-mix":2}', '{"partner-mix":2,"link":"main"}'],
    ...['a'.repeat(1_100_000), `{"partner-mix":2,"link":"v=2${'&aov=4'.repeat(2000)}`],
    '{"partner-mix":1,"link":"v=1&d=2026-11&m=1&aov=45","name":7}',
    '{"partner-mix":9,"link":"v=9&d=2031-01&m=7&aov=45","name":"Later","time":"x"}',
    `{"partner-mix":2,"link":"${encode(first!)}`,
  ),
);

/** What may happen; most of it in one of two tabs that take turns. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('keep'), tab, state }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constant('save'), tab, state, name }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('rename'), tab, at, name }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('open'), tab, at }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('remove'), tab, at }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('removeAll'), tab }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('bringBack'), tab }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('reload'), tab, state }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('litter'), id: fc.nat(5), text: garbage }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('spoil'), at, cut: fc.nat(200) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('fill'), room: fc.nat(4000) }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('fail'), every: fc.integer({ min: 2, max: 9 }) }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('heal') }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const read = new Map<string, Kept | Spoiled>();

/** All that is whole and has a name, or has none, newest first: looked up past all failures. */
function wholeIn(storage: FakeStorage, isNamed: boolean): readonly Kept[] {
  return Object.entries(storage.ours)
    .map(([id, text]) => {
      const entry = read.get(text) ?? readEntry(id, text);
      read.set(text, entry);
      return { ...entry, id };
    })
    .filter(isWhole)
    .filter((entry) => (entry.name !== '') === isNamed)
    .sort((one, other) => other.time - one.time);
}

/** Two tabs, what happens to them, and after each step what was lost that nobody took away. */
function play(steps: readonly Step[]): readonly string[] {
  const storage = new FakeStorage();
  let now = Date.parse('2026-11-30T10:00:00Z');
  const open = (): KeptList =>
    new KeptList(new KeptStore(() => storage), () => new Date((now += 1000)));
  const tabs = [open(), open()];
  const lost: string[] = [];
  /** What was told to another tab is heard by it after the step. */
  let told = false;
  storage.onchange = () => (told = true);
  const shown: State[] = [startState, startState];

  for (const one of steps) {
    const [named, unnamed] = [wholeIn(storage, true), wholeIn(storage, false)];
    const me = 'tab' in one ? tabs[one.tab]! : tabs[0]!;
    const entries = me.contents()?.kept ?? [];
    const target = 'at' in one ? entries[one.at % Math.max(entries.length, 1)] : undefined;
    /** Entries that this step may take away or write over. */
    const mine = new Set<string>();
    switch (one.act) {
      case 'keep':
        if (me.keep(one.state)) shown[one.tab] = one.state;
        break;
      case 'save': {
        const saved = me.save(one.name, one.state);
        const now = wholeIn(storage, true).filter(({ link }) => link === encode(one.state));
        if (saved && now.length === 0) lost.push('saved and not there');
        // Its own entry of that name, and no other, takes up what has changed.
        if (saved?.isUpdate) for (const { id } of now) mine.add(id);
        break;
      }
      case 'rename':
        if (target) me.rename(target.id, one.name);
        break;
      case 'open':
        if (target) me.arrive(target.reading.state);
        break;
      case 'remove':
        if (target) me.remove([target.id]);
        if (target) mine.add(target.id);
        break;
      case 'removeAll':
        if (me.removeAll() && Object.keys(storage.ours).length > 0) lost.push('not all deleted');
        for (const { id } of [...named, ...unnamed]) mine.add(id);
        break;
      case 'bringBack':
        me.bringBack();
        if (wholeIn(storage, true).length < named.length) lost.push('bringing back took one away');
        for (const { id } of named) mine.add(id);
        break;
      case 'reload':
        tabs[one.tab] = open();
        tabs[one.tab]!.arrive(one.state);
        break;
      case 'litter':
        storage.entries.set(`${prefix}litter-${one.id}`, one.text);
        mine.add(`litter-${one.id}`);
        break;
      case 'spoil': {
        const text = target && storage.entries.get(prefix + target.id);
        if (text === undefined) break;
        storage.entries.set(prefix + target!.id, text.slice(0, one.cut));
        mine.add(target!.id);
        break;
      }
      case 'fill':
        storage.limit = [...storage.entries].flat().join('').length + one.room;
        break;
      case 'fail':
        storage.failsEvery = one.every;
        break;
      default:
        storage.failsEvery = 0;
        storage.limit = Infinity;
    }
    if (told && 'tab' in one) tabs[1 - one.tab]!.heed();
    told = false;
    const after = wholeIn(storage, true);
    for (const { id, link } of named) {
      const isThere = after.some((entry) => entry.id === id && entry.link === link);
      if (!mine.has(id) && !isThere) lost.push(`${one.act} lost ${link}`);
    }
    // What a tab goes on with without a name it writes over; the nine newest others stay.
    const still = [...wholeIn(storage, false), ...after].map(({ link }) => link);
    const gone = unnamed
      .slice(0, 10)
      .filter(({ id, link }) => !mine.has(id) && !still.includes(link));
    if (gone.length > (one.act === 'keep' ? 1 : 0)) lost.push(`${one.act} lost ${gone.length}`);
  }
  return lost;
}

describe('a storage that is littered, spoiled, full, failing, and shared by two tabs', () => {
  it('loses no comparison that was whole and that nobody deleted, in 1,000 stories', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30, size: 'max' }), (steps) => {
        expect(play(steps)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  }, 300_000);
});
