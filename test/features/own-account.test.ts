import { describe, expect, it } from 'vitest';
import type { Study } from '#charts/study.ts';
import { readAccount, standingOf } from '../../src/features/engagement-chart/own-account.ts';

describe('readAccount', () => {
  const typed = { followers: '10,000', likes: '120', comments: '30' };

  it('reads likes and comments as a share of the followers', () => {
    const account = { name: 'Yours', followers: 10_000, rate: 0.015 };
    expect(readAccount(typed)).toEqual({ account, problem: '' });
    expect(readAccount({ ...typed, comments: ' ' }).account?.rate).toBe(0.012);
  });

  it('says nothing while nothing is typed', () => {
    expect(readAccount({ followers: ' ', likes: '', comments: '' })).toEqual({
      account: null,
      problem: '',
    });
  });

  it.each([
    ['followers', '', 'Type the followers as a number from 500 to 10,000,000.'],
    ['followers', '499', 'Type the followers as a number from 500 to 10,000,000.'],
    ['likes', '', 'Type the usual likes under a post, for example 120.'],
    ['comments', '-1', 'Type the usual comments, for example 4, or leave it empty.'],
    ['likes', '9,971', 'That is more reactions than followers. Check the three numbers.'],
  ])('refuses %s of “%s” in words', (field, text, problem) => {
    expect(readAccount({ ...typed, [field]: text })).toEqual({ account: null, problem });
  });
});

describe('standingOf', () => {
  const point = { from: 1000, to: 50_000, rate: 0.02, low: 0.01, high: 0.03 };
  const bare: Study = {
    id: 'a',
    label: 'Bare 2024',
    points: [{ ...point, low: null, high: null }],
  };
  const banded: Study = { id: 'b', label: 'Banded 2025', points: [point] };
  const account = { name: 'Yours', followers: 10_000, rate: 0.02 };

  it.each([
    [0.009, 'below'],
    [0.01, 'inside'],
    [0.03, 'inside'],
    [0.031, 'above'],
  ])('holds a rate of %s against the first study with a band: %s', (rate, place) => {
    const words = standingOf({ ...account, rate }, [bare, banded]);
    expect(words).toContain('Banded 2025 puts most accounts at');
    expect(words).toContain(`yours is ${place} that band.`);
  });

  it('says so where no study gives a band for the size', () => {
    const words = 'of followers react. No study here gives a band for this size.';
    expect(standingOf(account, [bare])).toContain(words);
    expect(standingOf({ ...account, followers: 50_000 }, [banded])).toContain(words);
  });
});
