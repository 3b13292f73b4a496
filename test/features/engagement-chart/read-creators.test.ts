import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { writeNumbersAs } from '#locale';
import {
  linesOf,
  placeOfLine,
  readCreators,
} from '../../../src/features/engagement-chart/read-creators.ts';

/** What a text of one creator is read as: name, followers, rate. */
function creatorOf(text: string): readonly [string, number, number] {
  const { creators, problems } = readCreators(text);
  expect(problems).toEqual([]);
  expect(creators).toHaveLength(1);
  const [{ name, followers, rate } = { name: '', followers: 0, rate: 0 }] = creators;
  return [name, followers, rate];
}

function problemOf(text: string): string {
  const { creators, problems } = readCreators(text);
  expect(creators).toEqual([]);
  expect(problems).toHaveLength(1);
  return problems[0]?.words ?? '';
}

// (350 + 12) / 12,400, to four digits.
const ana = ['Ana', 12_400, 0.02919];

describe('readCreators', () => {
  let restore = (): void => undefined;
  afterEach(() => restore());

  it.each([
    ['semicolons', 'Ana; 12,400; 350; 12'],
    ['tabs', 'Ana\t12400\t350\t12'],
    ['bars', 'Ana | 12.4k | 350 | 12'],
    ['commas with spaces', 'Ana, 12400, 350, 12'],
    ['bare commas', 'Ana,12400,350,12'],
    ['quotation marks', '"Ana","12,400","350","12"'],
    ['quotation marks after spaces', '"Ana", "12,400", 350, 12'],
    ['an end that is empty', 'Ana;12400;350;12;;'],
    ['a mark of byte order', '\ufeffAna;12400;350;12'],
    ['spaces in numbers', 'Ana; 12 400; 350; 12'],
    ['points in numbers', 'Ana; 12.400; 350; 12'],
    ['the word after followers', 'Ana; 12.4k followers; 350; 12'],
  ])('takes %s between or around the parts', (_, text) => {
    expect(creatorOf(text)).toEqual(ana);
  });

  it.each([
    ['12,400', 12_400],
    ['12.400', 12_400],
    ['12.4k', 12_400],
    ['12 400', 12_400],
    ['1,2 Mio', 1_200_000],
    ['1.2M', 1_200_000],
    ['1,00,000', 100_000],
    ['12’400', 12_400],
  ])('reads %s followers as %i, between semicolons and between commas', (followers, size) => {
    expect(creatorOf(`Ana; ${followers}; 3%`)).toEqual(['Ana', size, 0.03]);
    expect(creatorOf(`Ana, ${followers}, 3%`)).toEqual(['Ana', size, 0.03]);
    expect(creatorOf(`Ana,${followers},3%`)).toEqual(['Ana', size, 0.03]);
  });

  it.each([
    ['3.1%', 0.031],
    ['3,1 %', 0.031],
    ['3,125 %', 0.03125],
    ['.5%', 0.005],
    ['0%', 0],
    ['100%', 1],
  ])('reads a rate of %s, in the marks of any reader', (text, rate) => {
    for (const locale of ['en-US', 'de-DE', 'en-IN', 'fr-FR'] as const) {
      restore = writeNumbersAs(() => locale);
      expect(creatorOf(`Ana; 12400; ${text}`)).toEqual(['Ana', 12_400, rate]);
      restore();
    }
  });

  it('takes likes without comments, and names an account that has no name by its size', () => {
    expect(creatorOf('12400; 310')).toEqual(['Account with 12.4k', 12_400, 0.025]);
    expect(creatorOf('; 12400; 2.5%')).toEqual(['Account with 12.4k', 12_400, 0.025]);
  });

  describe('where commas stand between and within', () => {
    it('holds by spaces: a comma with one separates, a comma between digits does not', () => {
      expect(creatorOf('Ana, 12,400, 350, 12')).toEqual(ana);
      // Without that rule 900 followers with 120 likes and 300 comments would do as well.
      expect(creatorOf('Ana, 900,120, 300')[1]).toBe(900_120);
    });

    it('takes the one reading that makes sense', () => {
      expect(creatorOf('Ana,12,400,350,12')).toEqual(ana);
      expect(creatorOf('Ana,12.4k,3,1%')).toEqual(['Ana', 12_400, 0.031]);
      expect(creatorOf('Ana, 12400,350,12')).toEqual(ana);
    });

    it('asks where two make sense', () => {
      const words = problemOf('Ana,900,120,300');
      expect(words).toContain('900 followers with a rate of 47%');
      expect(words).toContain('900k followers with a rate of 0.033%');
      expect(words).toContain('Put semicolons between the parts.');
    });

    it('does not group one number where another is written without groups', () => {
      expect(creatorOf('Ana,1240000,350,120')).toEqual(['Ana', 1_240_000, 0.000379]);
    });
  });

  describe('under titles', () => {
    it('follows their order, and passes over what it does not need', () => {
      const text = 'Country;Comments;@Handle;Avg. likes;Followers\nDE;12;Ana;350;12400';
      expect(creatorOf(text)).toEqual(ana);
    });

    it('takes a bare number for percent, and asks below 1', () => {
      expect(creatorOf('followers,engagement rate (%)\n12400,2.5')[2]).toBe(0.025);
      expect(problemOf('followers\tER\n12400\t0,5')).toContain('could be 0.5% or 50%');
    });

    it('takes a number for a name', () => {
      expect(creatorOf('Name,Followers,Rate\n24k,12400,3%')).toEqual(['24k', 12_400, 0.03]);
    });

    it('says so where a line has more cells than titles', () => {
      expect(problemOf('name,followers,rate\nAna,12400,3%,x')).toContain('It has 4 cells');
    });
  });

  it.each([
    ['Ana 12400 3%', 'Its parts are not set apart. Put a semicolon'],
    ['Ana; Ben', 'Followers: “Ben” is not a whole number.'],
    ['Ana;', 'There is no follower count in it. Write it as “name; followers;'],
    ['Ana; 12400', 'It has neither likes nor a rate.'],
    ['Ana; 499; 3%', 'Followers: “499” is too low. Type 500 or more.'],
    ['Ana; 10,000,001; 3%', 'Followers: “10,000,001” is too high. Type 10,000,000 or less.'],
    ['Ana; 12400; 101%', 'Rate: “101%” is too high. Type 100% or less.'],
    ['Ana; 12400; 12000; 401', 'That would be 12,401 likes and comments under a post'],
    ['Ana; 12400; 350; many', 'Comments: “many” is not a whole number.'],
    ['Ana; 12400; 3', '“3” could be 3 likes or a rate of 3%. Add the % sign'],
    ['Ana; 12400; 3,1', 'If it is a rate, add its % sign: 3.1%.'],
    ['Ana; 12400; 350; 12; 5%', '2.9% of the followers, but the line says 5%. Leave one'],
    ['Ana; 12400; 350; 12; 7', 'more numbers than followers, likes and comments'],
    ['2020; 12400; 350; 12', 'If the name is a number, write “@” before it.'],
    ['"Ana; 12400; 3%', 'A quotation mark (") opens in it and does not close. Take it out.'],
    [`${'x'.repeat(1001)}; 12400; 3%`, 'longer than 1000 characters'],
  ])('says of “%s” what is wrong and what to do', (text, words) => {
    expect(problemOf(text)).toContain(words);
  });

  it('takes a lone small number with comments, and two statements that agree', () => {
    expect(creatorOf('Ana; 12400; 3; 0')[2]).toBe(0.0002419);
    expect(creatorOf('Ana; 12400; 350; 12; 3%')).toEqual(['Ana', 12_400, 0.03]);
  });

  it('cleans names as those of plans: nothing unseen, 40 characters, told apart', () => {
    const { creators, notes } = readCreators(
      `\u202eA\u0007na\u202c; 9k; 3%\nAna; 9k; 3%\n=HYPERLINK("x"); 9k; 3%\n${'y'.repeat(41)}; 9k; 3%`,
    );
    expect(creators.map(({ name }) => name)).toEqual([
      ...['Ana', 'Ana (2)', '=HYPERLINK("x")', 'y'.repeat(40)],
    ]);
    expect(notes.map(({ line, words }) => [line, words])).toEqual([
      [4, 'The name was cut to 40 characters.'],
    ]);
  });

  it('takes fifty creators and says what of the rest', () => {
    const text = Array.from({ length: 52 }, (_, at) => `c${at}; 9k; 3%`).join('\n');
    const { creators, problems } = readCreators(text);
    expect(creators).toHaveLength(50);
    expect(problems.map(({ line, isSurplus }) => [line, isSurplus])).toEqual([
      [51, true],
      [52, true],
    ]);
    expect(problems[0]?.words).toContain('takes 50 creators. Remove one above it');
  });

  it('looks at 500 lines, and says so of the next', () => {
    const { problems } = readCreators('x\n'.repeat(600));
    expect(problems).toHaveLength(501);
    expect(problems.at(-1)).toMatchObject({ line: 501 });
    expect(problems.at(-1)?.words).toContain('Only the first 500 lines are read.');
  });

  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('Ana', '12,400', '12.4k', '3,1 %', '3', '350', '"', '""', '"a,b"', '@1', ''),
    fc.constantFrom('Name', 'followers', 'likes', 'rate', '\u202e', '\u200b', '=1+1', '١٢٬٤٠٠'),
    fc.double().map(String),
  );
  const line = fc
    .tuple(fc.array(part, { maxLength: 7 }), fc.constantFrom('; ', ';', ',', ', ', '\t', '|', ' '))
    .map(([parts, between]) => parts.join(between));

  it('makes of every line a creator or a problem in words, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (all) => {
        const text = all.join('\n');
        const { creators, lines, problems } = readCreators(text);
        expect(lines).toHaveLength(creators.length);
        const told = [...lines, ...problems.map((problem) => problem.line)];
        expect(new Set(told).size).toBe(told.length);
        for (const [at, content] of linesOf(text).entries()) {
          const isTold = told.includes(at + 1);
          // What is neither is empty, or titles: those have no digit.
          expect(isTold || !/\p{Nd}/u.test(content)).toBe(true);
        }
        for (const { words } of problems) expect(words).toMatch(/^\S[^]*[.]$/);
        for (const { name, followers, rate } of creators) {
          expect(name).not.toMatch(/^$|[\p{Cc}\p{Bidi_Control}]/u);
          expect(Number.isInteger(followers) && followers >= 500 && followers <= 1e7).toBe(true);
          expect(rate >= 0 && rate <= 1).toBe(true);
        }
        expect(new Set(creators.map(({ name }) => name)).size).toBe(creators.length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('placeOfLine', () => {
  it('gives the ends of a line', () => {
    expect(placeOfLine('ab\ncde\nf', 2)).toEqual([3, 6]);
    expect(placeOfLine('ab\ncde\nf', 3)).toEqual([7, 8]);
  });
});
