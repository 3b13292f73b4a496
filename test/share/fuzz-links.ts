import fc from 'fast-check';
import { encode, groupFields, shopFields, startState } from '#share';
import { arbitraryState } from './arbitrary-state.ts';
import { manglings } from './manglings.ts';

const keys = [...Object.values(shopFields), ...Object.values(groupFields)].map(({ key }) => key);
const scraps = fc.constantFrom(
  ...'& = ~ : x + % %2 %26 &amp; &#38; # ? / - . * =3D %F0%9F %E2%80%8B'.split(' '),
  ...'0 1 9 00 k m 1e9 0.5 -1 1-2-3 3-2-1 0-0-1 99999999999999999999'.split(' '),
  ...'mix= &mix=A~1x1k &z= &z=0000000 v= &v=2 &v=3 &d= &m= &cur= &goal=reach'.split(' '),
  ...['\ud83d', '\udc69', '\u200d', '\u202e', '\u0000', '💥', ' ', '\r\n'],
  ...keys.map((key) => `&${key}=`),
  ...keys.map((key) => `:${key}=1`),
);
const links = fc.sample(arbitraryState, { numRuns: 300, seed: 7 }).map(encode);
const base = fc.constantFrom(
  ...links.filter(({ length }) => length < 400),
  encode(startState),
  'v=1',
);
/** Links of ours with a scrap put in, some of it taken out, and at times all of it mangled. */
export const spoiledLinks = fc
  .tuple(
    base,
    fc.nat(),
    fc.nat(9),
    scraps,
    fc.option(fc.constantFrom(...Object.values(manglings)), { freq: 9 }),
  )
  .map(([link, place, drop, scrap, mangle]) => {
    const at = place % (link.length + 1);
    const text = link.slice(0, at) + scrap + link.slice(at + drop);
    // A lone half of a character cannot be percent-encoded by any program.
    return mangle ? mangle(text.replace(/\p{Cs}/gu, '?')) : text;
  });

/** Scraps of links in any order. */
export const scrapHeaps = fc.array(scraps, { maxLength: 15 }).map((all) => all.join(''));
