import { type MdastNode, mdxToMdast } from 'satteri';

/** Any node of a chapter's tree, as Markdown and MDX name them. */
export type TreeNode = MdastNode;

/** A whole chapter. */
export type Tree = Extract<TreeNode, { type: 'root' }>;

/** What stands inside a paragraph: text, links, emphasis, parts. */
export type Inline = Extract<TreeNode, { type: 'paragraph' }>['children'][number];

/** A part of the site in a chapter: `<Cite … />` in a sentence, `<FunnelSteps />` on its own. */
export type TreePart = Extract<TreeNode, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;

/**
 * Reads a chapter's file into its tree, by the parser and the rules that set the pages.
 * @throws Error where the file is not MDX
 */
export function treeOf(mdx: string): Tree {
  const tree = mdxToMdast(mdx, { features: { gfm: true, smartPunctuation: true } });
  if (tree.type !== 'root') throw new Error(`the tree of a chapter starts at “${tree.type}”`);
  return tree;
}

/** Nodes and all that they hold, in the order of the text. */
export function* nodesIn(nodes: readonly TreeNode[]): Generator<TreeNode, void, undefined> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* nodesIn(node.children);
  }
}

/** Whether a node stands before the text: the frontmatter, or an import. */
export function isPrelude({ type }: TreeNode): boolean {
  return type === 'yaml' || type === 'mdxjsEsm';
}

/** Whether a node can stand in a sentence only. */
export function isInline({ type }: TreeNode): boolean {
  return type === 'text' || type === 'mdxJsxTextElement';
}

/** Whether a node is a part; with names, one of these. */
export function isPart(node: TreeNode, ...names: readonly string[]): node is TreePart {
  return (
    (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') &&
    (names.length === 0 || names.includes(node.name ?? ''))
  );
}

/** The parts in a text, in order; with names, only these. */
export function partsIn(nodes: readonly TreeNode[], ...names: readonly string[]): TreePart[] {
  return [...nodesIn(nodes)].filter((node) => isPart(node, ...names));
}

/** The attributes of a part that are plain text; one without a value is empty text. */
export function attributesOf({ attributes }: TreePart): Readonly<Record<string, string>> {
  return Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value !== 'object'
        ? [[attribute.name, attribute.value ?? '']]
        : [],
    ),
  );
}

/** The comments in a text, without their marks. */
export function commentsIn(nodes: readonly TreeNode[]): string[] {
  return [...nodesIn(nodes)].flatMap((node) => {
    if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return [];
    const code = node.value.trim();
    return code.startsWith('/*') && code.endsWith('*/') ? [code.slice(2, -2).trim()] : [];
  });
}
