/** What a column of a pasted list holds. */
export type Column = 'name' | 'followers' | 'likes' | 'comments' | 'rate';

/** Titles by which columns are known, in small letters without anything else. */
const titles: Readonly<Record<Column, RegExp>> = {
  name: /^(?:name|handle|creator|account|user|username|influencer|profile)s?$/,
  followers: /^(?:numberof)?(?:follower|subscriber)s?(?:count)?$/,
  likes: /^(?:avg|average|usual|median|typical)?likes?(?:perpost|apost)?$/,
  comments: /^(?:avg|average|usual|median|typical)?comments?(?:perpost|apost)?$/,
  rate: /^(?:avg|average|usual|median|typical)?(?:engagement|engagementrate|rate|er|erate)(?:in)?(?:percent|pct)?$/,
};

/**
 * The columns of a line of titles, in its order, undefined for those that say nothing we need; each
 * kind once. Undefined where the line is none: titles hold no digits, and followers are among them.
 */
export function columnsOf(cells: readonly string[]): readonly (Column | undefined)[] | undefined {
  if (cells.length < 2 || cells.some((cell) => /\p{Nd}/u.test(cell))) return undefined;
  const found = cells.map(columnOf);
  const columns = found.map((column, at) => (found.indexOf(column) === at ? column : undefined));
  return columns.includes('followers') ? columns : undefined;
}

function columnOf(cell: string): Column | undefined {
  const word = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return (Object.keys(titles) as Column[]).find((column) => titles[column].test(word));
}
