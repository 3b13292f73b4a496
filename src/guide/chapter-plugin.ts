import type { SatteriAstroData } from '@astrojs/markdown-satteri';
import { defineMdastPlugin } from 'satteri';
import type { Tree } from '#data/chapter-tree.ts';
import { readTree } from '#data/read-chapter.ts';
import { arrangeChapter } from './arrange-chapter.ts';
import { linksBelow } from './links-below.ts';

/**
 * Reads each chapter once, as a tree: what pages need to know of it goes to its frontmatter as
 * `reading`, and the tree is set as its page shows it.
 *
 * @param base - Where the site stands, with a slash at both ends.
 */
export const chapterPlugin = (base: string) =>
  defineMdastPlugin({
    name: 'chapter',
    before(root, context) {
      const tree = root as Tree;
      const astro: SatteriAstroData | undefined = context.data.astro;
      if (astro) astro.frontmatter['reading'] = readTree(tree);
      context.replaceNode(root, linksBelow(arrangeChapter(tree), base));
    },
  });
