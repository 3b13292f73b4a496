import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode, readFragment, type Reading, startState, type State } from '#share';
import { arbitraryState } from './arbitrary-state.ts';
import { manglings } from './manglings.ts';

/** A link of format 1 as people have it: three plans, a budget, typed fees. */
const old =
  'v=1&d=2026-11&m=1&budget=800&aov=35&margin=0.4&mix=Eight+small~8x8k:product&mix=Star~1x150k:fee:fee=900&mix=Blend~1x60k:fee:fee=400~4x10k:product';
const { state } = decode(old);
/** The same comparison as the site writes it today. */
const sealed = encode(state);
const summary =
  '$800, average order value $35, gross margin 40 %, three plans: Eight small (8 × 8k), Star (1 × 150k, fee $900), Blend (1 × 60k, fee $400 + 4 × 10k)';

/** The reading of a fragment that holds a comparison. */
function read(fragment: string): Extract<Reading, { kind: 'state' }> {
  const reading = readFragment(fragment);
  if (reading.kind !== 'state') throw new Error(`${reading.kind}: ${fragment}`);
  return reading;
}

/** A start with one plan of this name. */
function named(name: string): State {
  return { ...startState, mixes: startState.mixes.slice(0, 1).map((mix) => ({ ...mix, name })) };
}

