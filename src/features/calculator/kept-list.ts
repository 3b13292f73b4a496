import { encode, nameAmong, startState, type State } from '#share';
import {
  isWhole,
  type Kept,
  readEntry,
  renameEntry,
  type Spoiled,
  writeEntry,
} from './kept-entry.ts';
import type { KeptStore } from './kept-store.ts';

/** Comparisons kept by themselves; those with a name stay until they are deleted. */
const mostUnnamed = 10;

/** What is kept in this browser, newest first. */
export interface Contents {
  readonly kept: readonly Kept[];
  /** Entries that cannot be read; they are left as they are. */
  readonly spoiled: readonly Spoiled[];
}

/** What came of saving: the name it got, and whether it took the place of what had the name. */
export interface Saved {
  readonly name: string;
  readonly isUpdate: boolean;
}

/** An entry and the text that this tab knows in it. */
interface Known {
  readonly id: string;
  readonly text: string;
}

/** What a step took away or wrote over, and what it wrote there. */
interface Taken extends Known {
  readonly now: string | null;
}

/**
 * The comparisons kept in this browser, as one tab sees them. A tab writes over an entry only while
 * it holds what this tab has read or written there; else it takes a new one. So tabs never write over
 * each other's.
 */
export class KeptList {
  /** The entry without a name into which this tab keeps what the owner changes. */
  #own: Known | undefined;
  /** The named comparison that was opened or saved last in this tab. */
  #named: Known | undefined;
  /** What can be brought back, newest last. */
  #taken: readonly (readonly Taken[])[] = [];
  #read = new Map<string, Kept | Spoiled>();
  readonly #store: KeptStore;
  readonly #now: () => Date;

  /** `now` tells the time. */
  constructor(store: KeptStore, now: () => Date = () => new Date()) {
    this.#store = store;
    this.#now = now;
  }

  /** What is kept, by all tabs; undefined where the browser keeps nothing for this page. */
  contents(): Contents | undefined {
    const texts = this.#store.all();
    if (!texts) return undefined;
    // Reading a link takes a moment, so what has been read already is not read again.
    const entries = [...texts].map(([id, text]) => {
      const known = this.#read.get(id);
      return known?.text === text ? known : readEntry(id, text);
    });
    this.#read = new Map(entries.map((entry) => [entry.id, entry]));
    return {
      kept: entries.filter(isWhole).sort((a, b) => b.time - a.time || (a.id < b.id ? 1 : -1)),
      spoiled: entries.filter((entry) => !isWhole(entry)),
    };
  }

  /** The name of the comparison on the page, if it has one here; else empty. */
  get name(): string {
    const named = this.#current(this.#named);
    return named ? this.#nameIn(named) : '';
  }

  /** How many entries can be brought back at once; 0 where there is nothing. */
  get canBringBack(): number {
    return this.#taken.at(-1)?.length ?? 0;
  }

  /** A comparison came from outside: where it is kept already, changes of it go on from there. */
  arrive(state: State): void {
    const link = encode(state);
    const same = this.contents()?.kept.filter((entry) => entry.link === link) ?? [];
    this.#own = same.find(({ name }) => name === '');
    this.#named = same.find(({ name }) => name !== '');
  }

