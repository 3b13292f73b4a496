import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { encode, nameAmong, readFragment, startState } from '#share';

const clean = (text: string): string => nameAmong(text, []);
const family = '👨‍👩‍👧‍👦';

describe('nameAmong', () => {
  it.each([
    ['spaces of any kind and number', ' Ten\u00a0\u2003 small\n', 'Ten small'],
    ['control characters', 'a\u0000b\u0007c', 'abc'],
    ['direction marks and overrides', '\u202eabc\u202c\u200f\u061c', 'abc'],
    ['zero-width spaces, soft hyphens, fillers', 'a\u200bb\u00adc\ufeffd\u3164', 'abcd'],
    ['private and half characters', 'a\ue000b\ud83d', 'ab'],
    ['letters and marks apart', 'Cafe\u0301', 'Café'],
    ['marks that a hidden character kept apart', 'Cafe\u200b\u0301', 'Café'],
    ['a joiner between letters that do not join', 'Ten\u200d small', 'Ten small'],
    ['a joiner at the start', '\u200dTen', 'Ten'],
  ])('tidies %s', (_, text, name) => {
    expect(clean(text)).toBe(name);
  });

  it.each([
    ['a family', family],
    ['a rainbow flag', '🏳️‍🌈'],
    ['a flag spelled in tags', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a skin tone', '👩🏽‍🚀'],
    ['a Persian word', 'می‌خواهم'],
    ['a Hindi half letter', 'क्‍ष'],
    ['a Malayalam final letter', 'അവന്‍'],
    ['a keycap', '1️⃣'],
  ])('keeps %s whole', (_, name) => {
    expect(clean(name)).toBe(name);
  });

  it('cuts after 40 characters as people count them', () => {
    expect(clean('x'.repeat(41))).toBe('x'.repeat(40));
    expect(clean(family.repeat(41))).toBe(family.repeat(40));
    expect(clean('n\u0303'.repeat(50))).toBe('ñ'.repeat(40));
    expect(clean(`${'x'.repeat(39)} y`)).toBe('x'.repeat(39));
  });

  it('cuts a letter with a thousand marks', () => {
    expect(clean(`a${'\u0301\u0316'.repeat(5000)}`).length).toBeLessThan(1001);
  });

  it('tells a second plan of one name apart by a number', () => {
    expect(nameAmong('Ten small', ['One big'])).toBe('Ten small');
    expect(nameAmong('Ten small', ['Ten small'])).toBe('Ten small (2)');
    expect(nameAmong('Ten small (2)', ['Ten small', 'Ten small (2)'])).toBe('Ten small (3)');
    expect(nameAmong(' Ten  small', ['Ten small', 'Ten small (3)'])).toBe('Ten small (2)');
  });

  it('keeps the number within 40 characters', () => {
    const long = 'x'.repeat(40);
    expect(nameAmong(long, [long])).toBe(`${'x'.repeat(36)} (2)`);
    const wide = family.repeat(40);
    expect(nameAmong(wide, [wide])).toBe(`${family.repeat(36)} (2)`);
  });

  it('is empty where nothing of a name is left', () => {
    expect(clean('\u200b \u202e')).toBe('');
  });

  it('leaves a name that it made alone', () => {
    const pieces = fc.constantFrom(
      ...['a', 'é', '\u0301', '\u0303', '\u0653', 'ا', '\u200d', '\u200c', '👩', '🏽', '\ufe0f'],
      ...[
        'क',
        '\u094d',
        'ന',
        '\u0d4d',
        '가',
        '\u1100',
        '\u1161',
        '🇩',
        '🇪',
        '\u{1f3f4}',
        '\u{e0067}',
      ],
      ...[
        '\u{e007f}',
        '\ud83d',
        '\udc69',
        ' ',
        '\u00a0',
        '\u202e',
        '\u3164',
        '\u034f',
        '(2)',
        '1',
        '\u20e3',
      ],
    );
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 60 }), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
        expect(clean(text)).toBe(clean(text).normalize('NFC'));
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('a browser that cannot count characters', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('counts code points, and halves none', () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    expect(clean('🎉'.repeat(50))).toBe('🎉'.repeat(40));
  });
});

describe('a link', () => {
  const withName = (name: string) => ({
    ...startState,
    mixes: startState.mixes.map((mix, i) => (i === 0 ? { ...mix, name } : mix)),
  });

  it('is written even of a name that broke in the middle of an emoji', () => {
    const link = encode(withName('Ten 👩'.slice(0, -1)));
    const reading = readFragment(link);
    expect(reading.kind).toBe('state');
    expect(encodeURI(link)).toContain('Ten+');
  });

  it.each([family, 'می‌خواهم', '50 % & more', 'a&amp;b', '~:=+x', 'Café'])('carries %s', (name) => {
    expect(readFragment(encode(withName(name)))).toMatchObject({ state: withName(name) });
  });
});
