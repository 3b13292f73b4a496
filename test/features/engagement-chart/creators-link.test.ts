import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creatorsIn, creatorsText } from '../../../src/features/engagement-chart/creators-link.ts';
import { anyCreators } from './arbitrary-creators.ts';

describe('creatorsText', () => {
  it('writes numbers as other links do, and marks in names by codes', () => {
    const list = [
      { name: 'Ana', followers: 85_000, rate: 0.031 },
      { name: 'B:*=', followers: 12_345, rate: 0 },
    ];
    expect(creatorsText(list)).toBe('Ana:85k:0.031*B=c=s=e:12345:0');
    expect(creatorsText([])).toBe('');
  });

  it('is read back as the same list, also when it went through an address', () => {
    fc.assert(
      fc.property(anyCreators, (creators) => {
        const text = creatorsText(creators);
        expect(creatorsIn(text)).toEqual({ creators, problems: [] });
        const travelled = decodeURIComponent(encodeURIComponent(text));
        expect(creatorsIn(travelled).creators).toEqual(creators);
      }),
    );
  });
});

describe('creatorsIn', () => {
  const left = 'so we left it out.';

  it.each([
    ['Ana', `Creator 1 of this link is not a name, followers and a rate, ${left}`],
    ['Ana:9k:0.03:1', `Creator 1 of this link is not a name, followers and a rate, ${left}`],
    ['Ana:9,000:0.03', `Creator 1 of this link has a number that is none, ${left}`],
    ['Ana:9k:3%', `Creator 1 of this link has a number that is none, ${left}`],
    ['Ana:499:0.03', `Creator 1 of this link has followers outside 500 to 10,000,000, ${left}`],
    ['Ana:500.5:0.03', `Creator 1 of this link has followers outside 500 to 10,000,000, ${left}`],
    ['Ana:9k:3.1', `Creator 1 of this link has a rate above 100%, ${left}`],
  ])('leaves “%s” out, says so, and reads the rest', (entry, words) => {
    expect(creatorsIn(`${entry}*Ben:8k:0.02`)).toEqual({
      creators: [{ name: 'Ben', followers: 8000, rate: 0.02 }],
      problems: [words],
    });
  });

  it('cleans, cuts and tells names apart', () => {
    const { creators, problems } = creatorsIn(
      `A\u202ena:9k:0.03*Ana:9k:0.03*:9k:0.03*${'y'.repeat(41)}:9k:0.03`,
    );
    const names = creators.map(({ name }) => name);
    expect(names).toEqual(['Ana', 'Ana (2)', 'Account with 9k', 'y'.repeat(40)]);
    expect(problems).toEqual(['The name of creator 4 of this link was cut to 40 characters.']);
  });

  it('takes fifty, and says how many it left out', () => {
    const { creators, problems } = creatorsIn(Array(53).fill('Ana:9k:0.03').join('*'));
    expect(creators).toHaveLength(50);
    expect(problems).toEqual([
      'This link holds 53 creators; the list takes 50, so the last 3 were left out.',
    ]);
  });

  it('never throws, and says what it left out', () => {
    const mangled = fc
      .tuple(anyCreators, fc.string({ unit: 'binary' }), fc.nat())
      .map(([creators, more, pick]) => {
        const text = creatorsText(creators);
        const at = pick % (text.length + 1);
        return text.slice(0, at) + more + text.slice(at + 1);
      });
    fc.assert(
      fc.property(fc.oneof(mangled, fc.string({ unit: 'binary' })), (text) => {
        const { creators, problems } = creatorsIn(text);
        const entries = text === '' ? 0 : text.split('*').length;
        if (creators.length < entries) expect(problems).not.toEqual([]);
        expect(creatorsIn(creatorsText(creators)).creators).toEqual(creators);
      }),
      { numRuns: 1000 },
    );
  });
});
