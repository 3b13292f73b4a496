import { describe, expect, it } from 'vitest';
import { own } from './opened-calculator.ts';
import { tabs } from './kept-tabs.ts';

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
