import { attributesOf, type Inline, isPart } from '#data/chapter-tree.ts';

/** The places in a text where a line may end: around white space, behind a dash or a slash. */
const lineEnds = /(?<=\s)(?=\S)|(?<=\S)(?=\s)|(?<=\S[-–—/])(?=[\p{L}\d])/u;

/**
 * A sentence in which no line ends between a word and the citation or the mark behind it: what
 * belongs together, as far back as the last part of the word, is put into one span.
 *
 * Browsers end a line beside a button even where a comma follows, so a term that opens its
 * explanation is held like a citation.
 */
export function holdTogether(nodes: readonly Inline[]): readonly Inline[] {
  if (!nodes.some(isSticky)) return nodes;
  return clustersOf(nodes).flatMap((cluster) =>
    cluster.length > 1 && cluster.some(isSticky) ? [spanOf(cluster)] : cluster,
  );
}

/** The pieces of a sentence, those without a possible end of line between them together. */
function clustersOf(nodes: readonly Inline[]): readonly (readonly Inline[])[] {
  const pieces = nodes.flatMap((node): Inline[] =>
    node.type === 'text'
      ? node.value.split(lineEnds).map((value) => ({ type: 'text', value }))
      : [node],
  );
  const clusters: Inline[][] = [];
  for (const piece of pieces) {
    const last = clusters.at(-1);
    const before = last?.at(-1);
    if (!last || !before || mayPart(before, piece)) clusters.push([piece]);
    else last.push(piece);
  }
  return clusters;
}

function mayPart(left: Inline, right: Inline): boolean {
  if (right.type === 'text' && /^\s/.test(right.value)) return true;
  return left.type === 'text' && (/\s$/.test(left.value) || /[-–—/]$/.test(left.value));
}

function isSticky(node: Inline): boolean {
  if (!isPart(node, 'Cite', 'Term')) return false;
  return node.name === 'Cite' || 'first' in attributesOf(node);
}

function spanOf(children: readonly Inline[]): Inline {
  return {
    type: 'mdxJsxTextElement',
    name: 'span',
    attributes: [{ type: 'mdxJsxAttribute', name: 'class', value: 'held' }],
    children: [...children],
  };
}
