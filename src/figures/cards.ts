import { hueColors, colors } from '#charts/picture/colors.ts';
import { dotMarks } from '#charts/picture/dot-marks.ts';
import { shelfMarks } from '#charts/picture/shelf-marks.ts';
import { inShort, type Opening, plainText, writerOf } from '#comparison';
import { money, smallSum } from '#format';
import { goals } from '#words';
import type { Card, CardPicture } from './drawing/card.ts';
import { drawingOf } from './drawing/parts.ts';
import { markup } from './drawing/shelf-part.ts';
import type { Figure } from './figure.ts';

/** The card of a question worked out: question, answer, and twenty campaigns of each plan. */
export function comparisonCard(question: string, { result }: Opening): Card {
  const names = result.mixes.map(({ name }) => name);
  const text = plainText(inShort(result), names);
  return { room: 'Answers', title: question, text, below: campaignsOf(result) };
}

/** The card of a figure that a chart draws: its finding and its first drawing. */
export function figureCard(room: string, { finding, panels }: Figure): Card {
  const [panel] = panels ?? [];
  if (!panel) throw new Error(`“${finding}” has no drawing for a preview card`);
  return { room, title: finding, text: '', beside: drawingOf(panel) };
}

/** Twenty campaigns of each plan, on shelves of money or as dots on what the owner is after. */
function campaignsOf({ mixes, goal, currency }: Opening['result']): CardPicture {
  const rows = mixes.map(({ name, dots, profitable, even }, index) => ({
    ...{ label: name, index, values: dots, profitable, even },
  }));
  const hues = rows.map(({ index }) => hueColors[index] ?? colors.ink);
  const { measure } = goals[goal];
  return (width, setting) => {
    const plot = { rows, hues, x: 0, y: 0, width };
    const unit = smallSum(currency) / 10;
    const format = (value: number): string => money(value, currency);
    const { marks, height } =
      goal === 'profit'
        ? shelfMarks({ ...plot, format, unit }, setting)
        : dotMarks({ ...plot, format: writerOf(measure, currency) }, setting);
    const svg = `<svg viewBox="0 0 ${width} ${height}">${marks.map(markup).join('')}</svg>`;
    return { svg, width, height };
  };
}
