import { axeFindings } from '../site/axe-findings.ts';
import { launchBrowser } from '../site/browser.ts';
import { unfold } from '../site/page-layout.ts';
import { paths } from '../site/paths.ts';
import { serve } from '../site/server.ts';
import type { Findings } from './findings.ts';

const widths = [360, 1280];

/** Runs axe on every page in `dist`. */
export async function measure(): Promise<Findings> {
  const { origin, close } = await serve();
  const notes: string[] = [];
  try {
    const browser = await launchBrowser();
    for (const width of widths) {
      for (const path of paths) {
        const page = await browser.newPage({ viewport: { width, height: 800 } });
        await page.goto(origin + path, { waitUntil: 'load' });
        await unfold(page);
        const found = await axeFindings(page);
        notes.push(...found.map((words) => `${path}, ${width} px, ${words}`));
        await page.close();
      }
    }
    await browser.close();
  } finally {
    close();
  }
  return {
    rows: [
      {
        what: `What axe finds wrong on ${paths.length} pages, unfolded, at ${widths.join(' and ')} px, light and dark`,
        figure: notes.length,
        unit: 'findings',
        limit: { atMost: 0 },
        how: 'axe-core in a browser: WCAG 2.0, 2.1, 2.2 A and AA, and its best practices; colors once more in dark; pages as they load, what opens later is examined by npm test',
      },
    ],
    notes,
  };
}
