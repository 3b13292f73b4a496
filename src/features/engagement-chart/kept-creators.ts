/** Where the list is kept: an entry of its own in the storage of the browser. */
const entry = 'partner-mix:creators';
/** Format of what is kept; raised when older code could not read it. */
const version = 1;
/** Longer texts are no lists, and would only fill the storage; UTF-16 units. */
const longest = 100_000;

/** What is needed of the storage of a browser. */
type ListStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What was found: the text as it was typed, nothing, something unreadable, or no storage at all. */
export type FoundList =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' | 'damaged' | 'absent' };

/**
 * The list as it was typed, kept in this browser. Storage may be absent, forbidden, full, or fail at
 * any call: nothing here throws.
 */
export class KeptCreators {
  readonly #open: () => ListStorage | null | undefined;

  /** `open` gives the storage of the page; browsers that forbid it throw there. */
  constructor(open: () => ListStorage | null | undefined) {
    this.#open = open;
  }

  /** Finds what is kept; a damaged entry stays as it is until something is kept or deleted. */
  find(): FoundList {
    const found = this.#try((storage) => ({ entry: storage.getItem(entry) }));
    if (!found) return { kind: 'absent' };
    return found.entry === null ? { kind: 'none' } : readEntry(found.entry);
  }

  /** Keeps a text, or deletes what is kept where it is empty; false where the browser did not do it. */
  keep(text: string): boolean {
    if (text.trim() === '') return this.remove();
    if (text.length > longest) return false;
    const next = JSON.stringify({ version, text });
    return (
      this.#try((storage) => {
        storage.setItem(entry, next);
        // Some browsers take everything and keep nothing.
        return storage.getItem(entry) === next;
      }) === true
    );
  }

  /** Deletes what is kept; false where the browser lets it stay. */
  remove(): boolean {
    return (
      this.#try((storage) => {
        storage.removeItem(entry);
        return storage.getItem(entry) === null;
      }) === true
    );
  }

  /** Whether a change of the storage, told by another tab, is about the list. */
  static isOurs({ key }: Pick<StorageEvent, 'key'>): boolean {
    // All was cleared where no key is named.
    return key === null || key === entry;
  }

  #try<Value>(act: (storage: ListStorage) => Value): Value | undefined {
    try {
      const storage = this.#open();
      return storage ? act(storage) : undefined;
    } catch {
      return undefined;
    }
  }
}

function readEntry(kept: string): FoundList {
  try {
    const { version: format, text } = JSON.parse(kept) as Record<string, unknown>;
    if (format === version && typeof text === 'string' && text.length <= longest) {
      return { kind: 'text', text };
    }
  } catch {
    // Not what we wrote.
  }
  return { kind: 'damaged' };
}
