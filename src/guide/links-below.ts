import { withBase } from '#base';
import type { Tree, TreeNode } from '#data/chapter-tree.ts';

/**
 * A chapter's tree with its links where the site stands: chapters write `/guide/cost/`.
 *
 * @param base - Where that is, with a slash at both ends.
 */
export function linksBelow(tree: Tree, base: string): Tree {
  return below(tree, base) as Tree;
}

function below(node: TreeNode, base: string): TreeNode {
  const isInside = node.type === 'link' && node.url.startsWith('/');
  const placed = isInside ? { ...node, url: withBase(node.url, base) } : node;
  if (!('children' in placed)) return placed;
  return { ...placed, children: placed.children.map((child) => below(child, base)) } as TreeNode;
}
