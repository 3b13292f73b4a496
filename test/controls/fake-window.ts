import type { AddressHost } from '#controls/address.ts';

/** A window's address bar and history, with the events a browser sends; refuses when told to. */
export class FakeWindow extends EventTarget {
  #entries: string[];
  #at = 0;
  /** How often an entry was written or replaced without success. */
  refused = 0;
  /** Whether writing is refused, as in a frame without an origin. */
  refuses = false;

  constructor(url = 'https://example.org/calculator/') {
    super();
    this.#entries = [url];
  }

  readonly location = ((window: FakeWindow) => ({
    get href(): string {
      return window.url.href;
    },
    get hash(): string {
      return window.url.hash;
    },
    get origin(): string {
      return window.url.origin;
    },
    get pathname(): string {
      return window.url.pathname;
    },
    get search(): string {
      return window.url.search;
    },
  }))(this);

  readonly history = {
    pushState: (_data: unknown, _title: string, url: string): void => {
      this.#write(url, () => {
        this.#entries = [...this.#entries.slice(0, this.#at + 1), url];
        this.#at += 1;
      });
    },
    replaceState: (_data: unknown, _title: string, url: string): void => {
      this.#write(url, () => {
        this.#entries[this.#at] = url;
      });
    },
  };

  get url(): URL {
    return new URL(this.#entries[this.#at] ?? '');
  }

  /** Number of entries of the history. */
  get length(): number {
    return this.#entries.length;
  }

  /** Moves in the history; both events are told, as browsers do where the fragment changes. */
  go(by: -1 | 1): void {
    this.#at += by;
    this.#tell();
  }

  /** Follows a link to a fragment in this tab. */
  follow(fragment: string): void {
    const { href } = new URL(fragment, this.url);
    this.#entries = [...this.#entries.slice(0, this.#at + 1), href];
    this.#at += 1;
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new Event('popstate'));
    this.dispatchEvent(new Event('hashchange'));
  }

  #write(url: string, write: () => void): void {
    if (this.refuses) {
      this.refused += 1;
      throw new DOMException('The operation is insecure.', 'SecurityError');
    }
    // Browsers reject addresses that do not decode.
    void new URL(url);
    write();
  }

  /** As what the address takes. */
  get host(): AddressHost {
    return this as unknown as AddressHost;
  }
}
