import { untrack } from 'svelte';
import { nameAmong, type State } from '#share';
import type { Arrived } from './arrived.ts';
import type { Calculator } from './calculator.svelte.ts';
import { type Kept, type Spoiled, titleOf } from './kept-entry.ts';
import { KeptList } from './kept-list.ts';
import { type KeptStorage, KeptStore } from './kept-store.ts';

/** Milliseconds of rest after which a change is kept. */
const restDelay = 700;

const noRoom =
  'Your browser did not take it: it has no room left for this page, or forbids it. Copy the link or save a file instead.';
const notDeleted =
  'Your browser did not delete everything. Try again, or clear its data for this site.';

/** What the keeper needs of the calculator. */
type Shown = Pick<Calculator, 'state' | 'brought' | 'arrived' | 'carrier' | 'loading'>;

/** What the keeper needs of the window. */
export interface KeeperHost extends Pick<Window, 'addEventListener' | 'removeEventListener'> {
  readonly localStorage: KeptStorage | null;
}

/** Keeps comparisons in this browser, and lists what is kept. */
export class Keeper {
  /** Whether the browser keeps anything for this page. */
  canKeep = $state(true);
  /** Comparisons with a name, newest first. */
  named: readonly Kept[] = $state.raw([]);
  /** Those that were kept by themselves, newest first. */
  unnamed: readonly Kept[] = $state.raw([]);
  /** What cannot be read. */
  spoiled: readonly Spoiled[] = $state.raw([]);
  /** The name under which the comparison on the page was opened or saved; else empty. */
  name = $state('');
  /** How many deletions or changes can be brought back at once. */
  canBringBack = $state(0);
  /** What was done last, in words. */
  said = $state('');
  /** Why the newest change is not kept, in words; empty where it is. */
  problem = $state('');
  /** The comparison that whoever comes back may go on with; only until something is changed. */
  offer: Kept | undefined = $state.raw();
  #offeredAt: State | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** What was followed last, and whether it is still to be kept. */
  #seen: State | undefined;
  #isWaiting = false;
  readonly #list: KeptList;
  readonly #calculator: Shown;
  readonly #host: KeeperHost | undefined;
  readonly #open: (reading: Arrived) => void;

  /** `open` takes up a kept comparison; `host` is undefined on the server, where nothing is kept. */
  constructor(calculator: Shown, open: (reading: Arrived) => void, host: KeeperHost | undefined) {
    this.#calculator = calculator;
    this.#open = open;
    this.#host = host;
    this.#list = new KeptList(new KeptStore(() => host?.localStorage));
  }

  /** Looks at what is kept, and follows what other tabs do; call the result to end. */
  start(): () => void {
    const listeners = {
      storage: (event: Event) => this.#heed(event as StorageEvent),
      pageshow: () => this.#look(),
      pagehide: () => this.#keepNow(),
    } as const;
    for (const [act, listener] of Object.entries(listeners)) {
      this.#host?.addEventListener(act, listener);
    }
    this.#look();
    this.#makeOffer();
    return () => {
      clearTimeout(this.#rest);
      for (const [act, listener] of Object.entries(listeners)) {
        this.#host?.removeEventListener(act, listener);
      }
    };
  }

  /** Follows what is on the page: what came from outside is known, what the owner changes is kept. */
  follow(): void {
    const { state, brought, arrived, carrier } = this.#calculator;
    untrack(() => {
      if (state !== this.#offeredAt) this.offer = undefined;
      if (state === this.#seen) return;
      this.#seen = state;
      this.#wait(state !== brought);
      if (state !== brought) return;
      this.#list.arrive(state);
      // A file is brought by the owner; what a link brings is kept once they change it.
      if (carrier === 'file' && arrived === 'state') this.#keep(state);
      this.#look();
    });
  }

  /** Opens a kept comparison. */
  open(entry: Kept): void {
    this.#keepNow();
    this.#open(entry.reading);
    this.said = `“${titleOf(entry)}” is open.`;
  }

  /** Says no to the offer. */
  decline(): void {
    this.offer = undefined;
  }

  /** Saves what is on the page under a name; true where that was possible. */
  save(text: string): boolean {
    if (nameAmong(text, []) === '') {
      this.said = 'Type a name first, so that you find it again.';
      return false;
    }
    const saved = this.#list.save(text, this.#calculator.state);
    if (!saved) this.said = noRoom;
    else if (saved.isUpdate) this.said = `The changes of “${saved.name}” are saved.`;
    else this.said = `“${saved.name}” is saved in this browser.`;
    this.#look();
    return saved !== null;
  }

  /** Gives an entry another name; true where that was possible. */
  rename(entry: Kept, text: string): boolean {
    const name = this.#list.rename(entry.id, text);
    if (name !== null) this.said = `It is called “${name}” now.`;
    else if (nameAmong(text, []) === '')
      this.said = 'Nothing was left of that name; it keeps its own.';
    else
      this.said = `“${titleOf(entry)}” could not be renamed: it is gone, or your browser did not take it.`;
    this.#look();
    return name !== null;
  }

  /** Deletes an entry. */
  remove(entry: Kept | Spoiled): void {
    const title = 'reading' in entry ? `“${titleOf(entry)}”` : 'The damaged comparison';
    this.said = this.#list.remove([entry.id]) ? `${title} is deleted.` : notDeleted;
    this.#look();
  }

  /** Deletes all that this page keeps in this browser. */
  removeAll(): void {
    this.#wait(false);
    this.offer = undefined;
    this.said = this.#list.removeAll()
      ? 'Everything kept here is deleted from this browser. What is on the page stays until you leave it.'
      : notDeleted;
    this.#look();
  }

  /** Undoes the newest deletion or saving. */
  bringBack(): void {
    this.said = this.#list.bringBack() ? 'It is back.' : noRoom;
    this.#look();
  }

  #heed(event: StorageEvent): void {
    if (!KeptStore.isOurs(event)) return;
    this.#list.heed();
    this.#look();
  }

  /** Keeps what is on the page once it rests; or no longer. */
  #wait(isWaiting: boolean): void {
    clearTimeout(this.#rest);
    this.#isWaiting = isWaiting;
    if (isWaiting) this.#rest = setTimeout(() => this.#keepNow(), restDelay);
  }

  /** Keeps a change that still waits for its rest. */
  #keepNow(): void {
    if (!this.#isWaiting) return;
    this.#wait(false);
    this.#keep(this.#calculator.state);
    this.#look();
  }

  #keep(state: State): void {
    this.problem = this.#list.keep(state) ? '' : noRoom;
  }

  #makeOffer(): void {
    const { state, brought, arrived, loading } = this.#calculator;
    if (arrived === 'state' || loading || state !== brought) return;
    const [newest] = [...this.named, ...this.unnamed].sort((a, b) => b.time - a.time);
    this.offer = newest;
    this.#offeredAt = state;
  }

  #look(): void {
    const contents = this.#list.contents();
    this.canKeep = contents !== undefined;
    this.named = contents?.kept.filter(({ name }) => name !== '') ?? [];
    this.unnamed = contents?.kept.filter(({ name }) => name === '') ?? [];
    this.spoiled = contents?.spoiled ?? [];
    this.name = this.#list.name;
    this.canBringBack = this.#list.canBringBack;
    const { offer } = this;
    if (offer && !contents?.kept.some(({ id, text }) => id === offer.id && text === offer.text)) {
      this.offer = undefined;
    }
  }
}
