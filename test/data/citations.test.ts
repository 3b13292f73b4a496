import { describe, expect, test } from 'vitest';
import { citationsIn } from '../../src/data/citations.ts';

describe('citationsIn', () => {
  test.each([
    ['one id', 'Reach falls. <Cite id="minter2019" />', ['minter2019']],
    ['several ids in a string', '<Cite ids="S0 S3" />', ['S0', 'S3']],
    ['several ids with commas', "<Cite ids='S0, S3' />", ['S0', 'S3']],
    ['an array', "<Cite ids={['S0', 'S3']} />", ['S0', 'S3']],
    ['a string in braces', '<Cite id={"S0"} />', ['S0']],
    ['attributes around it', '<Cite\n  note="see table"\n  id="S0"\n/>', ['S0']],
    ['several tags', '<Cite id="S0" /> and <Cite id="S1" />', ['S0', 'S1']],
    ['other components', '<Term id="reach">reach</Term>', []],
    ['no text', '', []],
  ])('reads %s', (_, mdx, ids) => {
    expect(citationsIn(mdx)).toEqual(ids);
  });
});
