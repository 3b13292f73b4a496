/**
 * The speed of the calculator's page in a browser whose processor is slowed down fourfold, on a page of
 * a phone's size: run `npm run build` first. Times are of one machine; what they are held against stands
 * behind them. Tasks are told twice: as the clock ran, and by the processor time they took, which other
 * work on the machine does not stretch.
 */
import type { CDPSession, Page } from 'playwright-core';
import { largestLink } from '../share/largest-link.ts';
import { launchBrowser, quitBrowser } from '../site/browser.ts';
import { settled } from '../site/calculator-page.ts';
import { serve } from '../site/server.ts';
import { print } from './measure.ts';

const slowdown = 4;
const viewport = { width: 390, height: 844 };

const { origin, close } = await serve();
const browser = await launchBrowser();
try {
  await benchLoad();
  await benchDrag();
  await benchDragTasks();
  await benchDial();
  await benchLargest();
} finally {
  await quitBrowser();
  close();
}

/** What a page notes of itself, milliseconds: its long tasks, and from each change to the next picture. */
interface Noted {
  readonly tasks: number[];
  readonly paints: number[];
}

/** A page of a phone at a fragment, slowed down, that notes its long tasks from its first line on. */
async function open(fragment = '', rate = slowdown): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage();
  await page.addInitScript(() => {
    const noted: Noted = { tasks: [], paints: [] };
    (window as unknown as { noted: Noted }).noted = noted;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    const note = ({ timeStamp }: Event): void => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => noted.paints.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    };
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'keydown', 'input']) {
      addEventListener(type, note, { capture: true, passive: true });
    }
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(`${origin}/calculator/${fragment}`);
  return page;
}

/** What was noted since it was last asked for. */
async function noted(page: Page): Promise<Noted> {
  return page.evaluate(() => {
    const { tasks, paints } = (window as unknown as { noted: Noted }).noted;
    return { tasks: tasks.splice(0), paints: paints.splice(0) };
  });
}

function report(what: string, { tasks, paints }: Noted): void {
  const sorted = [...paints].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  print(`${what}: change to next picture, median of ${sorted.length}`, at(0.5), 'ms');
  print(`${what}: the same, 95 of 100 (100 at most)`, at(0.95), 'ms');
  print(`${what}: longest task (50 at most)`, Math.max(0, ...tasks), 'ms');
}

async function benchLoad(): Promise<void> {
  const page = await open();
  await page.waitForTimeout(1500);
  print(
    'load: longest task before anybody touches the page',
    Math.max(0, ...(await noted(page)).tasks),
    'ms',
  );
  const start = Date.now();
  await settled(page);
  print('the calculator wakes: from the first touch until it answers', Date.now() - start, 'ms');
  await page.waitForTimeout(500);
  print('the calculator wakes: longest task', Math.max(0, ...(await noted(page)).tasks), 'ms');
  await page.context().close();
}

/** What a browser tells of a piece of work; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The longest task of the page's main thread meanwhile: processor time, milliseconds, slowed down. */
async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  await act();
  await session.send('Tracing.end');
  await complete;
  const main = events.find(({ name, args }) => {
    return name === 'thread_name' && args.name === 'CrRendererMain';
  });
  const tasks = events.filter(({ name, pid, tid, tdur }) => {
    return name.includes('RunTask') && pid === main?.pid && tid === main.tid && tdur !== undefined;
  });
  if (tasks.length === 0) throw new Error('the browser told of no task');
  return (slowdown * Math.max(...tasks.map(({ tdur = 0 }) => tdur))) / 1000;
}

/** The longest task while the budget is dragged, at full speed so that nothing waits for the clock. */
async function benchDragTasks(): Promise<void> {
  const page = await open('', 1);
  await settled(page);
  const y = await takeHandle(page);
  const longest = await longestTask(page, async () => {
    await drag(page, y, 10);
    await settled(page);
    await page.waitForTimeout(500);
  });
  print('the budget dragged: longest task, processor time (50 at most)', longest, 'ms');
  await page.context().close();
}

/** Where the handle of the budget can be taken, the pointer over it; its height on the page. */
async function takeHandle(page: Page): Promise<number> {
  const handle = page.getByRole('slider', { name: 'Budget', exact: true });
  await handle.scrollIntoViewIfNeeded();
  const box = (await handle.boundingBox())!;
  const y = box.y + box.height - 12;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.waitForTimeout(1500);
  return y;
}

/** So many times from one end of the curve to the other, forty steps each. */
async function drag(page: Page, y: number, turns: number): Promise<void> {
  await page.mouse.down();
  for (let turn = 0; turn < turns; turn++) {
    for (let step = 0; step <= 40; step++) {
      await page.mouse.move(60 + 270 * (turn % 2 === 0 ? step / 40 : 1 - step / 40), y);
      await page.waitForTimeout(16);
    }
  }
  await page.mouse.up();
}

async function benchDrag(): Promise<void> {
  const page = await open();
  await settled(page);
  const y = await takeHandle(page);
  await noted(page);
  await drag(page, y, 10);
  await settled(page);
  report('the budget dragged', await noted(page));
  await page.context().close();
}

/** The strip under the question, stepped by key: each step changes the value of an order. */
async function benchDial(): Promise<void> {
  const page = await open();
  await settled(page);
  await page.locator('#shop-orderValue').focus();
  const dial = page.locator('.question .dial input[type=range]');
  await dial.waitFor();
  await dial.focus();
  await page.waitForTimeout(1500);
  await noted(page);
  for (let turn = 0; turn < 60; turn++) {
    await page.keyboard.press(turn % 20 < 10 ? 'ArrowUp' : 'ArrowDown');
    await page.waitForTimeout(40);
  }
  await settled(page);
  await page.waitForTimeout(2000);
  report('a dial stepped by key', await noted(page));
  await page.context().close();
}

/** At full speed: two seconds until the first numbers, and 300 ms until it lets go. */
async function benchLargest(): Promise<void> {
  const start = Date.now();
  const page = await open(largestLink, 1);
  await page.waitForFunction(() => !document.documentElement.hasAttribute('data-restoring'));
  print('the largest link: until its first numbers (2000 at most)', Date.now() - start, 'ms');
  const again = page.getByRole('button', { name: 'Start over' });
  await again.scrollIntoViewIfNeeded();
  await page.waitForTimeout(1000);
  const pressed = Date.now();
  await again.click();
  await settled(page);
  print('the largest link: until the start stands again (300 at most)', Date.now() - pressed, 'ms');
  report('the largest link', await noted(page));
  await page.context().close();
}
