import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blanksOf, openBlanks, piecesOf, textOf } from '../../src/features/copy-text/fill-text.ts';

const letter = 'Hi [partner],\nI run [shop]. Bye, [partner]!';

describe('blanksOf', () => {
  test('names each blank once, in order', () => {
    expect(blanksOf(letter)).toEqual(['partner', 'shop']);
  });

  test('takes no brackets that are empty, open or spread over lines', () => {
    expect(blanksOf('[] [open [a\nb] done]')).toEqual([]);
  });
});

describe('textOf', () => {
  test('fills a blank everywhere it stands and leaves the others in brackets', () => {
    expect(textOf(piecesOf(letter, { partner: ' Ana ' }))).toBe('Hi Ana,\nI run [shop]. Bye, Ana!');
  });

  test('takes a value as it stands, brackets and dollar signs too', () => {
    expect(textOf(piecesOf('[shop]', { shop: '$& [x]' }))).toBe('$& [x]');
  });

  test('gives back any text whose blanks are empty', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(textOf(piecesOf(text, {}))).toBe(text);
      }),
    );
  });
});

describe('openBlanks', () => {
  test('names what is still to be filled', () => {
    expect(openBlanks(piecesOf(letter, { partner: 'Ana', shop: ' ' }))).toEqual(['shop']);
  });
});
