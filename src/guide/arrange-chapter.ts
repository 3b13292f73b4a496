import {
  attributesOf,
  type Inline,
  isInline,
  isPart,
  isPrelude,
  type Tree,
  type TreeNode,
  type TreePart,
} from '#data/chapter-tree.ts';
import { citationsIn, sectionsOf } from '#data/read-chapter.ts';
import type { Citation } from '#data/reading.ts';
import { holdTogether } from './hold-together.ts';

/** Where in a chapter the arranging is. */
interface Place {
  /** Number of the section, from 0. */
  readonly section: number;
  /** Terms that a reader has met before. */
  readonly met: Set<string>;
}

/**
 * A chapter's tree as its page is set: each section in a `Section`, which knows its number and sets
 * the sources beside the text; citations that follow one another in one `Cite`, close to their word;
 * each term's first use marked `first`.
 */
export function arrangeChapter(tree: Tree): Tree {
  const met = new Set<string>();
  const sections = sectionsOf(tree).map(({ nodes }, section) => ({
    type: 'mdxJsxFlowElement',
    name: 'Section',
    attributes: [valueOf('index', section)],
    children: arrangeAll(nodes, { section, met }),
  }));
  return { ...tree, children: [...tree.children.filter(isPrelude), ...sections] } as Tree;
}

function arrangeAll(nodes: readonly TreeNode[], place: Place): readonly TreeNode[] {
  const arranged = nodes.map((node) => arrange(node, place));
  return arranged.some(isInline)
    ? holdTogether(joinCitations(arranged as readonly Inline[], place.section))
    : arranged;
}

function arrange(node: TreeNode, place: Place): TreeNode {
  if (!('children' in node)) return node;
  const marked = isPart(node, 'Term') ? markFirst(node, place.met) : node;
  return { ...marked, children: arrangeAll(node.children, place) } as TreeNode;
}

function markFirst(term: TreePart, met: Set<string>): TreePart {
  const { id = '' } = attributesOf(term);
  if (met.has(id)) return term;
  met.add(id);
  return { ...term, attributes: [...term.attributes, { type: 'mdxJsxAttribute', name: 'first' }] };
}

/** Citations with nothing but white space between them become one, and join the word before. */
function joinCitations(nodes: readonly Inline[], section: number): readonly Inline[] {
  const joined: (Inline | Citation[])[] = [];
  for (const node of nodes) {
    if (!isPart(node, 'Cite', 'Claim')) {
      joined.push(node);
      continue;
    }
    trimEnd(joined);
    const last = joined.at(-1);
    if (Array.isArray(last)) last.push(...citationsIn([node]));
    else joined.push([...citationsIn([node])]);
  }
  return joined.map((each) => (Array.isArray(each) ? citePart(each, section) : each));
}

function trimEnd(nodes: (Inline | Citation[])[]): void {
  const last = nodes.at(-1);
  if (!last || Array.isArray(last) || last.type !== 'text') return;
  const value = last.value.trimEnd();
  nodes.splice(-1, 1, ...(value === '' ? [] : [{ ...last, value }]));
}

function citePart(citations: readonly Citation[], section: number): Inline {
  return {
    type: 'mdxJsxTextElement',
    name: 'Cite',
    attributes: [valueOf('section', section), valueOf('citations', citations)],
    children: [],
  };
}

function valueOf(name: string, value: unknown): TreePart['attributes'][number] {
  return {
    type: 'mdxJsxAttribute',
    name,
    value: { type: 'mdxJsxAttributeValueExpression', value: JSON.stringify(value) },
  };
}