  /** Keeps what the owner changed; false where the browser did not take it. The start is not kept. */
  keep(state: State): boolean {
    const link = encode(state);
    if (link === encode(startState)) {
      this.#own = undefined;
      this.#named = undefined;
      return true;
    }
    const kept = this.contents()?.kept;
    if (!kept) return false;
    const same = kept.find((entry) => entry.link === link);
    if (same) {
      if (same.name === '') this.#own = same;
      return true;
    }
    const own = { id: this.#current(this.#own)?.id ?? this.#freshId(), text: this.#write(state) };
    if (!this.#store.put(own.id, own.text)) return false;
    this.#own = own;
    const others = kept.filter(({ id, name }) => name === '' && id !== own.id);
    for (const { id } of others.slice(mostUnnamed - 1)) this.#store.remove(id);
    return true;
  }

  /**
   * Saves under a name. Takes the place of the comparison of that name only where that is the one this
   * tab has opened or saved and no other tab has changed it; else a number tells the two apart.
   * @returns null where the browser did not take it, or nothing is left of the name
   */
  save(text: string, state: State): Saved | null {
    const named = this.#current(this.#named);
    const asked = nameAmong(text, []);
    if (asked === '') return null;
    const isUpdate = named !== undefined && this.#nameIn(named) === asked;
    const name = isUpdate ? asked : this.#freeName(asked);
    const entry = { id: isUpdate ? named.id : this.#freshId(), text: this.#write(state, name) };
    if (!this.#store.put(entry.id, entry.text)) return null;
    if (isUpdate) this.#taken = [...this.#taken, [{ ...named, now: entry.text }]];
    this.#named = entry;
    this.#dropOwn(encode(state));
    return { name, isUpdate };
  }

  /** Gives an entry a name, told apart from those of others; null where that was not possible. */
  rename(id: string, text: string): string | null {
    const entry = this.#find(id);
    const asked = nameAmong(text, []);
    if (!entry || asked === '') return null;
    const name = this.#freeName(asked, id);
    const next = { id, text: renameEntry(entry, name) };
    if (!this.#store.put(id, next.text)) return null;
    if (this.#own?.id === id) {
      // From now on it stays as it is, and changes are kept beside it.
      this.#own = undefined;
      this.#named = next;
    }
    if (this.#named?.id === id) this.#named = next;
    return name;
  }

  /** Deletes entries, so that `bringBack` can undo it; false where the browser let one stay. */
  remove(ids: readonly string[]): boolean {
    const all = this.#store.all();
    const gone = ids.flatMap((id) => {
      const text = all?.get(id);
      return text !== undefined && this.#store.remove(id) ? [{ id, text, now: null }] : [];
    });
    if (gone.length > 0) this.#taken = [...this.#taken, gone];
    return all !== undefined && ids.every((id) => this.#store.get(id) === null);
  }

  /** Deletes all that is kept, what cannot be read too. */
  removeAll(): boolean {
    const all = this.#store.all();
    return all !== undefined && this.remove([...all.keys()]);
  }

  /**
   * Undoes the newest deletion, or the newest saving over an older one. What another tab has put
   * there since stays, and what was there before comes back beside it.
   */
  bringBack(): boolean {
    const open = this.#taken.at(-1) ?? [];
    const left = open.filter(({ id, text, now }) => {
      const at = this.#store.get(id) === now ? id : this.#freshId();
      return !this.#store.put(at, text);
    });
    this.#taken = [...this.#taken.slice(0, -1), ...(left.length > 0 ? [left] : [])];
    return left.length === 0;
  }

  /**
   * Another tab has changed something. Where it went on from the comparison of this tab, this one is
   * kept anew beside it; what was deleted stays so.
   */
  heed(): void {
    const own = this.#own;
    const text = own && this.#store.get(own.id);
    if (!own || typeof text !== 'string' || text === own.text) return;
    const id = this.#freshId();
    this.#own = undefined;
    const [now, before] = [readEntry(own.id, text), readEntry(id, own.text)];
    const isElsewhere = isWhole(now) && isWhole(before) && now.link === before.link;
    if (!isElsewhere && this.#store.put(id, own.text)) this.#own = before;
  }

  /** What this tab knows of an entry, unless another has changed or deleted it since. */
  #current(known: Known | undefined): Known | undefined {
    return known && this.#store.get(known.id) === known.text ? known : undefined;
  }

  #find(id: string): Kept | undefined {
    return this.contents()?.kept.find((entry) => entry.id === id);
  }

  #nameIn({ id }: Known): string {
    return this.#find(id)?.name ?? '';
  }

  #freeName(asked: string, but?: string): string {
    const others = this.contents()?.kept.filter(({ id }) => id !== but) ?? [];
    return nameAmong(
      asked,
      others.map(({ name }) => name),
    );
  }

  /** What has a name now need not be kept without one. */
  #dropOwn(link: string): void {
    const own = this.#current(this.#own);
    if (own && this.#find(own.id)?.link === link) this.#store.remove(own.id);
    this.#own = undefined;
  }

  #write(state: State, name = ''): string {
    return writeEntry(state, name, this.#now());
  }

  #freshId(): string {
    const chance = Math.random().toString(36).slice(2, 10);
    return `${this.#now().getTime().toString(36)}-${chance}`;
  }
}
