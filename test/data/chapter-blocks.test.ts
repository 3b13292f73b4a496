import { describe, expect, test } from 'vitest';
import { blocksOf, readableText, writtenText } from '../../src/data/chapter-blocks.ts';
import { commentsIn, treeOf } from '../../src/data/chapter-tree.ts';

const blocks = (mdx: string) => blocksOf(treeOf(mdx));

describe('readableText', () => {
  test.each([
    ['a term', 'a <Term id="micro">micro</Term> shop', 'a micro shop'],
    ['a citation', 'It falls. <Cite id="minter2019" />', 'It falls.'],
    ['a citation before a mark', 'a *few* <Cite id="minter2019" />, but', 'a few, but'],
    ['printed numbers', '<Live of="z" />: <Fact row="x" /> of <Default of="y" />.', '5: 5 of 5.'],
    ['a link', 'the [calculator](/calculator/#shop-budget) opens', 'the calculator opens'],
    ['a comment', 'Say $40. {/* example: a pair of socks */}', 'Say $40.'],
    ['a list mark', '1. Ask **first**.', 'Ask first.'],
    ['code', 'write `utm_source` there', 'write utm_source there'],
    ['several lines', 'one\ntwo  three', 'one two three'],
  ])('keeps what is read of %s', (_, mdx, text) => {
    expect(readableText(treeOf(mdx).children)).toBe(text);
  });
});

describe('writtenText', () => {
  test('leaves out code and numbers that parts print', () => {
    expect(
      writtenText(treeOf('Take 3 of <Live of="x" />, `mix=4` or <Term id="a">5</Term>.').children),
    ).toBe('Take 3 of, or 5.');
  });
});

describe('blocksOf', () => {
  test('gives headings, paragraphs, items and rows, in order', () => {
    const found = blocks(
      '## Head\n\nText\nover lines.\n\n- one\n\n  more\n- two\n  1. inner\n\n| a | b |\n|---|---|\n| c | d |\n\n<FunnelSteps />\n',
    );
    expect(found.map(({ kind, nodes }) => [kind, readableText(nodes)])).toEqual([
      ['heading', 'Head'],
      ['paragraph', 'Text over lines.'],
      ['item', 'one'],
      ['item', 'more'],
      ['item', 'two'],
      ['item', 'inner'],
      ['heading', 'a b'],
      ['row', 'c d'],
    ]);
  });

  test('looks into parts, whether their words stand in one line or on their own', () => {
    const found = blocks(
      '<Checklist title="x">\n  <Check>In one line.</Check>\n  <Check>\n    On its own.\n\n    And more.\n  </Check>\n</Checklist>\n',
    );
    expect(found.map(({ nodes }) => readableText(nodes))).toEqual([
      'In one line.',
      'On its own.',
      'And more.',
    ]);
  });

  test.each([
    ['in it', 'Say 3. {/* example: x */}\n\nOther.', ['example: x']],
    ['on the line above', '{/* example: x */}\nSay 3.\n\nOther.', ['example: x']],
    ['on the line below', '1. Say 3.\n   {/* example: x */}\n2. Other.', ['example: x']],
    ['further up', '{/* example: x */}\n\nSay 3.\n\nOther.', []],
  ])('takes a comment %s for a paragraph’s own', (_, mdx, comments) => {
    const own = blocks(mdx).find(({ nodes }) => readableText(nodes) === 'Say 3.');
    expect(own && commentsIn(own.nodes)).toEqual(comments);
  });
});
