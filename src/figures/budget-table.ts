import { withBase } from '#base';
import { type Bought, budgetOf, smallFee } from '#comparison';
import { count, hours, money, people } from '#format';
import { encode } from '#share';
import { computed, type Content, type Figure } from './figure.ts';
import { planTable } from './plan-table.ts';
import { numberIn } from './printed.ts';

const ways = ['Product only', `Product plus $${smallFee}`, 'One fee for a bigger account'] as const;

/** What four budgets buy, in creators, messages, hours and people reached. */
export function budgetTable({ data }: Content) {
  const budgets = [300, 600, 2000, 5000].map((budget) => ({ budget, ...budgetOf(budget, data) }));
  const stuck = budgets.find(({ ways: [gifts] }) => gifts?.boundBy === 'hours');
  const toGive = data.defaults.hoursToGive.value;
  const [small] = budgets[0]?.ways ?? [];
  const heldBack =
    stuck && toGive !== null
      ? `From ${money(stuck.budget)} on, gifts are held back by ${hours(toGive)} of your time, not by money. `
      : '';
  const plans = planTable(
    'What each budget buys',
    ['Budget', ...ways],
    budgets.map(({ budget, state, ways: bought }) => ({
      head: { text: money(budget), href: withBase(`/calculator/#${encode(state)}`) },
      cells: bought.map(cellOf),
    })),
  );
  return {
    name: 'budget-table',
    finding: 'What each budget buys: the same money as gifts, as small fees, or as one fee',
    note: [
      `${heldBack}The shop that the calculator starts with, ${hours(toGive ?? 0)} to give. The small ones have ${count(small?.followers ?? 0)} followers each; the bigger one is the largest account whose likely fee the budget covers. Each budget opens in the calculator.`,
    ],
    ...computed,
    page: '/guide/budget-plans/',
    height: 1100,
    plans,
    blocks: [{ kind: 'table', table: plans }],
    width: 860,
    sheet: {
      columns: [
        ...['Budget (US$)', 'Way', 'Creators', 'Followers of each', 'Messages to write'],
        ...['Your hours', 'People who see it'],
      ],
      rows: budgets.flatMap(({ budget, ways: bought }) =>
        bought.map(({ partners, followers, asked, hours: given, reach }, at) => [
          ...[budget, ways[at] ?? '', partners, followers],
          asked === null ? null : numberIn(people(Math.round(asked))),
          ...[numberIn(hours(given)), numberIn(people(reach))],
        ]),
      ),
    },
  } as const satisfies Figure & Record<string, unknown>;
}

function cellOf({ partners, followers, asked, hours: given, reach }: Bought) {
  const who =
    partners === 1 ? `1 with ${count(followers)} followers` : `${count(partners)} creators`;
  const messages = asked === null ? 'nobody agrees' : `${people(Math.round(asked))} messages`;
  return { text: who, note: `${messages} · ${hours(given)} · ${people(reach)} see it` };
}
