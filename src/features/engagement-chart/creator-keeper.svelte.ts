import { KeptCreators } from './kept-creators.ts';

/** Milliseconds of rest after which a change is kept. */
const restDelay = 500;

const usual =
  'The list is kept in this browser, on this device alone, until you delete it. Nothing is sent anywhere.';
const absent =
  'This browser keeps nothing for this page: a setting or a private window forbids it. All else works; copy the text to keep it.';
const damaged =
  'A list kept in this browser is damaged and cannot be read. Once you type a new one, it takes its place.';
const noRoom =
  'Your browser did not keep the last change: it has no room left for this page, or forbids it. Copy the text to keep it.';
const gone = 'The list is deleted, here and in this browser.';
const stays =
  'The list is gone from this page, but your browser did not delete what it keeps. Clear its data for this site.';

/** Keeps the list in this browser once it rests, and says in words how that went. */
export class CreatorKeeper {
  /** Where the list is kept, or why it is not. */
  words = $state(usual);
  /** What came of the last deletion. */
  said = $state(gone);
  #waiting: string | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  readonly #kept = new KeptCreators(() => localStorage);
  readonly #leave = (): void => this.#keepNow();
  #elsewhere: ((text: string) => void) | undefined;
  readonly #heed = (event: StorageEvent): void => {
    // What is being typed here goes before what another tab has.
    if (KeptCreators.isOurs(event) && this.#waiting === undefined) this.#elsewhere?.(this.find());
  };

  /**
   * Looks at what is kept; the text found, or an empty one. Only in a browser.
   *
   * @param elsewhere - Called with the text that another tab keeps from then on.
   */
  start(elsewhere: (text: string) => void): string {
    this.#elsewhere = elsewhere;
    addEventListener('pagehide', this.#leave);
    addEventListener('storage', this.#heed);
    return this.find();
  }

  /** The text that is kept, empty where there is none that can be read. */
  find(): string {
    const found = this.#kept.find();
    if (found.kind === 'absent') this.words = absent;
    if (found.kind === 'damaged') this.words = damaged;
    return found.kind === 'text' ? found.text : '';
  }

  /** Ends, keeping what still waits. */
  end(): void {
    removeEventListener('pagehide', this.#leave);
    removeEventListener('storage', this.#heed);
    this.#keepNow();
  }

  /** Keeps a text once it rests; an empty one deletes what is kept, at once. */
  keep(text: string): void {
    this.#waiting = text;
    clearTimeout(this.#rest);
    if (text.trim() === '') this.#keepNow();
    else this.#rest = setTimeout(() => this.#keepNow(), restDelay);
  }

  #keepNow(): void {
    const text = this.#waiting;
    if (text === undefined) return;
    this.#waiting = undefined;
    clearTimeout(this.#rest);
    const isDone = this.#kept.keep(text);
    if (text.trim() === '') this.said = isDone ? gone : stays;
    else if (isDone) this.words = usual;
    else if (this.words !== absent) this.words = noRoom;
  }
}
