import { describe, expect, test } from 'vitest';
import {
  attributesOf,
  isPart,
  treeOf,
  type TreeNode,
  type TreePart,
} from '../../src/data/chapter-tree.ts';
import { arrangeChapter } from '../../src/guide/arrange-chapter.ts';

/** A tree in short: parts as tags, what is held together in brackets, blocks apart. */
function short(node: TreeNode): string {
  if (node.type === 'text') return node.value;
  const inside = 'children' in node ? node.children.map(short).join('') : '';
  if (isPart(node)) return shortPart(node, inside);
  if (node.type === 'strong') return `*${inside}*`;
  return ['paragraph', 'heading'].includes(node.type) ? `${inside}\n` : inside;
}

function shortPart(part: TreePart, inside: string): string {
  switch (part.name) {
    case 'span':
      return `[${inside}]`;
    case 'Section':
      return `§${inside}`;
    case 'Term':
      return 'first' in attributesOf(part) ? `<1 ${inside}>` : `<${inside}>`;
    case 'Cite':
      return `^${idsOf(part)}`;
    default:
      return `<${part.name}>${inside}`;
  }
}

/** The section a citation stands in, how many stand before, and what it cites. */
function idsOf({ attributes }: TreePart): string {
  const values = attributes.map(({ value }) => JSON.parse((value as { value: string }).value));
  const [section, before, citations] = values as [number, number, { by: string; id: string }[]];
  return `${section}${before > 0 ? `+${before}` : ''}${citations.map(({ by, id }) => `,${by === 'claim' ? '#' : ''}${id}`).join('')}`;
}

const arranged = (mdx: string): string => short(arrangeChapter(treeOf(mdx))).trim();

describe('arrangeChapter', () => {
  test('puts each section into a part of its own, the frontmatter before them', () => {
    const tree = arrangeChapter(treeOf('---\ntitle: x\n---\n\nA\n\n## B\n\nC\n\n### D\n\n## E\n'));
    expect(tree.children.map((node) => (isPart(node) ? short(node) : node.type))).toEqual([
      'yaml',
      '§A\n',
      '§B\nC\nD\n',
      '§E\n',
    ]);
  });

  test.each([
    ['a word', 'Reach falls. <Cite id="a" /> Then', '§Reach [falls.^0,a] Then'],
    ['a word on the line before', 'It falls.\n<Cite id="a" /> So', '§It [falls.^0,a] So'],
    ['the last part of a word', 'A well-lit <Cite id="a" /> one', '§A well-[lit^0,a] one'],
    ['a mark behind it', 'so <Cite id="a" />; but', '§[so^0,a;] but'],
    [
      'emphasis and its full stop',
      'It **falls a lot**. <Cite id="a" />',
      '§It [*falls a lot*.^0,a]',
    ],
    ['a printed number', 'by <Fact row="x" />. <Cite id="a" />', '§by [<Fact>.^0,a]'],
    ['nothing, at the start', '<Cite id="a" /> Then <Fact row="x" />', '§^0,a Then <Fact>'],
  ])('holds a citation to %s', (_, mdx, text) => {
    expect(arranged(mdx)).toBe(text);
  });

  test('joins citations that follow one another, claims and sources alike', () => {
    expect(
      arranged('So. <Claim id="3" />\n<Cite ids="a b" /> <Cite id="c" /> Or <Cite id="d" />'),
    ).toBe('§[So.^0,#3,a,b,c] [Or^0+4,d]');
  });

  test('holds citations inside emphasis, links, items, tables and parts', () => {
    const mdx =
      '**b <Cite id="a" />** x\n\n- c <Cite id="a" />\n\n| d <Cite id="a" /> |\n|---|\n| e |\n\n<Check>f <Cite id="a" /></Check>\n';
    expect(arranged(mdx).match(/\[\w\^0(?:\+\d)?,a\]/g)).toEqual([
      '[b^0,a]',
      '[c^0+1,a]',
      '[d^0+2,a]',
      '[f^0+3,a]',
    ]);
  });

  test('gives each citation the number of its section, and counts those before it there', () => {
    expect(
      arranged(
        'a <Cite id="x" />\n\n## B\n\nc <Cite ids="x w" /> **d <Cite id="y" />** e <Cite id="z" />',
      ),
    ).toBe('§[a^0,x]\n§B\n[c^1,x,w] *[d^1+2,y]* [e^1+3,z]');
  });

  test('marks the first use of a term in a chapter, and holds it to what touches it', () => {
    expect(
      arranged(
        'A (<Term id="t">t</Term>), *<Term id="u">u</Term>* b.\n\n## C\n\n<Term id="t">ts</Term>, d.',
      ),
    ).toBe('§A [(<1 t>),] <1 u> b.\n§C\n<ts>, d.');
  });

  test('leaves a text without citations and terms as it is', () => {
    const tree = treeOf('A *b* — c-d `e` [f](/g/).\n\n- h\n');
    const [section] = arrangeChapter(tree).children;
    expect(section && 'children' in section && section.children).toEqual(tree.children);
  });
});
