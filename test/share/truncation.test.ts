import { describe, expect, it } from 'vitest';
import { decode, encode, readFragment, type State } from '#share';

const old =
  'v=1&d=2026-11&m=1&budget=800&aov=35&margin=0.4&mix=Eight+small~8x8k:product&mix=Star~1x150k:fee:fee=900&mix=Blend~1x60k:fee:fee=400~4x10k:product';
const { state } = decode(old);
const links: Readonly<Record<string, string>> = {
  'of format 1': old,
  'with a seal': encode(state),
  'with a seal and a name of many bytes': encode({
    ...state,
    mixes: state.mixes.map((mix, i) => ({ ...mix, name: `👩‍👩‍👧 & ${i} “Zoë”` })),
  }),
};

/** Every way to cut a link: after its first letter, its second, … its last but one. */
const cuts = (link: string): string[] => [...link.slice(1)].map((_, i) => link.slice(0, i + 1));

/** What a reader is told of a cut link, and the comparison they see. */
function told(cut: string): { words: string; state: State | undefined } {
  const reading = readFragment(cut);
  if (reading.kind === 'none') return { words: '', state: undefined };
  if (reading.kind === 'unreadable') {
    return { words: reading.problems.join(' '), state: undefined };
  }
  return { words: [...reading.problems, ...reading.notes].join(' '), state: reading.state };
}

describe.each(Object.entries(links))('a link %s, cut anywhere', (_, link) => {
  it('says what was read, or that it cannot be read: never nothing', () => {
    const silent = cuts(link).filter(
      (cut) => !/older link|was cut|something like a comparison/.test(told(cut).words),
    );
    expect(silent).toEqual([]);
  });

  it('never has its seal taken for whole', () => {
    const whole = cuts(link).filter((cut) => {
      const reading = readFragment(cut);
      return reading.kind === 'state' && reading.seal === 'whole';
    });
    expect(whole).toEqual([]);
  });

  it('shows every number that stands in it', () => {
    const unsaid = cuts(link).filter((cut) => {
      const { words, state: found } = told(cut);
      const groups = found?.mixes.flatMap((mix) => mix.groups) ?? [];
      const sizes = groups.map(({ count, own }) =>
        own.fee === undefined
          ? `(${count === 'fill' ? 'as many as fit' : count} × `
          : `fee $${Number(own.fee)}`,
      );
      return !sizes.every(
        (size) => words.includes(size) || words.includes(size.replace('(', '+ ')),
      );
    });
    expect(unsaid).toEqual([]);
  });
});

describe('a link cut within its seal', () => {
  const link = encode(state);

  it.each([1, 3, 6, 7, 8, 9])('by %i characters names its last value', (count) => {
    expect(told(link.slice(0, -count)).words).toContain('“terms = product”, may be cut short');
  });
});

describe('a link cut between two digits', () => {
  it.each([
    ['fee=900', 'fee=90', 'fee $90)', '“fee = 90”'],
    ['1x150k', '1x15', '(1 × 15)', '“partners = 1x15”'],
    ['budget=800', 'budget=80', '$80,', '“budget = 80”'],
  ])('after %s → %s shows the number and that it may be cut', (whole, cut, shown, end) => {
    for (const link of [old, encode(state)]) {
      const text = link.slice(0, link.indexOf(whole) + cut.length);
      expect(text.endsWith(cut)).toBe(true);
      expect(told(text).words).toContain(shown);
      expect(told(text).words).toContain(end);
    }
  });
});
