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
  const rest =
    'style="border: 0" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"></iframe>';

  test('is one frame with an address, a title and its size, shut off from the page around', () => {
    expect(embedCode(figure, site)).toBe(
      `<iframe src="https://partner-mix.example/embed/sales-gap/" title="“Small” &amp; &lt;big> differ." width="100%" height="780" ${rest}`,
    );
  });

  test('follows a figure to places of its own', () => {
    const places = { fragment: 'chart=1', files: '/chart/x', frame: '/embed/chart/x/' };
    const view = { ...figure, name: 'chart-x', page: '/chart/', places } as const;
    expect(embedCode(view, site)).toContain('src="https://partner-mix.example/embed/chart/x/"');
    expect(addressOf(view, site)).toBe('https://partner-mix.example/chart/#chart=1');
  });
});
