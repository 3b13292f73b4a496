import { describe, expect, it } from 'vitest';
import { encode, startState, type State } from '#share';
import { isWhole, readEntry, writeEntry } from '../../../src/features/calculator/kept-entry.ts';
import { KeptList } from '../../../src/features/calculator/kept-list.ts';
import { KeptStore } from '../../../src/features/calculator/kept-store.ts';
import { FakeStorage, prefix } from './fake-storage.ts';
import { own } from './opened-calculator.ts';
import { tabs } from './kept-tabs.ts';

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
