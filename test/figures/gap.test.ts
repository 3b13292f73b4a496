import { describe, expect, test } from 'vitest';
import { gapsOf, signedPercent } from '#figures/gap.ts';
import { dataset } from '../data/real-content.ts';

/** The printed gaps of a set: title of the group → study → gap. */
function printed(set: Parameters<typeof gapsOf>[1]) {
  return gapsOf(dataset, set).map(({ gaps }) =>
    Object.fromEntries(gaps.map(({ study, more }) => [study, signedPercent(more)])),
  );
}

describe('gapsOf', () => {
  // Worked by hand from the published rates: 1.78/.33, 3.9/1.005, 5.3/1.6, 4/1.66; 60 is published.
  test('finds +60% to +439% where accounts under 10,000 count as small', () => {
    expect(printed('followers')[0]).toEqual({
      HypeAuditor: '+439%',
      Modash: '+288%',
      HelloSociety: '+231%',
      Markerly: '+141%',
      CampaignDeus: '+60%',
    });
  });

  // .54/.33, 2.37/1.66, 2.75/2.65, .975/1.005
  test('finds −3% to +64% where no account is under 10,000', () => {
    expect(printed('followers')[1]).toEqual({
      HypeAuditor: '+64%',
      Markerly: '+43%',
      Mediakix: '+4%',
      Modash: '−3%',
    });
  });

  // 13.05/6.52, 6.8/8.4, 3.8/7.5
  test('disagrees on the direction per view on TikTok', () => {
    expect(printed('views')).toEqual([
      { Modash: '+100%', 'influencer-marketing.de': '−19%', 'Rival IQ': '−49%' },
    ]);
  });

  test('compares accounts of separate sizes, the smaller with the larger', () => {
    const [first] = gapsOf(dataset, 'followers')[1]?.gaps ?? [];
    expect(first).toMatchObject({ small: '0.54% at 10k to 50k', big: '0.33% over 1M', year: 2025 });
    expect(first?.whom).toBe('10k to 50k against over 1M');
  });

  test('prints a published rate to its last digit: 1.005% is 1.01%, as elsewhere', () => {
    const modash = gapsOf(dataset, 'followers')[1]?.gaps.find(({ study }) => study === 'Modash');
    expect(modash?.big).toBe('1.01% at 100k to 500k');
  });

  test('puts the largest gap first', () => {
    for (const { gaps } of [...gapsOf(dataset, 'followers'), ...gapsOf(dataset, 'views')]) {
      const order = gaps.map(({ more }) => more);
      expect(order).toEqual([...order].sort((a, b) => b - a));
    }
  });
});

describe('signedPercent', () => {
  test.each([
    [2.3125, '+231%'],
    [0.0377, '+4%'],
    [0.004, '0%'],
    [-0.004, '0%'],
    [-0.03, '−3%'],
  ])('prints %f as %s', (more, text) => {
    expect(signedPercent(more)).toBe(text);
  });
});