describe('readFragment of a link that travelled', () => {
  it.each(Object.entries(manglings))('reads a sealed one with %s as if untouched', (_, mangle) => {
    expect(read(mangle(sealed))).toEqual(read(sealed));
    expect(read(sealed)).toMatchObject({ state, problems: [], seal: 'whole' });
  });

  it.each(Object.entries(manglings).filter(([what]) => what !== 'plus signs encoded'))(
    'reads one of format 1 with %s, and says what it read',
    (_, mangle) => {
      const { state: found, problems, seal, notes } = read(mangle(old));
      expect(found).toEqual(state);
      expect({ problems, seal }).toEqual({ problems: [], seal: 'missing' });
      expect(notes[0]).toContain(`Read from an older link: ${summary}.`);
    },
  );

  it('keeps a plus in a name of format 1, which nothing tells from a space that was encoded', () => {
    expect(read('v=1&mix=One%2Btwo~1x10k').state.mixes[0]?.name).toBe('One+two');
  });

  it('says that it undid something where no seal proves it right', () => {
    expect(read(old.replaceAll('&', '&amp;')).notes[0]).toContain('rewritten on its way');
    expect(read(old).notes[0]).not.toContain('rewritten');
  });

  it.each(['50 % & more', 'a&amp;b', '100%25 off', 'A~B:c=d', 'v=1&mix=x', '=3D', '?&#', '“.”'])(
    'leaves a plan called %s alone',
    (name) => {
      expect(read(encode(named(name)))).toMatchObject({ state: named(name), seal: 'whole' });
    },
  );

  it('reads a name whose ampersand was decoded', () => {
    const link = encode(named('Nano & micro')).replace('%26', '&');
    expect(read(link)).toMatchObject({ state: named('Nano & micro'), seal: 'whole' });
  });

  it('never takes a mangled link for whole that says something else', () => {
    fc.assert(
      fc.property(arbitraryState, fc.constantFrom(...Object.values(manglings)), (any, mangle) => {
        const reading = readFragment(mangle(encode(any)));
        if (reading.kind === 'state' && reading.seal === 'whole') {
          expect(reading.state).toEqual(any);
        } else {
          expect(reading).toMatchObject({ kind: expect.not.stringMatching('none') });
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('readFragment of a link that was cut or edited', () => {
  it('says what it read and which value is in doubt', () => {
    const cut = sealed.slice(0, sealed.indexOf('00~4x10k'));
    expect(cut.endsWith('fee=4')).toBe(true);
    const { state: found, seal, notes } = read(cut);
    expect(found.mixes[2]?.groups[0]?.own.fee).toBe(4);
    expect(seal).toBe('missing');
    expect(notes).toEqual(
      expect.arrayContaining([
        'This link was cut, changed on its way, or edited by hand; here is what we read: $800, average order value $35, gross margin 40 %, three plans: Eight small (8 × 8k), Star (1 × 150k, fee $900), Blend (1 × 60k, fee $4).',
        'Its last value, “fee = 4”, may be cut short.',
      ]),
    );
  });

  it.each([
    ['budget=800', 'budget=900', '$900, average'],
    ['8x8k', '8x80k', 'Eight small (8 × 80k)'],
    ['m=1', 'm=2', 'here is what we read'],
    ['Star', 'Stars', 'Stars (1 × 150k'],
    ['fee=900', 'fee=500-900-1400', 'fee $500 to $1,400'],
  ])('reads %s changed to %s by hand and says so', (from, to, words) => {
    const { seal, notes } = read(sealed.replace(from, to));
    expect(seal).toBe('broken');
    expect(notes[0]).toContain(words);
    expect(notes.join()).not.toContain('may be cut short');
  });

  it('takes a key of ours behind the seal for an edit', () => {
    const { state: found, seal } = read(`${sealed}&aov=50`);
    expect(found.shop.orderValue).toBe(50);
    expect(seal).toBe('broken');
  });

  it('says how an older link ends, where it may have been cut', () => {
    expect(read(old.slice(0, -'00~4x10k:product'.length)).notes[0]).toMatch(
      /Blend \(1 × 60k, fee \$4\)\. It ends with “fee = 4”\.$/,
    );
    expect(read('v=1&d=2026-11&m=1&mix=Star~1x12').notes[0]).toMatch(
      /one plan: Star \(1 × 12\)\. It ends with “partners = 1x12”\.$/,
    );
    expect(read('v=1&warm=cold').notes[0]).toMatch(/It ends with “warm = cold”\.$/);
    expect(read('v=1&d=2026-11&m=1').notes[0]).toMatch(/One big \(1 × 100k\)\.$/);
  });
});

describe('readFragment of what is no link of ours', () => {
  it.each(['', '#', 'main', 'overview', 'answer', 'v-shape', 'section=2', 'mix', 'd', '🎉', '%'])(
    'takes “%s” for an ordinary anchor',
    (anchor) => {
      expect(readFragment(anchor)).toEqual({ kind: 'none' });
      expect(readFragment(`#${anchor}`)).toEqual({ kind: 'none' });
    },
  );

  it.each([
    'v',
    'v=',
    'v=x&aov=45',
    'aov=45',
    'aov%3D45',
    'mix%253DTen~10x10k',
    'd=2026-11&amp;m=1',
  ])('names %s as a comparison it cannot read, never as the start', (text) => {
    const reading = readFragment(text);
    expect(reading.kind).toBe('unreadable');
    expect('problems' in reading && reading.problems[0]).toMatch(/something like a comparison/);
  });

  it('does not try to read what is longer than any link of ours', () => {
    const reading = readFragment(`v=2&mix=${'x'.repeat(500_000)}`);
    expect(reading).toMatchObject({ kind: 'unreadable' });
  });
});

describe('what readFragment says of a link', () => {
  it.each([
    ['v=2&fo=1', '“fo = 1” is not known here and was passed over.'],
    ['v=1&fo=1', '“fo = 1” is not known here and was passed over.'],
    ['v=2&aov=45&aov=54', '“aov” stands in the link twice; the last one is used.'],
    ['v=2&aov', '“aov” stands in the link without a value.'],
    ['v=2&m=3', 'This link was made with a newer version of the model; reload the page to get it.'],
    ['v=2&m=0', '“m = 0” is not a model version, so 2 is used.'],
    ['v=2&m=1.5', '“m = 1.5” is not a model version, so 2 is used.'],
    ['v=2&m=one', '“m = one” is not a model version, so 2 is used.'],
    [
      'v=2&d=2027-03',
      '“d = 2027-03” is a data set this site does not hold; 2026-12 is used, so numbers may differ.',
    ],
    ['v=2&seed=-1', '“seed = -1” is not a whole number below 2³², so 1 is used.'],
    ['v=2&seed=4294967296', '“seed = 4294967296” is not a whole number below 2³², so 1 is used.'],
    [
      'v=2&mix=A~10x10kx99',
      'In “A”, “partners = 10x10kx99” says more than partners and followers; 10x10k was read.',
    ],
    ['v=2&mix=A~1x1k:fee:product', 'In “A”, the deal stands twice; the last one is used.'],
    ['v=2&mix=A~1x1k:reel:story', 'In “A”, the format stands twice; the last one is used.'],
    ['v=2&mix=A~1x1k:fee=1:fee=2', 'In “A”, “fee” stands twice; the last one is used.'],
    ['v=2&mix=A~1x1k:wage=1', 'In “A”, “terms = wage=1” is not known and was left out.'],
    ['v=2&mix=A~1x1k~', 'In “A”, “partners = ” is not a size such as 10x10k; left out.'],
    ['v=2&mix=A', '“A” names no partners that could be read, so it was left out.'],
    ['v=2&mix=A', 'No plan of the link could be read, so the usual two are shown.'],
    ['v=2&mix=~1x1k', 'A plan without a name is called “Plan 1”.'],
    ['v=2&mix=A~1x1k&mix=A~2x1k', 'Two plans are called “A”, so one of them is now “A (2)”.'],
    [
      `v=2&mix=${'n'.repeat(41)}~1x1k`,
      `A name of more than 40 characters was cut to “${'n'.repeat(40)}”.`,
    ],
    [
      'v=3&aov=45',
      'This link was made with a newer version of the site; what is known of it is shown.',
    ],
  ])('%s', (link, problem) => {
    expect(read(link).problems).toContain(problem);
  });

  it('reads the last of two values, and of two sizes the first two numbers', () => {
    expect(read('v=2&aov=45&aov=54').state.shop.orderValue).toBe(54);
    expect(read('v=2&mix=A~10x10kx99').state.mixes[0]?.groups[0]).toMatchObject({
      count: 10,
      followers: 10_000,
    });
  });

  it('does not call a link of a newer format cut', () => {
    expect(read('v=3&aov=45').notes).toEqual([
      'What this version can read of the link: average order value $45, two plans: Many small (as many as fit × 10k), One big (1 × 100k).',
    ]);
  });

  it('is that newer figures exist, where it keeps older ones', () => {
    const note = 'It keeps the figures of 2026-11 it was made with; newer ones, of 2026-12, exist.';
    expect(read('v=1&d=2026-11&m=1').notes).toContain(note);
    expect(read(encode({ ...startState, dataset: '2026-11' })).notes).toEqual([note]);
    expect(read(encode(startState)).notes).toEqual([]);
  });

  it('is what changed in the model, only where that can change its numbers', () => {
    const changed = /^Since it was made the model has changed/;
    expect(read('v=1&d=2026-11&m=1&market=40k').notes.at(-1)).toMatch(changed);
    expect(read('v=1&d=2026-11&m=1&aov=40').notes.at(-1)).not.toMatch(changed);
    expect(read(encode({ ...startState, shop: { market: 4000 } })).notes).toEqual([]);
  });
});
