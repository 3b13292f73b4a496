import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { writeNumbersAs } from '#locale';
import { readCreators } from '../../../src/features/engagement-chart/read-creators.ts';
import {
  readFields,
  saysThese,
  withCreator,
  withoutLine,
  writeCreators,
} from '../../../src/features/engagement-chart/write-creators.ts';
import { anyCreators } from './arbitrary-creators.ts';

let restore = (): void => undefined;
afterEach(() => restore());

describe('writeCreators', () => {
  it('writes a list as people would type it', () => {
    const list = [
      { name: 'Ana; B.', followers: 12_400, rate: 0.02919 },
      { name: '24k', followers: 500, rate: 0.5 },
    ];
    const lines = ['Name; Followers; Rate', '"Ana; B."; 12,400; 2.919%', '24k; 500; 50%'];
    expect(writeCreators(list)).toBe(lines.join('\n'));
    expect(writeCreators([])).toBe('');
  });

  it.each(['en-US', 'de-DE', 'en-IN', 'de-CH', 'sv-SE', 'fr-FR'] as const)(
    'is read back as the same list in the marks of %s',
    (locale) => {
      restore = writeNumbersAs(() => locale);
      fc.assert(
        fc.property(anyCreators, (creators) => {
          const read = readCreators(writeCreators(creators));
          expect(read.problems).toEqual([]);
          expect(read.creators).toEqual(creators);
        }),
      );
    },
  );
});

describe('saysThese', () => {
  const list = [{ name: 'Ana', followers: 9000, rate: 0.03 }];

  it('knows a list in whatever words, beside lines that cannot be read', () => {
    expect(saysThese('Ana, 9k, 270, 0\nBen', list)).toBe(true);
    expect(saysThese('Ana; 9k; 3.1%', list)).toBe(false);
    expect(saysThese('', list)).toBe(false);
    expect(saysThese('', [])).toBe(true);
  });
});

describe('readFields', () => {
  it('reads three fields as a line', () => {
    expect(readFields('a;b', '12.4k', '3%').creators).toEqual([
      { name: 'a;b', followers: 12_400, rate: 0.03 },
    ]);
    expect(readFields('Ana', '12', '3%').problems[0]?.words).toContain(
      'Followers: “12” is too low',
    );
  });
});

describe('withoutLine', () => {
  it('takes one line out', () => {
    expect(withoutLine('a\nb\nc', 2)).toBe('a\nc');
  });
});

describe('withCreator', () => {
  const next = { name: 'Bo', followers: 20_000, rate: 0.04 };

  it('writes one line anew and leaves the others as they are', () => {
    const text = 'Ana, 9k, 3%\nBen 9k\n\nCleo; 8k; 90; 3';
    expect(withCreator(text, 1, next)).toBe('Bo; 20,000; 4%\nBen 9k\n\nCleo; 8k; 90; 3');
  });

  it('writes a line that could not be read', () => {
    expect(withCreator('Ana; 9\nBen; 9k; 3%', 1, next)).toBe('Bo; 20,000; 4%\nBen; 9k; 3%');
  });

  it('writes all anew under titles that have no place for a rate', () => {
    const text = 'likes;followers;name\n90;8000;Cleo\nBen\n80;9000;Ana';
    const changed = withCreator(text, 4, next);
    expect(readCreators(changed).creators).toEqual([
      { name: 'Cleo', followers: 8000, rate: 0.01125 },
      next,
    ]);
    expect(readCreators(changed).problems.map(({ start }) => start)).toEqual(['Ben']);
  });

  it('gives the creator of any line another, and leaves the others', () => {
    fc.assert(
      fc.property(anyCreators, fc.nat(), (creators, pick) => {
        fc.pre(creators.length > 0 && creators.every(({ name }) => !name.startsWith('Bo')));
        const at = pick % creators.length;
        const changed = readCreators(withCreator(writeCreators(creators), at + 2, next));
        expect(changed.creators).toEqual(creators.map((old, i) => (i === at ? next : old)));
      }),
    );
  });
});
