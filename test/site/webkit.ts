import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds after which an answer is given up, and after which a step of the start is. */
const patience = 45_000;
const startPatience = 15_000;

const first = (paths: readonly string[]): string | undefined =>
  paths.find((path) => path !== '' && existsSync(path));

/** Where the driver of WebKitGTK is: WEBKIT_PATH, then an installed one; undefined where there is none. */
export const webkitPath = first([process.env['WEBKIT_PATH'] ?? '', '/usr/bin/WebKitWebDriver']);
/** Where a display without a screen is, which WebKitGTK cannot do without. */
export const displayPath = first(['/usr/bin/Xvfb']);

/** What WebDriver calls a found element. */
type Found = Readonly<Record<string, string>>;

/** Keys that are no character, as WebDriver writes them. */
const keys = { Tab: '\ue004', ArrowRight: '\ue014' } as const;

/**
 * A page in an installed WebKitGTK, driven by WebDriver (W3C, 2018) over HTTP: the few commands that
 * tests here need. Every wait is bounded, and its programs end with `close` or with this process.
 */
export class Webkit {
  readonly #address: string;
  readonly #end: () => void;

  private constructor(address: string, end: () => void) {
    this.#address = address;
    this.#end = end;
  }

  /** Starts a display, the driver and a page of 1280 × 720 pixels. */
  static async launch(driver: string, display: string): Promise<Webkit> {
    const started: ChildProcess[] = [];
    const end = (): void => {
      for (const program of started.reverse()) program.kill();
      process.off('exit', end);
    };
    process.on('exit', end);
    try {
      const origin = await startDriver(driver, display, started);
      const { sessionId } = (await ask(
        `${origin}/session`,
        'POST',
        {
          capabilities: { alwaysMatch: { timeouts: { script: patience, pageLoad: patience } } },
        },
        startPatience,
      )) as { sessionId: string };
      const webkit = new Webkit(`${origin}/session/${sessionId}`, end);
      await webkit.#post('window/rect', { width: 1280, height: 720 });
      return webkit;
    } catch (error) {
      end();
      throw error;
    }
  }

  /** Opens an address; resolves when it has loaded. */
  async goto(url: string): Promise<void> {
    await this.#post('url', { url });
  }

  /** What a function gives in the page, or its promise; arguments and result are JSON. */
  async evaluate<Result, Args extends readonly unknown[]>(
    act: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${act})(...[...arguments].slice(0, -1)))
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = (await this.#post('execute/async', { script, args })) as
      { readonly value: Result } | { readonly error: string };
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;
  }

  /** Waits until a function says yes in the page. */
  async waitForFunction(isSo: () => boolean): Promise<void> {
    await until(() => this.evaluate(isSo), `that ${isSo}`);
  }

  /** Moves the pointer, which wakes what waits for a reader. */
  async move(x: number, y: number): Promise<void> {
    const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } };
    const actions = [{ type: 'pointerMove', x, y, duration: 0 }];
    await this.#post('actions', { actions: [{ ...pointer, actions }] });
  }

  /** Presses a button by its words. */
  async press(words: string): Promise<void> {
    await this.#act(`//button[normalize-space()="${words}"]`, 'click');
  }

  /** Puts a text into a field by its id, and leaves it. */
  async fill(id: string, text: string): Promise<void> {
    await this.#act(`//*[@id="${id}"]`, 'clear');
    await this.#act(`//*[@id="${id}"]`, 'value', { text: text + keys.Tab });
  }

  /** Moves a handle by its name one step to the right with the keyboard. */
  async stepRight(label: string): Promise<void> {
    await this.#act(`//*[@aria-label="${label}" and @role="slider"]`, 'value', {
      text: keys.ArrowRight,
    });
  }

  /** Ends the page and its programs, whatever they do. */
  async close(): Promise<void> {
    await ask(this.#address, 'DELETE', undefined, 5000).catch(() => undefined);
    this.#end();
  }

  /** Does something to the one element that an XPath finds. */
  async #act(value: string, act: 'clear' | 'click' | 'value', body = {}): Promise<void> {
    const found = (await this.#post('element', { using: 'xpath', value })) as Found;
    // The driver scrolls no farther than the lower edge, where the bar with the answer may lie.
    const script = 'arguments[0].scrollIntoView({ block: "center", behavior: "instant" })';
    await this.#post('execute/sync', { script, args: [found] });
    await this.#post(`element/${Object.values(found)[0]}/${act}`, body);
  }

  #post(command: string, body: object): Promise<unknown> {
    return ask(`${this.#address}/${command}`, 'POST', body);
  }
}

/** Starts a display and a driver that draws on it, and lists them; resolves with the driver's origin. */
async function startDriver(driver: string, display: string, list: ChildProcess[]): Promise<string> {
  // It finds a free number itself, and tells it.
  const screen = spawn(display, '-displayfd 1 -screen 0 1280x900x24 -nolisten tcp'.split(' '), {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  list.push(screen);
  const environment = {
    ...process.env,
    DISPLAY: `:${await firstWord(screen)}`,
    GDK_BACKEND: 'x11',
    // As `--no-sandbox` of Chromium: a container cannot nest another.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    // There is no graphics card.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
  const port = await freePort();
  list.push(spawn(driver, [`--port=${port}`], { env: environment, stdio: 'ignore' }));
  const origin = `http://127.0.0.1:${port}`;
  const isUp = async (): Promise<boolean> => {
    const response = await fetch(`${origin}/status`).catch(() => null);
    return response?.ok === true;
  };
  await until(isUp, 'its driver', startPatience);
  return origin;
}

/** Sends a command of WebDriver; throws what the driver has against it. */
async function ask(
  url: string,
  method: 'POST' | 'DELETE',
  body?: object,
  bound = patience + 5000,
): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(bound),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message} (${url})`);
}

/** Asks again and again, until it is so or the patience ends. */
async function until(isSo: () => Promise<boolean>, what: string, bound = patience): Promise<void> {
  const end = Date.now() + bound;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`WebKit was waited for in vain: ${what}`);
    await wait(50);
  }
}

/** The first that a program writes. */
async function firstWord({ stdout }: ChildProcess): Promise<string> {
  const signal = AbortSignal.timeout(startPatience);
  const [words] = (await once(stdout as Readable, 'data', { signal })) as [Buffer];
  return `${words}`.trim();
}

/** A port at which nothing listens. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
