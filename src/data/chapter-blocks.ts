import { isInline, isPart, type Tree, type TreeNode } from './chapter-tree.ts';

/** A stretch of text that a reader takes in at once. */
export interface Block {
  /** The first row of a table heads its columns, so it is a heading. */
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row';
  /** What it holds, and the comments on the lines right above and below it. */
  readonly nodes: readonly TreeNode[];
}

/** What stands in `readableText` for a number that a part prints: one word of one syllable. */
const printedNumber = '5';

/** The headings, paragraphs, list items and table rows of a chapter, in order. */
export function blocksOf(tree: Tree): readonly Block[] {
  return blocksIn(tree.children, 'paragraph').filter(({ nodes }) => readableText(nodes) !== '');
}

/**
 * What a reader reads of nodes: no comments and nothing of parts but the words inside them;
 * `printedNumber` where a part prints a number. White space is single, and none stands before a
 * mark that ends a clause.
 */
export function readableText(nodes: readonly TreeNode[]): string {
  return tidy(nodes.map((node) => textOf(node, { code: true, number: printedNumber })).join(''));
}

/** The words and figures an author wrote: `readableText` without code and printed numbers. */
export function writtenText(nodes: readonly TreeNode[]): string {
  return tidy(nodes.map((node) => textOf(node, { code: false, number: ' ' })).join(''));
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:?!)])/g, '$1')
    .trim();
}

interface Taking {
  readonly code: boolean;
  readonly number: string;
}

function textOf(node: TreeNode, taking: Taking): string {
  if (isPart(node, 'Fact', 'Default', 'Live')) return taking.number;
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode' || node.type === 'code') return taking.code ? node.value : ' ';
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const between = node.type === 'tableRow' ? ' ' : '';
  return node.children.map((child) => textOf(child, taking)).join(between);
}

function blocksIn(nodes: readonly TreeNode[], kind: Block['kind']): Block[] {
  return nodes.flatMap((node, index): Block[] => {
    switch (node.type) {
      case 'heading':
        return [blockOf(node, 'heading', nodes, index)];
      case 'paragraph':
        return [blockOf(node, kind, nodes, index)];
      case 'table':
        return node.children.map((row, at) => ({
          kind: at === 0 ? 'heading' : 'row',
          nodes: [row],
        }));
      case 'listItem':
        return blocksIn(node.children, 'item');
      case 'mdxJsxFlowElement':
        // A part on lines of its own holds blocks, or, in one line, words.
        return node.children.some(isInline)
          ? [{ kind, nodes: node.children }]
          : blocksIn(node.children, kind);
      default:
        return 'children' in node ? blocksIn(node.children, kind) : [];
    }
  });
}

function blockOf(
  node: Extract<TreeNode, { type: 'heading' | 'paragraph' }>,
  kind: Block['kind'],
  siblings: readonly TreeNode[],
  index: number,
): Block {
  const before = siblings[index - 1];
  const after = siblings[index + 1];
  return {
    kind,
    nodes: [
      ...(before && isRemark(before) && meet(before, node) ? [before] : []),
      ...node.children,
      ...(after && isRemark(after) && meet(node, after) ? [after] : []),
    ],
  };
}

function isRemark(node: TreeNode): boolean {
  return node.type === 'mdxFlowExpression';
}

/** Whether one node ends on the line above the other's first. */
function meet(upper: TreeNode, lower: TreeNode): boolean {
  return (upper.position?.end.line ?? NaN) + 1 === lower.position?.start.line;
}
