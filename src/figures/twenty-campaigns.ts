import { openingOf } from '#comparison';
import { count, hours, price } from '#format';
import { computed, type Content, type Figure } from './figure.ts';
import { madeOf, standsOf, standsSheet, standsTable } from './stands.ts';

/** Twenty campaigns of each plan that the calculator opens with, on shelves of money. */
export function twentyCampaigns({ data }: Content) {
  const { result } = openingOf(data);
  const { mixes, currency, budget, hours: given } = result;
  const shelf = standsOf(
    result,
    'Twenty campaigns of each plan, each as likely as the next. Hollow ones lose money.',
  );
  const [first = '', ...others] = madeOf(shelf).map((made, at) => {
    const name = mixes[at]?.name ?? '';
    return at === 0 ? `${name} makes money in ${made} of 20 campaigns` : `${name} in ${made}`;
  });
  const sheet = standsSheet(shelf);
  const who = mixes.map(({ name, partners }) =>
    partners === 1 ? `${name}, 1 creator` : `${name}, ${count(partners)} creators`,
  );
  const time = given === null ? '' : ` and ${hours(given)}`;
  return {
    name: 'twenty-campaigns',
    finding: [first, ...others].join(', '),
    note: [
      `A disc is one campaign. The plans that the calculator opens with, for ${price(budget, currency)}${time}: ${who.join('; ')}.`,
    ],
    ...computed,
    page: '/',
    height: 520,
    shelf,
    blocks: [shelf],
    width: 640,
    table: standsTable(shelf, 'Twenty campaigns of each plan, as a table'),
    sheet: {
      columns: ['Plan', 'Creators', ...sheet.columns],
      rows: mixes.map(({ name, partners }, at) => [name, partners, ...(sheet.rows[at] ?? [])]),
    },
  } as const satisfies Figure & Record<string, unknown>;
}
