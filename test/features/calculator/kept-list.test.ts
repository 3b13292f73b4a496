import { describe, expect, it } from 'vitest';
import { encode, startState, type State } from '#share';
import { isWhole, readEntry, writeEntry } from '../../../src/features/calculator/kept-entry.ts';
import { KeptList } from '../../../src/features/calculator/kept-list.ts';
import { KeptStore } from '../../../src/features/calculator/kept-store.ts';
import { FakeStorage, prefix } from './fake-storage.ts';
import { own } from './opened-calculator.ts';

/** Two tabs on one storage, whose clock goes on by a second with every look. */
function tabs() {
  const storage = new FakeStorage();
  let now = Date.parse('2026-11-30T10:00:00Z');
  const clock = (): Date => new Date((now += 1000));
  const open = (): KeptList => new KeptList(new KeptStore(() => storage), clock);
  /** Names, and order values of what is kept; those without a name are called “-”. */
  const kept = (): readonly string[] =>
    (open().contents()?.kept ?? []).map(
      ({ name, reading }) => `${name || '-'} ${String(reading.state.shop.orderValue)}`,
    );
  return { storage, open, kept };
}

describe('keeping', () => {
  it('writes what one tab changes into one entry, and starts another after the start', () => {
    const { open, kept } = tabs();
    const tab = open();
    for (const value of [1, 2, 3]) expect(tab.keep(own(value))).toBe(true);
    expect(kept()).toEqual(['- 3']);
    expect(tab.keep(startState)).toBe(true);
    expect(tab.keep(own(4))).toBe(true);
    expect(kept()).toEqual(['- 4', '- 3']);
  });

  it('goes on from a comparison that came back, and beside one that is new', () => {
    const { open, kept } = tabs();
    open().keep(own(1));
    const later = open();
    later.arrive(own(1));
    later.keep(own(2));
    expect(kept()).toEqual(['- 2']);
    later.arrive(own(9));
    later.keep(own(10));
    expect(kept()).toEqual(['- 10', '- 2']);
  });

  it('writes over nothing that another tab has written since', () => {
    const { open, kept } = tabs();
    const [one, other] = [open(), open()];
    one.keep(own(1));
    other.arrive(own(1));
    other.keep(own(2));
    one.keep(own(3));
    expect(kept()).toEqual(['- 3', '- 2']);
    other.keep(own(4));
    expect(kept()).toEqual(['- 4', '- 3']);
  });

  it('keeps what a tab still shows when another goes on from it, once it hears of it', () => {
    const { open, kept } = tabs();
    const [one, other] = [open(), open()];
    one.keep(own(1));
    other.arrive(own(1));
    other.keep(own(2));
    one.heed();
    one.heed();
    expect(kept().toSorted()).toEqual(['- 1', '- 2']);
    one.keep(own(3));
    expect(kept()).toEqual(['- 3', '- 2']);
  });

  it('brings nothing back that another tab deleted, and doubles nothing it gave a name', () => {
    const { open, kept } = tabs();
    const [one, other] = [open(), open()];
    one.keep(own(1));
    other.rename(other.contents()!.kept[0]!.id, 'Spring');
    one.heed();
    expect(kept()).toEqual(['Spring 1']);
    one.keep(own(2));
    expect(kept()).toEqual(['- 2', 'Spring 1']);
    other.removeAll();
    one.heed();
    expect(kept()).toEqual([]);
    one.keep(own(3));
    expect(kept()).toEqual(['- 3']);
  });

  it('lets the oldest without a name go after ten, and never one with a name', () => {
    const { open, kept } = tabs();
    open().save('Old', own(100));
    for (let value = 1; value <= 14; value++) open().keep(own(value));
    expect(kept()).toEqual([...Array.from({ length: 10 }, (_, i) => `- ${14 - i}`), 'Old 100']);
  });

  it('does not keep the same twice', () => {
    const { open, kept } = tabs();
    open().save('Spring', own(1));
    open().keep(own(1));
    open().keep(own(2));
    open().keep(own(2));
    expect(kept()).toEqual(['- 2', 'Spring 1']);
  });
});

describe('saving under a name', () => {
  it('takes the place of what was kept by itself', () => {
    const { open, kept } = tabs();
    const tab = open();
    tab.keep(own(1));
    expect(tab.save('  Spring ', own(1))).toEqual({ name: 'Spring', isUpdate: false });
    expect(tab.name).toBe('Spring');
    expect(kept()).toEqual(['Spring 1']);
    tab.keep(own(2));
    expect(kept()).toEqual(['- 2', 'Spring 1']);
    expect(tab.save('Spring', own(2))).toEqual({ name: 'Spring', isUpdate: true });
    expect(kept()).toEqual(['Spring 2']);
    expect(tab.bringBack()).toBe(true);
    expect(kept()).toEqual(['Spring 1']);
  });

  it('tells apart what another tab saved, or changed, under the same name', () => {
    const { open, kept } = tabs();
    const [one, other] = [open(), open()];
    one.save('Spring', own(1));
    expect(other.save('Spring', own(2))).toEqual({ name: 'Spring (2)', isUpdate: false });
    const third = open();
    third.arrive(own(1));
    expect(third.name).toBe('Spring');
    third.save('Spring', own(3));
    expect(one.name).toBe('');
    one.save('Spring', own(4));
    expect(kept()).toEqual(['Spring (3) 4', 'Spring 3', 'Spring (2) 2']);
  });

  it('says no to an empty name and to a full storage, and changes nothing', () => {
    const { storage, open, kept } = tabs();
    const tab = open();
    tab.save('Spring', own(1));
    expect(tab.save(' \u200b', own(2))).toBeNull();
    const before = { ...storage.ours };
    storage.limit = 0;
    expect(tab.save('Spring', own(2))).toBeNull();
    expect(tab.save('Fall', own(2))).toBeNull();
    expect(tab.keep(own(3))).toBe(false);
    expect(tab.rename(Object.keys(before)[0]!, 'Winter')).toBeNull();
    expect(storage.ours).toEqual(before);
    expect(kept()).toEqual(['Spring 1']);
  });
});

