import { colors } from '#charts/picture/colors.ts';
import type { FaceName, Setting } from '#charts/picture/letters.ts';
import { type CustomPlugin, optimize } from 'svgo';
import { lightValue, type Values } from './colors.ts';
import {
  type DrawnElement,
  element,
  idOf,
  type Letters,
  outlined,
  shorter,
  type Span,
} from './outline.ts';

/** Properties that a drawing keeps; the others belong to its page, or have done their work. */
const kept = new Set([
  ...['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap'],
  ...['opacity', 'fill-opacity', 'stroke-opacity'],
]);
/** Properties of text, which its outlines carry out. */
const ofText = ['font-size', 'font-weight', 'font-family', 'text-anchor', 'paint-order'];
const inherited = [...kept, ...ofText].filter((name) => !name.includes('opacity'));

/** What holds at a place of a drawing. */
interface Context {
  readonly hue: string;
  readonly style: Readonly<Record<string, string>>;
}

/** What a drawing is made to stand alone with. */
export interface Means {
  readonly values: Values;
  readonly setting: Setting;
}

/**
 * A drawing that stands alone: the rules of its stylesheet written to its elements, in the values of
 * the light theme, and its texts as outlines. It needs no stylesheet, font or other file.
 * @throws Error for a variable without a value, or a letter that our typefaces lack
 */
export function resolved(svg: string, means: Means): string {
  const { data } = optimize(svg, {
    js2svg: { pretty: false },
    plugins: [
      {
        name: 'inlineStyles',
        params: { onlyMatchedOnce: false, removeMatchedSelectors: false, useMqs: [''] },
      },
      'removeStyleElement',
      'removeComments',
      drawn(means),
    ],
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${data}\n`;
}

/** Writes what holds at each element to it, and sets its texts. */
function drawn({ values, setting }: Means): CustomPlugin {
  const letters: Letters = new Map();
  const contexts = new WeakMap<object, Context>();
  const shared = new WeakSet<object>();
  const top: Context = { hue: '', style: {} };
  return {
    name: 'drawn',
    fn: () => ({
      element: {
        enter: (node, parent) => {
          if (node.attributes['class'] === 'shared-outline') shared.add(node);
          const context = contextOf(node as DrawnElement, contexts.get(parent) ?? top, values);
          contexts.set(node, context);
          if (node.name === 'svg' && parent.type !== 'root') placeDrawing(node as DrawnElement);
        },
        exit: (node, parent) => {
          if (node.name === 'text') {
            const drawing = node as DrawnElement;
            const all = outlined(lineOf(drawing, contexts), letters, setting);
            parent.children.splice(parent.children.indexOf(node), 1, ...(all as never[]));
          } else if (shared.has(node)) {
            useOutline(node as DrawnElement, letters);
          } else if (parent.type === 'root') {
            const paths = [...letters].map(([d, id]) => element('path', { id, d }));
            node.children.splice(2, 0, element('defs', {}, paths) as never);
          }
        },
      },
    }),
  };
}

/** What holds at an element, by its class, its attributes and its rules; only the kept ones stay on it. */
function contextOf(node: DrawnElement, above: Context, values: Values): Context {
  const { class: names = '', style = '', ...attributes } = node.attributes;
  const hue = /\bhue-(\d)\b/.exec(names)?.[1] ?? above.hue;
  const rules = style
    .split(';')
    .map((rule) => rule.split(':'))
    .filter(([name = '']) => name !== '')
    .map(([name = '', ...value]) => [name.trim(), value.join(':')] as const);
  const stated = Object.entries(attributes).filter(([name]) => inherited.includes(name));
  const own = Object.fromEntries(
    [...stated, ...rules].map(([name, value]) => [
      name,
      lightValue(value, hue, values).replace(/px$/, ''),
    ]),
  );
  const left = Object.entries(attributes).filter(
    ([name]) => !ofText.includes(name) && !name.startsWith('aria-') && !name.startsWith('data-'),
  );
  const drawnWith = Object.entries(own).filter(([name]) => kept.has(name));
  const isTop = node.attributes['xmlns'] !== undefined;
  const role = isTop ? [] : ['role'];
  node.attributes = Object.fromEntries(
    [...left, ...drawnWith].filter(([name]) => !role.includes(name)),
  );
  const passed = Object.entries(own).filter(([name]) => inherited.includes(name));
  return { hue, style: { ...above.style, ...Object.fromEntries(passed) } };
}

/** A drawing within the picture becomes a group: not every program knows a drawing in a drawing. */
function placeDrawing(node: DrawnElement): void {
  const { x = '0', y = '0', width = '0', viewBox = '', ...others } = node.attributes;
  const [left = 0, top = 0, wide = 0] = viewBox.split(' ').map(Number);
  const scale = Number(width) / wide;
  const at = `translate(${shorter(Number(x) - left * scale)} ${shorter(Number(y) - top * scale)})`;
  const { height: _, ...rest } = others;
  node.name = 'g';
  node.attributes = { ...rest, transform: scale === 1 ? at : `${at} scale(${shorter(scale)})` };
}

/** An outline that may come again is written once, beside the letters. */
function useOutline(node: DrawnElement, letters: Letters): void {
  const { d = '', ...rest } = node.attributes;
  node.name = 'use';
  node.attributes = { ...rest, 'xlink:href': `#${idOf(d, letters)}` };
}

/** A text of a drawing as a line to set. */
function lineOf(node: DrawnElement, contexts: WeakMap<object, Context>) {
  const style = contexts.get(node)?.style ?? {};
  const width = Number(style['stroke-width'] ?? 1);
  const stroke = style['stroke'];
  const hasEdge = stroke !== undefined && stroke !== 'none';
  return {
    spans: trimmed(spansOf(node, contexts)),
    x: Number(node.attributes['x'] ?? 0),
    y: Number(node.attributes['y'] ?? 0),
    anchor: style['text-anchor'] ?? 'start',
    edge: hasEdge ? { stroke, width } : undefined,
  };
}

function spansOf(node: DrawnElement, contexts: WeakMap<object, Context>): readonly Span[] {
  const style = contexts.get(node)?.style ?? {};
  return node.children.flatMap((child) => {
    const part = child as { type: string; value?: string };
    if (part.type !== 'text') return child.name === 'tspan' ? spansOf(child, contexts) : [];
    return [
      {
        text: (part.value ?? '').replace(/\s+/g, ' '),
        face: faceOf(style),
        size: Number(style['font-size'] ?? 13),
        fill: style['fill'] ?? colors.ink,
      },
    ];
  });
}

/** Spans without white space at the ends of their line. */
function trimmed(spans: readonly Span[]): readonly Span[] {
  return spans
    .map((span, at) => ({ ...span, text: at === 0 ? span.text.trimStart() : span.text }))
    .map((span, at) => (at === spans.length - 1 ? { ...span, text: span.text.trimEnd() } : span));
}

function faceOf(style: Context['style']): FaceName {
  if (style['font-family'] === 'serif') return 'serif';
  return Number(style['font-weight'] ?? 400) >= 600 ? 'bold' : 'sans';
}
