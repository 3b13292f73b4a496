import { describe, expect, it } from 'vitest';
import { KeptCreators } from '../../../src/features/engagement-chart/kept-creators.ts';

/** A storage that holds what it is given. */
function storage(entries: Record<string, string> = {}) {
  const held = new Map(Object.entries(entries));
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}

const key = 'partner-mix:creators';
const fail = (): never => {
  throw new Error('forbidden');
};

describe('KeptCreators', () => {
  it('finds what it kept, as it was typed, in an entry of its own', () => {
    const box = storage({ 'partner-mix:kept:a': 'x' });
    const kept = new KeptCreators(() => box);
    expect(kept.find()).toEqual({ kind: 'none' });
    expect(kept.keep('Ana; 9k; 3%\nBen')).toBe(true);
    expect(kept.find()).toEqual({ kind: 'text', text: 'Ana; 9k; 3%\nBen' });
    expect([...box.held.keys()]).toEqual(['partner-mix:kept:a', key]);
  });

  it('deletes it, also where an empty list is kept', () => {
    const box = storage();
    const kept = new KeptCreators(() => box);
    for (const drop of [() => kept.remove(), () => kept.keep(' \n')]) {
      kept.keep('Ana');
      expect(drop()).toBe(true);
      expect(box.held.size).toBe(0);
    }
  });

  it.each([
    '{"version":1,"text":"An',
    '{"version":2,"text":"Ana"}',
    '{"version":1,"text":5}',
    'null',
    '[]',
    'Ana',
    JSON.stringify({ version: 1, text: 'x'.repeat(100_001) }),
  ])('calls %s damaged and leaves it', (text) => {
    const box = storage({ [key]: text });
    expect(new KeptCreators(() => box).find()).toEqual({ kind: 'damaged' });
    expect(box.held.get(key)).toBe(text);
  });

  it.each([
    ['is forbidden', fail],
    ['is absent', () => null],
  ])('works without where storage %s', (_, open) => {
    const kept = new KeptCreators(open);
    expect(kept.find()).toEqual({ kind: 'absent' });
    expect(kept.keep('Ana')).toBe(false);
    expect(kept.remove()).toBe(false);
  });

  it('knows which changes of the storage are about the list', () => {
    const keys = [key, null, 'partner-mix:kept:a'];
    expect(keys.map((one) => KeptCreators.isOurs({ key: one }))).toEqual([true, true, false]);
  });

  it('says so where the browser takes nothing more, or takes all and keeps nothing', () => {
    const full = { ...storage(), setItem: fail };
    const idle = { ...storage(), setItem: () => undefined };
    expect(new KeptCreators(() => full).keep('Ana')).toBe(false);
    expect(new KeptCreators(() => idle).keep('Ana')).toBe(false);
    expect(new KeptCreators(storage).keep('x'.repeat(100_001))).toBe(false);
  });
});
