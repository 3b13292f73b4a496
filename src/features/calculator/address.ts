import { decode, type Decoded, encode, isShared, type State } from '#share';

/** The one gateway between the address bar and the state; nothing else reads or writes it. */
export interface Address {
  /** The state in the address, or undefined where the address carries none. */
  read(): Decoded | undefined;
  /** Writes a state the owner committed as a new entry of the history. */
  write(state: State): void;
  /** Calls back when Back or Forward, or a pasted link, changes the fragment. */
  listen(onchange: (decoded: Decoded | undefined) => void): () => void;
  /** The whole link of a state. */
  link(state: State): string;
}

/** The address of this window. */
export function windowAddress(): Address {
  const read = (): Decoded | undefined => {
    const fragment = location.hash.slice(1);
    return isShared(fragment) ? decode(fragment) : undefined;
  };
  let seen = location.hash;
  const link = (state: State): string => `${location.origin}${location.pathname}#${encode(state)}`;
  return {
    read,
    link,
    write(state) {
      const next = link(state);
      if (next !== location.href) history.pushState(null, '', next);
      seen = location.hash;
    },
    listen(onchange) {
      // One change of the fragment can be told twice, as popstate and as hashchange.
      const handler = (): void => {
        if (location.hash === seen) return;
        seen = location.hash;
        onchange(read());
      };
      addEventListener('popstate', handler);
      addEventListener('hashchange', handler);
      return () => {
        removeEventListener('popstate', handler);
        removeEventListener('hashchange', handler);
      };
    },
  };
}
