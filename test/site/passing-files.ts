import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';

/** The comparison that is saved and sent. */
export const link = '#v=1&aov=450&mix=Ours~3x5k:product&mix=Theirs~1x50k:fee:fee=400';

/** What a saved file holds. */
export const textOf = async (download: Download): Promise<string> =>
  readFileSync(await download.path(), 'utf8');

/** Presses a button that saves a file. */
export async function download(page: Page, name: string): Promise<Download> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return coming;
}

/** What is dragged: files by their contents, or texts by their types. */
interface Dragged {
  readonly files?: readonly { readonly name: string; readonly content: string | number[] }[];
  readonly texts?: Readonly<Record<string, string>>;
}

/** Drags something to a place of the page; answers whether the page took each event for its own. */
export async function drag(
  page: Page,
  { files = [], texts = {} }: Dragged,
  acts: readonly string[],
  selector = '.calculator h2',
): Promise<readonly boolean[]> {
  return page.evaluate(
    ({ files, texts, acts, selector }) => {
      const dataTransfer = new DataTransfer();
      for (const { name, content } of files) {
        const data = typeof content === 'string' ? content : new Uint8Array(content);
        dataTransfer.items.add(new File([data], name));
      }
      for (const [type, text] of Object.entries(texts)) dataTransfer.setData(type, text);
      const target = document.querySelector(selector);
      return acts.map((act) => {
        const event = new DragEvent(act, { dataTransfer, bubbles: true, cancelable: true });
        target?.dispatchEvent(event);
        return event.defaultPrevented;
      });
    },
    { files, texts, acts, selector },
  );
}
