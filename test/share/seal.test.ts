import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encode, readFragment, startState, type State } from '#share';

const state: State = {
  ...startState,
  shop: { orderValue: 45 },
  mixes: startState.mixes.map((mix) => ({ ...mix, name: `${mix.name} & “é”` })),
};

/** The seal by its description, with another implementation of CRC-32. */
function sealed(text: string): string {
  return `${text}&z=${crc32(text).toString(36).padStart(7, '0')}`;
}

describe('the seal', () => {
  it('is the CRC-32 of the link before it, in base 36', () => {
    const link = encode(state);
    expect(link).toBe(sealed(link.slice(0, link.lastIndexOf('&z='))));
  });

  it('has seven characters, with zeros in front where it is small', () => {
    const seals = Array.from({ length: 200 }, (_, seed) => encode({ ...state, seed }).slice(-10));
    expect(seals.filter((seal) => !/^&z=[\da-z]{7}$/.test(seal))).toEqual([]);
    expect(seals.some((seal) => seal.startsWith('&z=0'))).toBe(true);
  });

  it('holds for any text whose pairs say the same', () => {
    const link = encode(state);
    const other = link.replaceAll('+', '%20').replace('aov', '%61ov').replace('%C3%A9', 'é');
    expect(other).not.toBe(link);
    expect(readFragment(other)).toMatchObject({ state, seal: 'whole' });
  });

  it.each(['', '0', '000000', '0000000', '!', 'zzzzzzzz'])('does not hold as “%s”', (seal) => {
    const link = encode(state);
    const text = link.slice(0, link.lastIndexOf('=') + 1) + seal;
    expect(readFragment(text)).toMatchObject({ state, seal: 'broken' });
  });

  it('breaks with any character of the link', () => {
    const link = encode(state);
    const body = link.lastIndexOf('&z=');
    const whole = [...link].flatMap((character, i) => {
      const text = link.slice(0, i) + (character === '5' ? '6' : '5') + link.slice(i + 1);
      const reading = readFragment(text);
      return i < body && reading.kind === 'state' && reading.seal === 'whole' ? [text] : [];
    });
    expect(whole).toEqual([]);
  });

  it('covers a key that this version does not know, so that newer links are not called cut', () => {
    const reading = readFragment(sealed('v=2&d=2026-12&m=2&hologram=1'));
    expect(reading).toMatchObject({
      seal: 'whole',
      notes: [],
      problems: ['“hologram = 1” is not known here and was passed over.'],
    });
  });
});
