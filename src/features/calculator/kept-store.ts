/** What is needed of the storage of a browser. */
export type KeptStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** What the names of our entries begin with: other pages of the same host may keep things too. */
const prefix = 'partner-mix:kept:';

/**
 * Texts kept by the browser, each in an entry of its own, so that two tabs that write different ones
 * disturb nobody. Storage may be absent, forbidden, full, or fail at any call: nothing here throws.
 */
export class KeptStore {
  readonly #open: () => KeptStorage | null | undefined;

  /** `open` gives the storage of the page; browsers that forbid it throw there. */
  constructor(open: () => KeptStorage | null | undefined) {
    this.#open = open;
  }

  /** All entries by their ids; undefined where the browser keeps nothing for this page. */
  all(): ReadonlyMap<string, string> | undefined {
    return this.#try((storage) => {
      const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at));
      const found = new Map<string, string>();
      for (const key of keys) {
        if (!key?.startsWith(prefix)) continue;
        const text = storage.getItem(key);
        if (text !== null) found.set(key.slice(prefix.length), text);
      }
      return found;
    });
  }

  /** What an entry holds; null where there is none, undefined where that cannot be told. */
  get(id: string): string | null | undefined {
    return this.#try((storage) => storage.getItem(prefix + id));
  }

  /** Writes an entry; false where the browser did not take it: then what it held before stays. */
  put(id: string, text: string): boolean {
    const isTaken = this.#did((storage) => storage.setItem(prefix + id, text));
    // Some browsers take everything and keep nothing.
    const now = this.get(id);
    return isTaken && (now === text || now === undefined);
  }

  /** Removes an entry; false where the browser lets it stay. */
  remove(id: string): boolean {
    const isTaken = this.#did((storage) => storage.removeItem(prefix + id));
    return isTaken && typeof this.get(id) !== 'string';
  }

  /** Whether a change of the storage, told by another tab, is about our entries. */
  static isOurs({ key }: Pick<StorageEvent, 'key'>): boolean {
    // All was cleared where no key is named.
    return key === null || key.startsWith(prefix);
  }

  #did(act: (storage: KeptStorage) => void): boolean {
    return this.#try((storage) => (act(storage), true)) === true;
  }

  #try<Value>(act: (storage: KeptStorage) => Value): Value | undefined {
    try {
      const storage = this.#open();
      return storage ? act(storage) : undefined;
    } catch {
      // Forbidden by a setting or a frame, full, or broken: the page says so and works without.
      return undefined;
    }
  }
}
