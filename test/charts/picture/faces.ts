import { readFaces } from '../../../src/data/letters.ts';
import type { Setting } from '../../../src/charts/picture/letters.ts';

/** Our own outlines, and a system whose letters are all half an em wide. */
export const setting: Setting = {
  faces: readFaces(new URL('../../../', import.meta.url)),
  measure: (text, size) => (text.length * size) / 2,
};
