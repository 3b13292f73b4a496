import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../site/browser.ts';
import { serve } from '../site/server.ts';
import { type Findings, largest } from './findings.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** What a page weighs on its way, in kB of 1,000 bytes, as long as nobody touches it. */
export interface Weight {
  readonly path: string;
  readonly html: number;
  readonly css: number;
  readonly fonts: number;
  /** Files of scripts. */
  readonly scripts: number;
  /** Scripts within the page, which `html` holds too. */
  readonly inline: number;
  /** Pictures and data. */
  readonly others: number;
}

const kinds: Readonly<Record<string, 'html' | 'css' | 'fonts' | 'scripts'>> = {
  '.html': 'html',
  '.css': 'css',
  '.woff2': 'fonts',
  '.js': 'scripts',
};

/** What the project asks of a chapter, in kB. */
const chapterLimits = { whole: 110, javaScript: 2 };

/** Everything of a page. */
const wholeOf = ({ html, css, fonts, scripts, others }: Weight): number =>
  html + css + fonts + scripts + others;

/** All of its JavaScript, that within the page too. */
const javaScriptOf = ({ scripts, inline }: Weight): number => scripts + inline;

const packed = (content: Buffer | string): number => gzipSync(content).length / 1000;

/** What a file weighs on its way: texts by gzip, what is packed already as it is. */
function fileWeight(file: string): number {
  const content = readFileSync(join(dist, file));
  return /\.(?:woff2|png|ico)$/.test(file) ? content.length / 1000 : packed(content);
}

async function weigh(browser: Browser, origin: string, path: string): Promise<Weight> {
  const page = await (
    await browser.newContext({ viewport: { width: 390, height: 844 } })
  ).newPage();
  const files = new Set<string>();
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    if (request.url().startsWith(origin)) files.add(pathname.replace(/\/$/, '/index.html'));
  });
  await page.goto(origin + path, { waitUntil: 'networkidle' });
  await page.waitForTimeout(300);
  const inline = await page.evaluate(() =>
    [...document.scripts]
      .filter(({ src, type }) => src === '' && ['', 'module', 'text/javascript'].includes(type))
      .map(({ text }) => text)
      .join('\n'),
  );
  await page.context().close();
  const weight = { html: 0, css: 0, fonts: 0, scripts: 0, others: 0 };
  for (const file of files) weight[kinds[extname(file)] ?? 'others'] += fileWeight(file);
  return { path, ...weight, inline: inline === '' ? 0 : packed(inline) };
}

/** What the weights of all pages, of the cards and of the service worker come to. */
export function weightFindings(
  pages: readonly Weight[],
  cards: readonly { readonly name: string; readonly size: number }[],
  worker: number,
): Findings {
  const chapters = pages.filter(({ path }) => /^\/guide\/[^/]+\/$/.test(path));
  const [heaviest, busiest] = [largest(chapters, wholeOf), largest(chapters, javaScriptOf)];
  const most = largest(pages, javaScriptOf);
  const card = largest(cards, ({ size }) => size);
  const how = `every page opened untouched in a browser of 390 × 844, what it fetched added up by gzip; 1 kB is 1,000 bytes`;
  const one = (value: number): string => value.toFixed(1);
  return {
    rows: [
      {
        what: `The heaviest of ${chapters.length} chapters, all that it fetches: ${heaviest.path}`,
        figure: wholeOf(heaviest),
        unit: 'kB',
        limit: { atMost: chapterLimits.whole },
        how,
      },
      {
        what: `The most JavaScript of a chapter, within the page and in files: ${busiest.path}`,
        figure: javaScriptOf(busiest),
        unit: 'kB',
        limit: { atMost: chapterLimits.javaScript },
        how,
      },
      {
        what: `The most JavaScript of any of ${pages.length} pages before somebody touches it: ${most.path}`,
        figure: javaScriptOf(most),
        unit: 'kB',
        limit: { atMost: 60 },
        how,
      },
      {
        what: `The heaviest of ${cards.length} preview cards: ${card.name}`,
        figure: card.size,
        unit: 'kB',
        limit: { atMost: 150 },
        how: 'size of the file',
      },
      {
        what: 'The service worker, which browsers fetch beside the page, once it stands: /sw.js',
        figure: worker,
        unit: 'kB',
        how: 'size of the file by gzip; in no figure of a page',
      },
    ],
    notes: chapters.flatMap((page) => {
      const [whole, script] = [wholeOf(page), javaScriptOf(page)];
      return [
        ...(whole > chapterLimits.whole ? [`${page.path} fetches ${one(whole)} kB`] : []),
        ...(script > chapterLimits.javaScript
          ? [`${page.path} has ${one(script)} kB of JavaScript`]
          : []),
      ];
    }),
    tables: [
      {
        caption: `Weights of all ${pages.length} pages, kB by gzip`,
        heads: ['Page', 'In all', 'HTML', 'of it scripts', 'CSS', 'Fonts', 'Script files', 'Other'],
        lines: pages.map((page) => [
          page.path,
          ...[wholeOf(page), page.html, page.inline, page.css, page.fonts, page.scripts].map(one),
          one(page.others),
        ]),
      },
    ],
  };
}

/** Weighs what stands in `dist`, in a browser. */
export async function measure(): Promise<Findings> {
  // Now, for the list is read when it is asked for first, and the unit tests of this file have no build.
  const { paths } = await import('../site/paths.ts');
  const { origin, close } = await serve({ isPacked: true });
  try {
    const browser = await launchBrowser();
    const pages: Weight[] = [];
    for (const path of [...paths, '/404.html']) pages.push(await weigh(browser, origin, path));
    await browser.close();
    const cards = readdirSync(join(dist, 'cards'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.png'))
      .map((name) => ({ name, size: statSync(join(dist, 'cards', name)).size / 1000 }));
    return weightFindings(pages, cards, fileWeight('sw.js'));
  } finally {
    close();
  }
}
