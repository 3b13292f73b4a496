import { isTracker } from './trackers.ts';
import { joinPairs, type Pair, valueOf } from './pairs.ts';

/** Whether a link arrived as it was written: sealed, without a seal, or with one that does not fit. */
export type Seal = 'whole' | 'missing' | 'broken';

/**
 * The seal of a link's pairs, seven characters of `0–9a–z` that close a link of format 2 as `&z=…`.
 *
 * It is the CRC-32 of ISO 3309 and zip files (polynomial edb88320 reflected, start and end ffffffff;
 * `123456789` gives cbf43926) over the ASCII text of the pairs as `joinPairs` writes them, in base 36
 * with zeros in front. So it is a checksum of what the pairs say: codes that a browser adds or undoes
 * leave it whole. It guards against accidents, not against forgery.
 */
export function sealOf(pairs: readonly Pair[]): string {
  return crc32(joinPairs(pairs)).toString(36).padStart(7, '0');
}

/** The seal a link ends in, whatever else was hung on it; `undefined` where it has none. */
export function sealIn(pairs: readonly Pair[]): string | undefined {
  const seal = pairs.findLast(({ key }) => key === 'z');
  return seal && /^[\da-z]*/i.exec(valueOf(seal))?.[0].toLowerCase();
}

/**
 * Compares a link with its seal. What stands behind the seal is somebody else’s: a tracker, a full
 * stop. Only a key of ours behind it means that the link was edited.
 *
 * @param ours - Every key a link of this kind may hold.
 */
export function checkSeal(pairs: readonly Pair[], ours: ReadonlySet<string>): Seal {
  const written = sealIn(pairs);
  if (written === undefined) return 'missing';
  const at = pairs.findLastIndex(({ key }) => key === 'z');
  const isEdited = pairs.slice(at + 1).some(({ key }) => ours.has(key));
  const sealed = pairs.slice(0, at).filter(({ key }) => !isTracker(key));
  return !isEdited && written === sealOf(sealed) ? 'whole' : 'broken';
}

/** What eight steps of the polynomial make of each byte. */
const crcOfByte = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

function crc32(ascii: string): number {
  let crc = 0xffffffff;
  for (let i = 0; i < ascii.length; i += 1) {
    crc = (crc >>> 8) ^ (crcOfByte[(crc ^ ascii.charCodeAt(i)) & 0xff] ?? 0);
  }
  return ~crc >>> 0;
}
