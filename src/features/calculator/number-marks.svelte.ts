import { nearestLocale, type NumberLocale, writeNumbersAs } from '#locale';

/** Whose marks the page writes numbers with: the owner's choice, else those of the browser. */
export class NumberMarks {
  /** What the browser does; undefined until the page has taken over what was built for everybody. */
  #browser: NumberLocale | undefined = $state();
  readonly #chosen: () => NumberLocale | undefined;
  readonly #locale = $derived.by((): NumberLocale => {
    if (!this.#browser) return 'en-US';
    return this.#chosen() ?? this.#browser;
  });
  readonly #back: () => void;

  /** `chosen` is what the owner chose. On the server nothing changes. */
  constructor(chosen: () => NumberLocale | undefined) {
    this.#chosen = chosen;
    const isServer = typeof window === 'undefined';
    this.#back = isServer ? () => undefined : writeNumbersAs(() => this.#locale);
  }

  /** Takes the reader's own marks; call the result to end. */
  begin(): () => void {
    this.#browser = nearestLocale(navigator.languages);
    return this.#back;
  }
}
