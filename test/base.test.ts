import { describe, expect, it } from 'vitest';
import { withBase, withoutBase } from '../src/base.ts';

describe('withBase', () => {
  it.each([
    ['/', '/', '/'],
    ['/guide/cost/#fees', '/', '/guide/cost/#fees'],
    ['/', '/tools/mix/', '/tools/mix/'],
    ['/calculator/#v=2&aov=45', '/tools/mix/', '/tools/mix/calculator/#v=2&aov=45'],
  ])('puts %s of a site at %2$s where it stands', (path, base, address) => {
    expect(withBase(path, base)).toBe(address);
    expect(withoutBase(address, base)).toBe(path);
  });

  it('stands at the top unless the build says otherwise', () => {
    expect(withBase('/guide/')).toBe('/guide/');
  });

  it.each(['', 'guide/', '#fees', 'https://example.com/'])(
    'refuses “%s”, no path from the top',
    (path) => {
      expect(() => withBase(path)).toThrow(RangeError);
    },
  );
});

describe('withoutBase', () => {
  it('refuses an address outside the site', () => {
    expect(() => withoutBase('/guide/', '/tools/mix/')).toThrow(
      '“/guide/” is not below /tools/mix/',
    );
  });
});
