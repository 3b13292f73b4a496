import type { Part } from '#comparison';
import { whole } from '#format';
import { longLink } from '#share';
import { colors, hueColors } from '#charts/picture/colors.ts';
import { dotMarks } from '#charts/picture/dot-marks.ts';
import type { Setting } from '#charts/picture/letters.ts';
import type { Mark, Picture } from '#charts/picture/marks.ts';
import { paragraph, type Piece } from '#charts/picture/paragraph.ts';
import { type Block, rule, shelfMarks } from '#charts/picture/shelf-marks.ts';
import type { AnswerParts } from './answer-parts.ts';
import { pictureWords } from './picture-words.ts';
import { qrCode } from './qr-code.ts';

/** Width of the picture, and what stands free at its edges. */
const width = 1200;
const edge = 60;
const inner = width - 2 * edge;
const gap = 30;
/** Side of the QR code, and room beside it. */
const codeSide = 200;

/** The picture of an answer: what to do, twenty campaigns of each plan, the plans, the link, the day. */
export function answerPicture(parts: AnswerParts, setting: Setting): Picture {
  const marks: Mark[] = [];
  let y = edge;
  const add = (block: Block, after = gap): void => {
    marks.push(...block.marks);
    y += block.height + after;
  };
  add(headBlock(parts, y, setting), 18);
  const column = { x: edge, width: inner };
  add(
    paragraph(
      pieces(parts.verdict.headline, parts, 'serif'),
      { ...column, y, size: 52, leading: 1.15 },
      setting,
    ),
    14,
  );
  add(paragraph(pieces(parts.verdict.body, parts, 'sans'), { ...column, y, size: 28 }, setting));
  add(outcomesBlock(parts, y, setting));
  for (const place of parts.plans.keys()) add(planBlock(parts, place, y, setting), 8);
  y += gap - 8;
  add(footBlock(parts, y, setting), edge);
  return {
    width,
    height: Math.ceil(y),
    ground: colors.paper,
    title: `Partner Mix: ${parts.question}`,
    description: pictureWords(parts),
    marks,
  };
}

/** The sign of the site, its name, and what the question was. */
function headBlock({ question }: AnswerParts, y: number, setting: Setting): Block {
  const disc = (r: number, x: number, top: number, fill: string): Mark => ({
    kind: 'path',
    d: `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
    ...{ x, y: top, scale: 1, fill },
  });
  const rows = [3, 4, 3];
  const [small, big] = hueColors;
  const r = 6;
  const discs = rows.flatMap((count, row) =>
    Array.from({ length: count }, (_, at) =>
      disc(r, edge + 26 + (at - (count - 1) / 2) * 13, y + 6 + row * 11.5, small),
    ),
  );
  const one = disc(r * Math.sqrt(10), edge + 80, y + 18, big);
  const name: Piece = { text: 'Partner Mix', fill: colors.ink, face: 'serif' };
  const asked: Piece = { text: question, fill: colors.inkSoft, face: 'sans' };
  const place = { x: edge + 120, width: inner - 120 };
  const head = paragraph([name], { ...place, y: y - 6, size: 32, leading: 1.2 }, setting);
  const title = paragraph([asked], { x: edge, width: inner, y: y + 48, size: 26 }, setting);
  return { marks: [...discs, one, ...head.marks, ...title.marks], height: 48 + title.height };
}

function outcomesBlock(parts: AnswerParts, y: number, setting: Setting): Block {
  const { rows, hues, isMoney, show, cash, unit, counted } = parts;
  const plans = rows.length > 1 ? ' of each plan' : '';
  const title = isMoney
    ? `Twenty campaigns${plans}, each as likely as the next. Hollow ones lose money.`
    : `${counted}. Each dot is one campaign in 20.`;
  const piece: Piece = { text: title, fill: colors.inkSoft, face: 'sans' };
  const head = paragraph([piece], { x: edge, y, width: inner, size: 24 }, setting);
  const plot = { rows, hues, x: edge, y: y + head.height + 10, width: inner };
  const drawn = isMoney
    ? shelfMarks({ ...plot, format: cash, unit }, setting)
    : dotMarks({ ...plot, format: show }, setting);
  return {
    marks: [...head.marks, ...drawn.marks],
    height: head.height + 10 + drawn.height,
  };
}

function planBlock(parts: AnswerParts, place: number, y: number, setting: Setting): Block {
  const fill = parts.hues[place] ?? colors.ink;
  const name: Piece = { text: `${parts.names[place] ?? ''}: `, fill, face: 'bold' };
  const text = (parts.plans[place] ?? []).join('; plus ');
  const said: Piece = { text, fill: colors.ink, face: 'sans' };
  return paragraph([name, said], { x: edge, y, width: inner, size: 24 }, setting);
}

/** The link, as text and as a code, and the day. */
function footBlock({ link, day }: AnswerParts, y: number, setting: Setting): Block {
  const code = link === '' ? null : qrCode(link);
  const left = code ? codeSide + gap : 0;
  const address =
    link.length <= longLink
      ? link
      : `The link is too long for a picture (${whole(link.length)} characters); the saved file opens the same comparison.`;
  const soft = (text: string): Piece => ({ text, fill: colors.inkSoft, face: 'sans' });
  const place = { x: edge + left, width: inner - left };
  const top = y + 24;
  const date = paragraph(
    [soft(`Worked out on ${day}. All numbers, to look at and to change:`)],
    { ...place, y: top, size: 24 },
    setting,
  );
  const target = paragraph(
    [soft(address)],
    { ...place, y: top + date.height + 6, size: 22 },
    setting,
  );
  const scale = code ? codeSide / code.size : 1;
  const at = { kind: 'path', x: edge, y: top, scale } as const;
  const codes: readonly Mark[] = code
    ? [
        { ...at, d: `M0 0H${code.size}V${code.size}H0Z`, fill: '#ffffff' },
        { ...at, d: code.d, fill: '#000000' },
      ]
    : [];
  return {
    marks: [rule(edge, y, inner, 1.5), ...date.marks, ...target.marks, ...codes],
    height: 24 + Math.max(code ? codeSide : 0, date.height + 6 + target.height),
  };
}

/** A sentence with each plan in its own color. */
function pieces(
  sentence: readonly Part[],
  { names, hues }: AnswerParts,
  face: 'serif' | 'sans',
): readonly Piece[] {
  return sentence.map((part) =>
    typeof part === 'string'
      ? { text: part, fill: colors.ink, face }
      : {
          text: names[part.mix] ?? '',
          fill: hues[part.mix] ?? colors.ink,
          face: face === 'serif' ? 'serif' : 'bold',
        },
  );
}
