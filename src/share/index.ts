export { countField, type Field, followersField, groupFields, shopFields } from './fields.ts';
export { writeField } from './number.ts';
export * from './state.ts';
export { cleanName, decode, type Decoded, encode, isShared } from './url.ts';
