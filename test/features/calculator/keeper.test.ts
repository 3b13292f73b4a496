import { describe, expect, it, vi } from 'vitest';
import { encode, fromFile, startState, toFile } from '#share';
import type { Arrived } from '../../../src/features/calculator/arrived.ts';
import { Keeper } from '../../../src/features/calculator/keeper.svelte.ts';
import { FakeStorage, prefix } from './fake-storage.ts';
import { open as openCalculator, own, stopTheClock } from './opened-calculator.ts';

stopTheClock();

/** A tab: a calculator, what keeps its comparisons, and the window both are in. */
function open(storage: FakeStorage | null, fragment = '') {
  const host = Object.assign(new EventTarget(), { localStorage: storage });
  const { calculator } = openCalculator(fragment);
  const keeper = new Keeper(
    calculator,
    (reading) => calculator.open(reading, 'kept comparison'),
    host as unknown as ConstructorParameters<typeof Keeper>[2],
  );
  const end = keeper.start();
  keeper.follow();
  /** Lets a change come to rest, after the page has followed it. */
  const rest = (): void => {
    keeper.follow();
    vi.advanceTimersByTime(1000);
  };
  const tell = (type: string, key: string | null = null): void => {
    host.dispatchEvent(Object.assign(new Event(type), { key }));
  };
  return { calculator, keeper, rest, tell, end };
}

/** Names and order values of all that a keeper lists. */
const listed = ({ named, unnamed }: Keeper): readonly string[] =>
  [...named, ...unnamed].map(
    ({ name, reading }) => `${name || '-'} ${String(reading.state.shop.orderValue)}`,
  );

describe('what is on the page', () => {
  it('is kept once it rests, and offered to whoever comes back', () => {
    const storage = new FakeStorage();
    const { calculator, keeper, rest, end } = open(storage);
    expect(keeper.offer).toBeUndefined();
    calculator.draft(own(1));
    calculator.draft(own(2));
    keeper.follow();
    vi.advanceTimersByTime(300);
    expect(storage.ours).toEqual({});
    rest();
    expect(listed(keeper)).toEqual(['- 2']);
    end();
    const back = open(storage);
    expect(back.keeper.offer?.reading.state).toEqual(own(2));
    back.keeper.open(back.keeper.offer!);
    back.keeper.follow();
    expect(back.calculator).toMatchObject({ state: own(2), carrier: 'kept comparison' });
    expect(back.calculator.notes.join()).toContain('was kept in your browser');
    expect(back.keeper.offer).toBeUndefined();
    back.calculator.commit(own(3));
    back.rest();
    expect(listed(back.keeper)).toEqual(['- 3']);
    back.calculator.undo();
    back.calculator.undo();
    expect(back.calculator.state).toEqual(startState);
  });

  it('is kept at once when the page is left', () => {
    const storage = new FakeStorage();
    const { calculator, keeper, tell } = open(storage);
    calculator.draft(own(2));
    keeper.follow();
    tell('pagehide');
    expect(listed(keeper)).toEqual(['- 2']);
  });

  it('out of a link is offered nothing and keeps nothing, until the owner changes it', () => {
    const storage = new FakeStorage();
    const first = open(storage);
    first.calculator.commit(own(1));
    first.rest();
    first.end();
    const before = { ...storage.ours };
    const { calculator, keeper, rest, tell } = open(storage, `#${encode(own(8))}`);
    rest();
    tell('pagehide');
    expect(keeper.offer).toBeUndefined();
    expect(storage.ours).toEqual(before);
    calculator.commit(own(9));
    rest();
    expect(listed(keeper).toSorted()).toEqual(['- 1', '- 9']);
    expect(storage.ours).toMatchObject(before);
  });

  it('out of a file is kept', () => {
    const { calculator, keeper, rest } = open(new FakeStorage());
    calculator.open(fromFile(toFile(own(5))) as Arrived);
    rest();
    expect(listed(keeper)).toEqual(['- 5']);
  });

  it('is offered where the address cannot be read, and no longer once something is changed', () => {
    const storage = new FakeStorage();
    const first = open(storage);
    first.calculator.commit(own(1));
    first.rest();
    const { calculator, keeper } = open(storage, '#x=1&mix=');
    expect(calculator.arrived).toBe('unreadable');
    expect(keeper.offer).toBeDefined();
    calculator.draft(own(2));
    keeper.follow();
    expect(keeper.offer).toBeUndefined();
    calculator.startOver();
    keeper.follow();
    expect(keeper.offer).toBeUndefined();
    const again = open(storage).keeper;
    again.decline();
    expect(again.offer).toBeUndefined();
  });
});

