import { describe, expect, it } from 'vitest';
import { nodesIn, treeOf } from '../../src/data/chapter-tree.ts';
import { linksBelow } from '../../src/guide/links-below.ts';

/** Where the links of a text lead once it is set. */
const linksOf = (mdx: string, base: string): readonly string[] =>
  [...nodesIn([linksBelow(treeOf(mdx), base)])].flatMap((node) =>
    node.type === 'link' ? [node.url] : [],
  );

describe('linksBelow', () => {
  const text = `See [the cost](/guide/cost/) and, in *the [hours](/calculator/#mix-0-0-hours)*:

- [this page](#below)
- [theirs](https://example.com/guide/)`;

  it('leads links of the site below its path, and leaves anchors and other sites alone', () => {
    expect(linksOf(text, '/mix/')).toEqual([
      ...['/mix/guide/cost/', '/mix/calculator/#mix-0-0-hours', '#below'],
      'https://example.com/guide/',
    ]);
  });

  it('changes nothing at the top', () => {
    expect(linksBelow(treeOf(text), '/')).toEqual(treeOf(text));
  });
});
