import { commentsIn, partsIn, type TreeNode } from '../../src/data/chapter-tree.ts';

/**
 * Parts that print a number of the data set or the engine, or name where one comes from. A paragraph
 * without them says by a comment that its number is made up: it starts `example:`.
 */
const grounds = ['Cite', 'Claim', 'Fact', 'Default', 'Live'];

/** The comment `model: <literal> in <file>`: the number is the model's and stands in that file. */
const model = /^model:\s*(\S+) in (\S+)$/;

const year = /^(?:19|20)\d\d$/;
const size = /^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?[kM]$/;
const aboutSize = /follower|account|nano|micro|mid|macro|mega|small|big/i;
const number =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty)';
const inWords = new RegExp(
  `\\b${number} (?:percent|dollars|in (?:five|ten|twenty|a hundred|a thousand)|of (?:ten|a hundred|100))\\b`,
  'gi',
);

/**
 * The figures of a paragraph that have to come from somewhere: every number but years, and follower
 * counts in a sentence about sizes.
 */
export function figuresIn(text: string): readonly string[] {
  const digits = text.match(/[$€×]?\d[\d,.]*(?<![,.])(?:\s?%|[kM]\b|\smillion\b)?/g) ?? [];
  const bare = digits.map((figure) => figure.replace(/\smillion$/, 'M'));
  return [
    ...bare.filter((figure) => !year.test(figure) && !(size.test(figure) && aboutSize.test(text))),
    ...(text.match(inWords) ?? []),
  ];
}

/** Whether nodes say where their figures come from, or that they are an example's or the model's. */
export function hasGround(nodes: readonly TreeNode[]): boolean {
  return (
    partsIn(nodes, ...grounds).length > 0 ||
    commentsIn(nodes).some((comment) => comment.startsWith('example:')) ||
    modelFigures(nodes).length > 0
  );
}

/** The figures a text takes from the model, each with the file it says they stand in. */
export function modelFigures(
  nodes: readonly TreeNode[],
): readonly { literal: string; file: string }[] {
  return commentsIn(nodes).flatMap((comment) => {
    const [, literal, file] = model.exec(comment) ?? [];
    return literal !== undefined && file !== undefined ? [{ literal, file }] : [];
  });
}
