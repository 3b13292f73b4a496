import { describe, expect, test } from 'vitest';
import { addressOf, citation, embedCode, monthOf } from '#figures/cite.ts';
import type { Figure } from '#figures/figure.ts';

const site = new URL('https://partner-mix.example');
const figure: Figure = {
  name: 'sales-gap',
  finding: '“Small” & <big> differ.',
  note: [],
  credit: 'nobody',
  sources: [],
  page: '/guide/evidence/',
  height: 780,
  sheet: { columns: [], rows: [] },
  blocks: [],
  width: 0,
};

describe('monthOf', () => {
  test('is the month in every time zone', () => {
    expect(monthOf('2026-12')).toBe('December 2026');
    expect(monthOf('2027-01')).toBe('January 2027');
  });
});

describe('citation', () => {
  test('names author, year, title, address, month of the data and license', () => {
    expect(citation(figure, { compiled: '2026-12', site })).toBe(
      'Partner Mix (2026). ““Small” & <big> differ.” https://partner-mix.example/guide/evidence/#figure-sales-gap. Data of December 2026. License: CC BY 4.0.',
    );
  });

  test('gives the address at which the figure stands', () => {
    expect(addressOf({ page: '/', name: 'ten-or-one' }, site)).toBe(
      'https://partner-mix.example/#figure-ten-or-one',
    );
  });
});

describe('embedCode', () => {
  test('is one frame with an address, a title, its size and no script', () => {
    expect(embedCode(figure, site)).toBe(
      '<iframe src="https://partner-mix.example/embed/sales-gap/" title="“Small” &amp; &lt;big> differ." width="100%" height="780" loading="lazy" style="border:0"></iframe>',
    );
  });
});
