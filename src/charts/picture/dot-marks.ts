import { type DotRow, dotPlotLayout } from '../dot-plot.ts';
import { widths } from '../drawing.ts';
import { colors } from './colors.ts';
import type { FaceName, Setting } from './letters.ts';
import { type Mark, textMarks } from './marks.ts';
import { type Block, rule } from './shelf-marks.ts';

/** What is drawn, and where. */
interface Plot {
  readonly rows: readonly DotRow[];
  /** The color of each row. */
  readonly hues: readonly string[];
  readonly format: (value: number) => string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Twenty campaigns of each plan as dots on one axis, as on the page. */
export function dotMarks({ rows, hues, format, x, y, width }: Plot, setting: Setting): Block {
  const layout = dotPlotLayout(rows, 'wide', { format, zeroLabel: '' });
  const scale = width / widths.wide;
  const at = (left: number, top: number): [number, number] => [x + left * scale, y + top * scale];
  const text = (
    words: string,
    [left, top]: readonly [number, number],
    { face, fill, anchor }: { face: FaceName; fill: string; anchor: 'start' | 'middle' },
  ): readonly Mark[] => {
    const look = { size: 13 * scale, face, fill };
    const [from, baseline] = at(left, top);
    const wide = textMarks(words, [0, 0], look, setting).width;
    const back = anchor === 'middle' ? wide / 2 : 0;
    return textMarks(words, [from - back, baseline], look, setting).marks;
  };
  const ticks = layout.ticks.flatMap((tick): readonly Mark[] => {
    const [left, top] = at(tick.at, 0);
    const d = `M0 0V${layout.axis * scale}`;
    const stroke = colors.line;
    return [
      { kind: 'path', d, x: left, y: top, scale: 1, stroke, line: 1.5 },
      ...text(tick.text, [tick.textAt, layout.axis + 18], {
        face: 'sans',
        fill: colors.inkSoft,
        anchor: 'middle',
      }),
    ];
  });
  const laid = layout.rows.flatMap((row, place): readonly Mark[] => {
    const fill = hues[place] ?? colors.ink;
    const r = layout.radius - 0.75;
    const d = `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    return [
      ...text(row.label, [2, row.top + 20], { face: 'bold', fill, anchor: 'start' }),
      rule(x, at(0, row.baseline)[1], width, 1.5),
      ...row.dots.map((dot): Mark => {
        const [left, top] = at(dot.x, dot.y);
        const edge = { stroke: dot.isCoin ? colors.paper : fill, line: 1.2 };
        const ground = dot.below ? colors.paper : fill;
        return { kind: 'path', d, x: left, y: top, scale, fill: ground, ...edge };
      }),
      ...row.towers.flatMap((tower) =>
        text(tower.text, [tower.textAt, tower.textY], {
          face: 'sans',
          fill: colors.ink,
          anchor: 'middle',
        }),
      ),
    ];
  });
  return { marks: [...ticks, ...laid], height: layout.height * scale };
}
