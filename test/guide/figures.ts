/** Tags that print a number of the data set or the engine, or name where one comes from. */
const grounded = /<(?:Cite|Claim|Fact|Default|Live)\b/;

/** The MDX comment by which a paragraph says that its number is made up: it starts `example:`. */
const example = /\{\/\*\s*example:/;

/** The MDX comment `model: <literal> in <file>`: the number is the model's and stands in that file. */
const model = /\{\/\*\s*model:\s*(\S+) in (\S+?)\s*\*\/\}/g;

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
 * The figures of a paragraph that have to come from somewhere: every number but years, the numbers
 * of a list, and follower counts in a sentence about sizes.
 */
export function figuresIn(mdx: string): readonly string[] {
  const text = mdx
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/^\s*\d+\.\s/, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/`[^`]*`/g, '');
  const digits = text.match(/[$€×]?\d[\d,.]*(?<![,.])(?:\s?%|[kM]\b|\smillion\b)?/g) ?? [];
  const bare = digits.map((figure) => figure.replace(/\smillion$/, 'M'));
  return [
    ...bare.filter((figure) => !year.test(figure) && !(size.test(figure) && aboutSize.test(text))),
    ...(text.match(inWords) ?? []),
  ];
}

/** Whether a paragraph says where its figures come from, or that they are an example's or the model's. */
export function hasGround(mdx: string): boolean {
  return grounded.test(mdx) || example.test(mdx) || modelFigures(mdx).length > 0;
}

/** The figures a text takes from the model, each with the file it says they stand in. */
export function modelFigures(mdx: string): readonly { literal: string; file: string }[] {
  return [...mdx.matchAll(model)].map(([, literal = '', file = '']) => ({ literal, file }));
}
