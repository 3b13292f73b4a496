import { budgetCurve } from '#charts/budget-curve.ts';
import BudgetCurve from '#charts/BudgetCurve.svelte';
import { curveNotes } from '#charts/curve-notes.ts';
import { dotPlotLayout } from '#charts/dot-plot.ts';
import DotPlot from '#charts/DotPlot.svelte';
import { widths } from '#charts/drawing.ts';
import type { Hue, Table } from '#charts/table.ts';
import { groupWords, numberOf, plainText, type Result, verdictOf, writerOf } from '#comparison';
import { goals } from '#words';
import type { Asked } from './asked.ts';
import { curveOf } from './curve-of.ts';
import { type Block, computed, type Figure, type Sheet } from './figure.ts';
import { numberIn } from './printed.ts';
import { standsOf, standsSheet, standsTable } from './stands.ts';

/**
 * The picture of an answer: what to do, twenty campaigns of each plan, the plans, and what more or less
 * money buys. One picture holds them all, since none of them says enough without the others.
 */
export function answerFigure(asked: Asked) {
  const { slug, question, shop, assumed, known } = asked;
  const { state, result } = known;
  const names = result.mixes.map(({ name }) => name);
  const { headline, body } = verdictOf(result);
  return {
    name: `answer-${slug}`,
    places: { files: `/compare/${slug}`, frame: `/embed/compare/${slug}/` },
    compiled: state.dataset,
    finding: `${question} ${plainText(headline, names)}`,
    note: [assumed],
    credit:
      'Partner Mix, computed from this example’s numbers and the calculator’s starting numbers',
    sources: [{ name: 'This example’s numbers', what: assumed, url: null }, ...computed.sources],
    page: `/compare/${slug}/`,
    height: frameHeight(result),
    table: campaignsTable(result),
    blocks: [
      { kind: 'head', text: shop },
      { kind: 'words', text: plainText(body, names) },
      ...campaignsBlocks(result),
      { kind: 'table', table: plansTable(asked) },
      ...curveBlocks(result),
    ],
    width: 680,
    sheet: sheetOf(result),
  } as const satisfies Figure;
}

/**
 * Height of a frame 640 pixels wide, in pixels, a little more than it needs: the lines of the verdict and
 * of what follows it are counted, and so is the picture where its height hangs on the campaigns.
 */
function frameHeight(result: Result): number {
  const names = result.mixes.map(({ name }) => name);
  const { headline, body } = verdictOf(result);
  const [large, small] = [plainText(headline, names), plainText(body, names)];
  const words = 38 * Math.ceil(large.length / 38) + 25 * Math.ceil(small.length / 66);
  if (result.goal === 'profit') return 767 + words;
  const { height } = dotPlotLayout(...plotOf(result));
  return Math.ceil(570 + (608 / widths.wide) * height) + words;
}

const campaigns = 'Twenty campaigns of each plan, each as likely as the next.';

/** Twenty campaigns of each plan, as the page shows them: on shelves of money, else as dots on an axis. */
function campaignsBlocks(result: Result): readonly Block[] {
  const { goal } = result;
  if (goal === 'profit') return [standsOf(result, `${campaigns} Hollow ones lose money.`)];
  const [rows, , { format }] = plotOf(result);
  const props = { rows, format, zeroLabel: '', label: '', axisTitle: '' };
  return [
    { kind: 'words', text: `${goals[goal].one}. Each dot is one campaign in 20.` },
    { kind: 'chart', component: DotPlot, props },
  ];
}

/** What lays the dots out where they are not on shelves. */
function plotOf({ goal, currency, mixes }: Result): Parameters<typeof dotPlotLayout> {
  const rows = mixes.map(({ name, dots }, index) => ({ label: name, index, values: dots }));
  return [rows, 'wide', { format: writerOf(goals[goal].measure, currency), zeroLabel: '' }];
}

/** The same campaigns in numbers. */
function campaignsTable(result: Result): Table {
  const { goal, currency, mixes } = result;
  if (goal === 'profit') return standsTable(standsOf(result, ''), campaigns);
  const show = writerOf(goals[goal].measure, currency);
  const [first] = mixes;
  return {
    label: campaigns,
    columns: [{ title: goals[goal].one }, ...mixes.map(({ name: title }) => ({ title }))],
    groups: [
      {
        rows: (first?.dots ?? []).map((_, at) => ({
          head: at === 0 ? 'best' : at === 19 ? 'worst' : `${at + 1} of 20`,
          cells: mixes.map(({ dots }) => show(dots.at(-1 - at) ?? 0)),
        })),
      },
    ],
  };
}

function plansTable({ known: { state, result }, defaults }: Asked): Table {
  return {
    label: 'The plans',
    columns: [{ title: 'Plan' }, { title: 'Creators, followers, and what each gets' }],
    groups: [
      {
        rows: result.mixes.map(({ name, partners }, at) => ({
          head: { text: name, hue: (at + 1) as Hue, ...(partners > 0 && { discs: partners }) },
          cells: [groupWords(state, defaults, at).join('; plus ')],
        })),
      },
    ],
  };
}

/** The curve of the budget with its title and its notes; nothing where no plan is ever affordable. */
function curveBlocks(result: Result): readonly Block[] {
  const curve = { ...curveOf(result), best: [], bestLabel: '' };
  if (curve.lines.length === 0) return [];
  const props = { ...curve, budget: result.budget, snap: (value: number) => value };
  const notes = curveNotes(curve, budgetCurve(curve, widths.wide, curve), curve);
  return [
    { kind: 'head', text: 'What more or less money buys' },
    { kind: 'chart', component: BudgetCurve, props },
    { kind: 'words', text: notes.join(' ').replaceAll('\u2060', '') },
  ];
}

/** A row for the campaigns of each plan at the budget, then one for each step of its curve. */
function sheetOf(result: Result): Sheet {
  const { goal, currency, mixes, budget } = result;
  const { measure, things } = goals[goal];
  const written = (value: number): number => numberOf(measure, value, currency);
  const unit = goal === 'profit' ? currency : things;
  const ends = campaignsSheet(result);
  const none = ends.columns.map(() => null);
  const { lines, formatMoney } = curveOf(result);
  return {
    columns: [
      ...['Plan', `Budget from (${currency})`, `Average (${unit})`],
      ...[`8 of 10 campaigns from (${unit})`, `8 of 10 campaigns up to (${unit})`],
      ...ends.columns,
    ],
    rows: [
      ...mixes.map(({ name, spread }, at) => [
        ...[name, budget, written(spread[measure].mean), null, null],
        ...(ends.rows[at] ?? none),
      ]),
      ...lines.flatMap(({ label, steps }) =>
        steps.map(({ from, mean, low, high }) => [
          ...[label, numberIn(formatMoney(from))],
          ...[mean, low, high].map(written),
          ...none,
        ]),
      ),
    ],
  };
}

/** The campaigns as columns: shelves of money, else each of the twenty. */
function campaignsSheet(result: Result): Sheet {
  const { goal, currency, mixes } = result;
  if (goal === 'profit') return standsSheet(standsOf(result, ''));
  const { measure, things } = goals[goal];
  return {
    columns: (mixes[0]?.dots ?? []).map((_, at) => `Campaign ${at + 1} of 20 (${things})`),
    rows: mixes.map(({ dots }) =>
      [...dots].reverse().map((value) => numberOf(measure, value, currency)),
    ),
  };
}
