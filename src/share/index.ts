export { decode, type Decoded, isShared } from './decode.ts';
export { encode } from './encode.ts';
export {
  countField,
  type Field,
  followersField,
  groupFields,
  type GroupKey,
  shopFields,
  type ShopKey,
  type Unit,
} from './fields.ts';
export { writeField } from './number.ts';
export { cleanName } from './read-mixes.ts';
export * from './state.ts';
export { readFragment, type Reading } from './gateway.ts';
