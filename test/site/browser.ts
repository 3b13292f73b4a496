import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, firefox } from 'playwright-core';

/** Browsers by their place; one without windows first, which takes a third less of the processor. */
const installed = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const help = `No browser was found for the tests. Do one of these and run them again:
  - set CHROME_PATH to a Chrome or Chromium,
  - install one (Debian: apt-get install chromium; macOS: brew install --cask chromium),
  - on Linux x64 install libnss3, so that the one in node_modules can run.`;

/** Where a browser is: CHROME_PATH, then an installed one, then the one an npm package brings. */
async function executable(): Promise<{ path: string; args: readonly string[] }> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return { path: named, args: [] };
    throw new Error(`CHROME_PATH is ${named}, and there is no such file.\n${help}`);
  }
  const found = installed.find((path) => existsSync(path));
  if (found !== undefined) return { path: found, args: [] };
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(help);
  const { default: bundled } = await import('@sparticuz/chromium');
  return { path: await bundled.executablePath(), args: bundled.args };
}

/** The browser of all test files that this process runs, one after the other: to start one takes longer than many tests. */
let shared: Promise<Browser> | undefined;

/**
 * A real browser for a test file of the site, without service workers: what one test stored must not answer
 * another, and no test waits for it. To close it closes what the file opened. Throws with what to do where
 * none can run.
 */
export async function launchBrowser(): Promise<Browser> {
  shared ??= launchWhole();
  const whole = await shared;
  const opened = new Set<BrowserContext>();
  const browser = Object.create(whole) as Browser;
  browser.newContext = async (options) => {
    const context = await whole.newContext(options);
    opened.add(context);
    context.on('close', () => opened.delete(context));
    await context.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    });
    return context;
  };
  browser.close = async () => {
    await Promise.all([...opened].map((context) => context.close()));
  };
  return browser;
}

/** Ends the browser of this process, which would else go on as long as it does: for what is no test run. */
export async function quitBrowser(): Promise<void> {
  await (await shared)?.close();
  shared = undefined;
}

/** One of its own with all that it can do, service workers too; `more` goes to its command line. */
export async function launchWhole(more: readonly string[] = []): Promise<Browser> {
  const { path, args } = await executable();
  try {
    return await chromium.launch({
      executablePath: path,
      args: [
        ...args,
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        ...more,
      ],
    });
  } catch (error) {
    throw new Error(`The browser at ${path} did not start.\n${help}`, { cause: error });
  }
}

const firefoxes = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Where a Firefox is: FIREFOX_PATH, then an installed one; undefined where there is none. */
export const firefoxPath = [process.env['FIREFOX_PATH'] ?? '', ...firefoxes].find(
  (path) => path !== '' && existsSync(path),
);

/** Starts an installed Firefox as it is, driven by WebDriver BiDi. */
export const launchFirefox = (path: string): Promise<Browser> =>
  firefox.launch({ executablePath: path, channel: 'moz-firefox' });
