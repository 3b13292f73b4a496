import { afterEach, describe, expect, it, vi } from 'vitest';
import { decode, encode, pinToNewest, readFragment } from '#share';

describe('pinToNewest', () => {
  it('takes an old comparison to the newest figures and the newest model', () => {
    const { state } = decode('v=1&aov=45&mix=A~10x10k');
    expect(pinToNewest(state)).toEqual({ ...state, dataset: '2026-12', model: 2 });
  });

  it('leaves the model where a plan is larger than the newest one carries', () => {
    const { state } = decode('v=1&mix=A~400x10k~1x1k');
    const pinned = pinToNewest(state);
    expect(pinned).toEqual({ ...state, dataset: '2026-12', model: 1 });
    expect(readFragment(encode(pinned))).toMatchObject({ state: pinned, problems: [] });
  });
});

describe('a browser without a list of currencies', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('reads links all the same, and takes any code of three letters', async () => {
    vi.resetModules();
    vi.stubGlobal('Intl', { ...Intl, supportedValuesOf: undefined });
    const { readFragment: readHere } = await import('#share');
    expect(readHere('v=2&cur=EUR')).toMatchObject({ state: { currency: 'EUR' }, problems: [] });
    expect(readHere('v=2&cur=eu1')).toMatchObject({ state: { currency: 'USD' } });
    expect(readHere('v=2&cur=ABC')).toMatchObject({ state: { currency: 'ABC' } });
  });

  it('is not every browser: where there is a list, a code must be on it', () => {
    expect(decode('v=2&cur=ABC').problems.join(' ')).toContain(
      '“cur = ABC” is not a currency code',
    );
  });
});