describe('renaming', () => {
  it('gives a name that no other has, to one without a name too, which then stays as it is', () => {
    const { open, kept } = tabs();
    const tab = open();
    tab.save('Spring', own(1));
    tab.arrive(own(8));
    tab.keep(own(2));
    const { id } = tab.contents()!.kept[0]!;
    expect(tab.rename(id, 'Spring')).toBe('Spring (2)');
    expect(tab.name).toBe('Spring (2)');
    tab.keep(own(3));
    expect(kept()).toEqual(['- 3', 'Spring (2) 2', 'Spring 1']);
    expect(tab.rename(id, 'Spring (2)')).toBe('Spring (2)');
    expect(tab.rename(id, '')).toBeNull();
    expect(tab.rename('gone', 'Fall')).toBeNull();
  });
});

describe('deleting', () => {
  it('is undone step by step, in the order it was done', () => {
    const { open, kept } = tabs();
    const tab = open();
    for (const value of [1, 2, 3]) tab.save(`No ${value}`, own(value));
    const all = kept();
    expect(tab.remove([tab.contents()!.kept[1]!.id])).toBe(true);
    expect(kept()).toEqual(['No 3 3', 'No 1 1']);
    expect(tab.removeAll()).toBe(true);
    expect(kept()).toEqual([]);
    expect(tab.canBringBack).toBe(2);
    expect(tab.bringBack()).toBe(true);
    expect(kept()).toEqual(['No 3 3', 'No 1 1']);
    expect(tab.bringBack()).toBe(true);
    expect(kept()).toEqual(all);
    expect(tab.canBringBack).toBe(0);
    expect(tab.bringBack()).toBe(true);
  });

  it('takes all of ours, damaged ones too, and nothing of another page', () => {
    const { storage, open } = tabs();
    storage.entries.set('theme', 'dark');
    storage.entries.set(`${prefix}x`, '{half');
    const tab = open();
    tab.save('Spring', own(1));
    expect(tab.contents()?.spoiled).toEqual([{ id: 'x', text: '{half' }]);
    expect(tab.removeAll()).toBe(true);
    expect([...storage.entries]).toEqual([['theme', 'dark']]);
    tab.bringBack();
    expect(storage.ours).toHaveProperty('x', '{half');
  });

  it('brings a saved-over one back beside what another tab has put there since', () => {
    const { storage, open, kept } = tabs();
    const tab = open();
    tab.save('Spring', own(1));
    tab.save('Spring', own(2));
    const [id] = Object.keys(storage.ours);
    storage.setItem(prefix + id!, writeEntry(own(3), 'Spring', new Date()));
    tab.bringBack();
    expect(kept().toSorted()).toEqual(['Spring 1', 'Spring 3']);
  });

  it('says so where the browser lets one stay, and keeps what it could not bring back', () => {
    const { storage, open, kept } = tabs();
    const tab = open();
    tab.save('Spring', own(1));
    storage.removeItem = () => undefined;
    expect(tab.removeAll()).toBe(false);
    expect(kept()).toEqual(['Spring 1']);
    Reflect.deleteProperty(storage, 'removeItem');
    tab.removeAll();
    storage.limit = 0;
    expect(tab.bringBack()).toBe(false);
    expect(tab.canBringBack).toBe(1);
    storage.limit = Infinity;
    expect(tab.bringBack()).toBe(true);
    expect(kept()).toEqual(['Spring 1']);
  });
});

describe('a browser that keeps nothing', () => {
  const denied = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  it.each([
    ['forbids it', denied],
    ['has no storage', () => null],
    ['knows of none', () => undefined],
  ])('%s: nothing throws, and nothing is said to be kept', (_, open) => {
    const list = new KeptList(new KeptStore(open));
    expect(list.contents()).toBeUndefined();
    expect(list.keep(own(1))).toBe(false);
    expect(list.save('Spring', own(1))).toBeNull();
    expect(list.removeAll()).toBe(false);
    list.arrive(own(1));
    list.heed();
    expect(list.name).toBe('');
  });

  it('takes what it is given and forgets it: that is noticed', () => {
    const storage = new FakeStorage();
    storage.setItem = () => undefined;
    expect(new KeptList(new KeptStore(() => storage)).keep(own(1))).toBe(false);
  });
});

describe('an entry', () => {
  it('holds the link and nothing that is not in it but name and time', () => {
    const { storage, open } = tabs();
    const state: State = own(45);
    open().save('Spring', state);
    const [text] = Object.values(storage.ours);
    expect(JSON.parse(text!)).toEqual({
      'partner-mix': 2,
      link: encode(state),
      name: 'Spring',
      time: expect.stringMatching(/^2026-11-30T10:00:\d\d\.000Z$/),
    });
    expect(isWhole(readEntry('a', text!))).toBe(true);
  });
});
