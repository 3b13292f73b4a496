import { parseFrontmatter } from 'astro/markdown';
import { type Block, blocksOf } from '../../src/data/chapter-blocks.ts';
import { type Tree, treeOf } from '../../src/data/chapter-tree.ts';
import { readTree } from '../../src/data/read-chapter.ts';
import type { ChapterReading } from '../../src/data/reading.ts';
import { type Guide, guideSchema } from '../../src/data/schemas.ts';
import { content } from '../data/real-content.ts';

/** A chapter of the guide as its file states it. */
export interface Chapter {
  /** Its place in the address: `/guide/<slug>/`. */
  readonly slug: string;
  /** The frontmatter. */
  readonly data: Guide;
  /** The file, read as the build reads it. */
  readonly tree: Tree;
  readonly blocks: readonly Block[];
  readonly reading: ChapterReading;
}

/** All chapters, in the order of the guide. */
export const chapters: readonly Chapter[] = Object.entries(content.guide)
  .map(([path, text]) => chapterFrom(path, text))
  .sort((a, b) => a.data.order - b.data.order);

/** Chapters that are looked things up in, not read through: longer, and a little harder. */
export const references: readonly string[] = ['evidence', 'reference', 'glossary'];

/** Reads a chapter file. Throws where it is not MDX, or its frontmatter not that of a chapter. */
function chapterFrom(path: string, text: string): Chapter {
  const tree = treeOf(text);
  return {
    slug: path.slice(path.lastIndexOf('/') + 1, -'.mdx'.length),
    data: guideSchema.parse(parseFrontmatter(text).frontmatter),
    tree,
    blocks: blocksOf(tree),
    reading: readTree(tree),
  };
}
