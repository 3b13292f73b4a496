import type { KeptStorage } from '../../../src/features/calculator/kept-store.ts';

/** What the names of the page's entries begin with. */
export const prefix = 'partner-mix:kept:';

/** A browser's storage: with a limit, failing when told to, and telling other tabs what changes. */
export class FakeStorage implements KeptStorage {
  readonly entries = new Map<string, string>();
  /** Most characters of all names and texts together. */
  limit = Infinity;
  /** Throws at every so many calls; never where 0. */
  failsEvery = 0;
  /** Told of every change, as the other tabs are. */
  onchange: (key: string | null) => void = () => undefined;
  #calls = 0;

  /** What this page keeps, by id. */
  get ours(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      [...this.entries]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, text]) => [key.slice(prefix.length), text]),
    );
  }

  get length(): number {
    this.#fail();
    return this.entries.size;
  }

  key(at: number): string | null {
    this.#fail();
    return [...this.entries.keys()][at] ?? null;
  }

  getItem(key: string): string | null {
    this.#fail();
    return this.entries.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    this.#fail();
    const others = [...this.entries].filter(([other]) => other !== key);
    const size = [...others, [key, text]].flat().join('').length;
    if (size > this.limit) throw new DOMException('full', 'QuotaExceededError');
    this.entries.set(key, text);
    this.onchange(key);
  }

  removeItem(key: string): void {
    this.#fail();
    if (this.entries.delete(key)) this.onchange(key);
  }

  #fail(): void {
    this.#calls += 1;
    if (this.failsEvery > 0 && this.#calls % this.failsEvery === 0) {
      throw new DOMException('denied', 'SecurityError');
    }
  }
}