describe('saving, renaming, deleting', () => {
  it('say what was done, and know the name of what is on the page', () => {
    const storage = new FakeStorage();
    const { calculator, keeper, rest } = open(storage);
    calculator.commit(own(1));
    rest();
    expect(keeper.save(' ')).toBe(false);
    expect(keeper.said).toBe('Type a name first, so that you find it again.');
    expect(keeper.save('Spring')).toBe(true);
    expect(keeper).toMatchObject({ said: '“Spring” is saved in this browser.', name: 'Spring' });
    calculator.commit(own(2));
    rest();
    expect(listed(keeper)).toEqual(['Spring 1', '- 2']);
    keeper.save('Spring');
    expect(keeper.said).toBe('The changes of “Spring” are saved.');
    expect(listed(keeper)).toEqual(['Spring 2']);
    expect(keeper.rename(keeper.named[0]!, 'Fall')).toBe(true);
    expect(keeper).toMatchObject({ said: 'It is called “Fall” now.', name: 'Fall' });
    expect(keeper.rename(keeper.named[0]!, '')).toBe(false);
    keeper.remove(keeper.named[0]!);
    expect(keeper).toMatchObject({ said: '“Fall” is deleted.', canBringBack: 1, name: '' });
    keeper.bringBack();
    expect(keeper.said).toBe('It is back.');
    expect(listed(keeper)).toEqual(['Fall 2']);
    calculator.startOver();
    rest();
    expect(keeper.name).toBe('');
  });

  it('of everything leave nothing behind, not even when the page is left after it', () => {
    const storage = new FakeStorage();
    storage.entries.set('theme', 'dark');
    const { calculator, keeper, rest, tell } = open(storage);
    keeper.save('Spring');
    calculator.commit(own(1));
    rest();
    calculator.commit(own(2));
    keeper.follow();
    keeper.removeAll();
    rest();
    tell('pagehide');
    expect([...storage.entries]).toEqual([['theme', 'dark']]);
    expect(keeper.said).toContain('Everything kept here is deleted');
    keeper.bringBack();
    expect(listed(keeper)).toEqual(['Spring undefined', '- 1']);
  });

  it('set aside what is damaged and leave it as it is', () => {
    const storage = new FakeStorage();
    storage.entries.set(`${prefix}a`, '{"partner-mix":2,"li');
    const { calculator, keeper, rest } = open(storage);
    calculator.commit(own(1));
    rest();
    expect(listed(keeper)).toEqual(['- 1']);
    expect(keeper.spoiled).toEqual([{ id: 'a', text: '{"partner-mix":2,"li' }]);
    keeper.remove(keeper.spoiled[0]!);
    expect(keeper.said).toBe('The damaged comparison is deleted.');
    expect(keeper.spoiled).toEqual([]);
  });
});

describe('two tabs', () => {
  it('see what the other does, and keep what each of them shows', () => {
    const storage = new FakeStorage();
    const [one, other] = [open(storage), open(storage)];
    const say = (): void => {
      for (const { tell } of [one, other]) tell('storage', `${prefix}x`);
    };
    one.calculator.commit(own(1));
    one.rest();
    say();
    expect(listed(other.keeper)).toEqual(['- 1']);
    other.keeper.open(other.keeper.unnamed[0]!);
    other.rest();
    other.calculator.commit(own(2));
    other.rest();
    say();
    expect(listed(one.keeper).toSorted()).toEqual(['- 1', '- 2']);
    one.calculator.commit(own(3));
    one.rest();
    say();
    expect(listed(other.keeper).toSorted()).toEqual(['- 2', '- 3']);
    other.keeper.removeAll();
    say();
    expect(listed(one.keeper)).toEqual([]);
  });

  it('take back an offer that the other has deleted, and pass over what is not theirs', () => {
    const storage = new FakeStorage();
    const one = open(storage);
    one.calculator.commit(own(1));
    one.rest();
    const { keeper, tell } = open(storage);
    storage.entries.clear();
    tell('storage', 'theme');
    expect(keeper.offer).toBeDefined();
    tell('storage', null);
    expect(keeper.offer).toBeUndefined();
  });
});

describe('a browser that keeps nothing', () => {
  it('is said to, and all else works', () => {
    const { calculator, keeper, rest } = open(null);
    expect(keeper).toMatchObject({ canKeep: false, offer: undefined });
    calculator.commit(own(1));
    rest();
    expect(calculator.state).toEqual(own(1));
    expect(keeper.save('Spring')).toBe(false);
  });

  it('for want of room says what is not kept and what to do, and takes it back later', () => {
    const storage = new FakeStorage();
    const { calculator, keeper, rest } = open(storage);
    storage.limit = 0;
    calculator.commit(own(1));
    rest();
    expect(keeper.canKeep).toBe(true);
    expect(keeper.problem).toContain('save a file');
    storage.limit = Infinity;
    calculator.commit(own(2));
    rest();
    expect(keeper.problem).toBe('');
    expect(listed(keeper)).toEqual(['- 2']);
  });
});
