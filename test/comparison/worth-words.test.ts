import { describe, expect, it } from 'vitest';
import { evaluate, plainText, verdictOf, verdictText, worthWords } from '#comparison';
import type { Worth } from '#engine';
import { type GroupState, startState } from '#share';
import { defaults } from './truth.ts';

const standardErrors = { average: 1, evenOdds: 1, eightOfTen: 1 };
const worth = (averageFee: number, evenOddsFee: number, eightOfTenFee: number): Worth => ({
  ...{ averageFee, evenOddsFee, eightOfTenFee, standardErrors },
});

describe('worthWords', () => {
  it('says what they are worth on average, at even odds and in 8 of 10', () => {
    expect(worthWords(worth(300, 120, 40), 310, 'USD')).toBe(
      'At your numbers they are worth about $300 on average. That is about their fee. To be even in half of the campaigns in which they post, pay at most $120; in 8 of 10, $40.',
    );
  });

  it('holds their fee against that', () => {
    expect(worthWords(worth(300, 120, 40), 900, 'USD')).toContain(
      ' Their fee is about 3 times that. ',
    );
    expect(worthWords(worth(300, 120, 40), 200, 'USD')).toContain(' Their fee is below that. ');
  });

  it('says where nothing is left to pay, never a sum below zero', () => {
    expect(worthWords(worth(300, 120, -18), 300, 'USD')).toContain(
      'pay at most $120; in 8 of 10, nothing: not even the product comes back.',
    );
    expect(worthWords(worth(300, -5, -18), 300, 'USD')).toContain(
      'In half of the campaigns in which they post, not even the product comes back.',
    );
    expect(worthWords(worth(-3, -5, -18), 300, 'USD')).toBe(
      'At your numbers they are not worth their product, let alone a fee.',
    );
  });

  it('is silent where no fee is paid', () => {
    expect(worthWords(null, 0, 'USD')).toBe('');
  });

  it('names the worth that the verdict calls the fee to break even', () => {
    const quote: GroupState = {
      ...{ count: 1, followers: 150_000, deal: 'fee', format: 'post-story' },
      own: { fee: 900 },
    };
    const mixes = [...startState.mixes.slice(0, 1), { name: 'Quote', groups: [quote] }];
    const result = evaluate({ ...startState, mixes }, defaults, 4096);
    const names = mixes.map(({ name }) => name);
    const said = plainText(verdictText(verdictOf(result)), names);
    const [, fee] = /at a fee of (\$[\d,]+) they would break even/.exec(said)!;
    const worths = result.mixes[1]!.worths[0]!;
    expect(worthWords(worths, 900, 'USD')).toContain(`worth about ${fee} on average`);
  });
});
