import { blocksOf, readableText } from './chapter-blocks.ts';
import {
  attributesOf,
  isPrelude,
  partsIn,
  type Tree,
  type TreeNode,
  treeOf,
} from './chapter-tree.ts';
import type { ChapterReading, Citation, Section } from './reading.ts';

/** A section with the nodes it is set from. */
export interface TreeSection extends Section {
  readonly nodes: readonly Tree['children'][number][];
}

/** Reads a chapter's file; throws `Error` where it is not MDX. */
export function readChapter(mdx: string): ChapterReading {
  return readTree(treeOf(mdx));
}

/** Reads a chapter's tree. */
export function readTree(tree: Tree): ChapterReading {
  const words = blocksOf(tree).flatMap(({ nodes }) => readableText(nodes).split(' '));
  return {
    sections: sectionsOf(tree).map(({ title, citations }) => ({ title, citations })),
    words: words.length,
  };
}

/** A chapter cut before each heading of the second level; what holds no text is no section. */
export function sectionsOf(tree: Tree): readonly TreeSection[] {
  const children = tree.children.filter((node) => !isPrelude(node));
  const cuts = children.flatMap((node, index) => (isCut(node) ? [index] : []));
  return [0, ...cuts]
    .map((from, at) => children.slice(from, cuts[at] ?? children.length))
    .filter((nodes) => nodes.length > 0)
    .map((nodes) => {
      const [first] = nodes;
      const title = first && isCut(first) ? readableText([first]) : null;
      return { title, citations: citationsIn(nodes), nodes };
    });
}

/**
 * What nodes cite, in order: by `<Cite id="…" />`, by `<Cite ids="… …" />` with spaces between, or
 * by `<Claim id="…" />`, which cites the documents that make the claim.
 */
export function citationsIn(nodes: readonly TreeNode[]): readonly Citation[] {
  return partsIn(nodes, 'Cite', 'Claim').flatMap((part) => {
    const { id = '', ids = id } = attributesOf(part);
    const by = part.name === 'Claim' ? 'claim' : 'source';
    return ids.split(/[\s,]+/).flatMap((one): Citation[] => (one === '' ? [] : [{ by, id: one }]));
  });
}

function isCut(node: TreeNode): boolean {
  return node.type === 'heading' && node.depth === 2;
}
