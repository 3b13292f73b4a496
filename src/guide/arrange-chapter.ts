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
  /** How many citations of the section a reader has passed. */
  passed: number;
}

/**
 * A chapter's tree as its page is set: each section in a `Section`; citations that follow one another
 * in one `Cite`, close to their word, which knows its section and how many citations of it stand
 * before; each term's first use marked `first`.
 */
export function arrangeChapter(tree: Tree): Tree {
  const met = new Set<string>();
  const sections = sectionsOf(tree).map(({ nodes }, section) => ({
    type: 'mdxJsxFlowElement',
    name: 'Section',
    attributes: [],
    children: arrangeAll(nodes, { section, met, passed: 0 }),
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
  if (isPart(node, 'Cite', 'Claim')) return markPassed(node, place);
  const marked = isPart(node, 'Term') ? markFirst(node, place.met) : node;
  return { ...marked, children: arrangeAll(node.children, place) } as TreeNode;
}

function markFirst(term: TreePart, met: Set<string>): TreePart {
  const { id = '' } = attributesOf(term);
  if (met.has(id)) return term;
  met.add(id);
  return { ...term, attributes: [...term.attributes, { type: 'mdxJsxAttribute', name: 'first' }] };
}

function markPassed(part: TreePart, place: Place): TreePart {
  const before = { type: 'mdxJsxAttribute', name: 'before', value: `${place.passed}` } as const;
  place.passed += citationsIn([part]).length;
  return { ...part, attributes: [...part.attributes, before] };
}

/** Citations that follow one another, and how many of the section stand before them. */
interface Joined {
  readonly type: 'joined';
  readonly before: number;
  readonly citations: readonly Citation[];
}

/** Citations with nothing but white space between them become one, and join the word before. */
function joinCitations(nodes: readonly Inline[], section: number): readonly Inline[] {
  const joined: (Inline | Joined)[] = [];
  for (const node of nodes) {
    if (!isPart(node, 'Cite', 'Claim')) {
      joined.push(node);
      continue;
    }
    trimEnd(joined);
    const citations = citationsIn([node]);
    const last = joined.at(-1);
    if (last?.type === 'joined') {
      joined.splice(-1, 1, { ...last, citations: [...last.citations, ...citations] });
    } else {
      joined.push({ type: 'joined', before: Number(attributesOf(node)['before']), citations });
    }
  }
  return joined.map((each) => (each.type === 'joined' ? citePart(each, section) : each));
}

function trimEnd(nodes: (Inline | Joined)[]): void {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return;
  const value = last.value.trimEnd();
  nodes.splice(-1, 1, ...(value === '' ? [] : [{ ...last, value }]));
}

function citePart({ before, citations }: Joined, section: number): Inline {
  return {
    type: 'mdxJsxTextElement',
    name: 'Cite',
    attributes: [
      valueOf('section', section),
      valueOf('before', before),
      valueOf('citations', citations),
    ],
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
