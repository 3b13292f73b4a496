import { describe, expect, test } from 'vitest';
import { readChapter } from '../../src/data/read-chapter.ts';
import { claimsAnswered } from '../../src/data/reading.ts';

const cited = (mdx: string): string[] =>
  readChapter(mdx).sections.flatMap(({ citations }) =>
    citations.map(({ by, id }) => `${by} ${id}`),
  );

describe('readChapter', () => {
  test.each([
    ['one id', 'Reach falls. <Cite id="minter2019" />', ['source minter2019']],
    ['several ids', 'So <Cite ids="S0 S3" />', ['source S0', 'source S3']],
    ['several ids with commas', "So <Cite ids='S0, S3' />", ['source S0', 'source S3']],
    ['attributes around it', 'So <Cite note="a > b" id="S0" />', ['source S0']],
    ['a claim', 'So. <Claim id="12" />', ['claim 12']],
    ['several parts', 'a <Cite id="S1" /> b <Claim id="3" />', ['source S1', 'claim 3']],
    [
      'a citation inside other parts',
      '- *a <Term id="x">b <Cite id="S0" /></Term>*',
      ['source S0'],
    ],
    ['no citation in code', 'Write `<Cite id="S0" />`.', []],
    ['no citation in a comment', 'Soon. {/* <Cite id="S0" /> */}', []],
    ['other parts', '<Term id="reach">reach</Term>', []],
    ['no text', '', []],
  ])('reads %s', (_, mdx, citations) => {
    expect(cited(mdx)).toEqual(citations);
  });

  test('cuts a text before its headings of the second level', () => {
    const { sections } = readChapter(
      '---\ntitle: x\n---\n\nFirst. <Cite id="a" />\n\n## One *more*\n\nB. <Cite id="b" />\n\n### Deeper\n\nC. <Cite id="c" /> <Claim id="1" />\n\n## Last\n\nD.\n',
    );
    expect(sections.map(({ title, citations }) => [title, citations.map(({ id }) => id)])).toEqual([
      [null, ['a']],
      ['One more', ['b', 'c', '1']],
      ['Last', []],
    ]);
  });

  test('finds no section before a heading that opens the text, and none in code', () => {
    const { sections } = readChapter('---\ntitle: x\n---\n\n## One\n\n```\n## Two\n```\n');
    expect(sections.map(({ title }) => title)).toEqual(['One']);
  });

  test('counts the words a reader reads, a printed number as one', () => {
    expect(
      readChapter(
        '## Two words\n\nAbout <Fact row="x" /> of [it all](/there/). {/* not this */}\n\n<FunnelSteps />\n\n| a | b c |\n|---|---|\n| d | |\n',
      ).words,
    ).toBe(2 + 5 + 3 + 1);
  });

  test('refuses what is not MDX', () => {
    expect(() => readChapter('A <Cite id="x"> without an end')).toThrow();
  });
});

describe('claimsAnswered', () => {
  test('gives the numbers in order, repeats kept', () => {
    const reading = readChapter(
      'a <Claim id="7" /> b <Cite id="S0" />\n\n## c\n\nd <Claim id="2" /> <Claim id="7" />',
    );
    expect(claimsAnswered(reading)).toEqual(['7', '2', '7']);
  });
});
