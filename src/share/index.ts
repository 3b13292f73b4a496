export { decode, type Decoded, isShared } from './decode.ts';
export { encode, longLink } from './encode.ts';
export {
  type AddedGroup,
  type AddedShop,
  countField,
  type Field,
  fieldIn,
  followersField,
  groupFields,
  type GroupKey,
  planFields,
  type PlanKey,
  shopFields,
  type ShopKey,
  type Unit,
} from './fields.ts';
export { fromFile, largestFile, toFile } from './file.ts';
export { readFragment, type Reading } from './gateway.ts';
export { newestFormat } from './migrate.ts';
export { isTooLong, nameAmong } from './names.ts';
export { readNumber, writeNumber } from './link-number.ts';
export { writeField } from './number.ts';
export { pinToNewest } from './pins.ts';
export type { Seal } from './seal.ts';
export * from './state.ts';
export { type Target, targetFields, targetOdds } from './target.ts';
export { samplesFor, workOf } from './work.ts';
