import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFragment } from '#share';
import { compareLink } from '../../../src/features/engagement-chart/compare-link.ts';
import { anyCreators } from './arbitrary-creators.ts';

const creators = Array.from({ length: 13 }, (_, at) => {
  return { name: `Creator ${at + 1}`, followers: 1000 * (at + 1), rate: 0.01 * (at + 1) };
});

/** The plans that the calculator reads, and what it has to say. */
function opened(link: string) {
  const [path, fragment = ''] = link.split('#');
  expect(path).toBe('/calculator/');
  const reading = readFragment(fragment);
  if (reading.kind !== 'state') throw new Error('the calculator reads no comparison');
  return reading;
}

describe('compareLink', () => {
  it('opens six creators as a plan each, with their followers and their own rate', () => {
    const { state } = opened(compareLink(creators.slice(0, 6)));
    expect(state.mixes).toEqual(
      creators.slice(0, 6).map(({ name, followers, rate }) => ({
        name,
        groups: [
          {
            ...{ count: 1, followers, deal: 'fee', format: 'post-story' },
            own: { engagementRate: rate },
          },
        ],
      })),
    );
  });

  it('opens seven to twelve as groups of one plan', () => {
    const { state } = opened(compareLink(creators.slice(0, 12)));
    expect(state.mixes.map(({ name }) => name)).toEqual(['12 creators']);
    expect(state.mixes[0]?.groups.map(({ followers, own }) => [followers, own])).toEqual(
      creators.slice(0, 12).map(({ followers, rate }) => [followers, { engagementRate: rate }]),
    );
  });

  it('is read whole, without a word of doubt, for any list', () => {
    fc.assert(
      fc.property(anyCreators, (all) => {
        const some = all.slice(0, 12);
        fc.pre(some.length > 0);
        const reading = opened(compareLink(some));
        expect(reading).toMatchObject({ seal: 'whole', problems: [], notes: [] });
        const groups = reading.state.mixes.flatMap((mix) => mix.groups);
        expect(groups.map(({ followers, own }) => [followers, own.engagementRate])).toEqual(
          some.map(({ followers, rate }) => [followers, rate]),
        );
      }),
    );
  });

  it.each([0, 13])('refuses %i creators', (size) => {
    expect(() => compareLink(creators.slice(0, size))).toThrow(RangeError);
  });
});
