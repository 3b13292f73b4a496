import { withBase } from '#base';

/** How a state is written into a link, and read from it. */
export interface Codec<State, Reading extends { readonly kind: string }> {
  /** What a fragment says; its kind is `none` for nothing and for an ordinary anchor such as `#main`. */
  read(fragment: string): Reading;
  /** A state as a fragment; empty for a start that needs none. */
  encode(state: State): string;
}

/** The one gateway between the address bar and the state; nothing else reads or writes it. */
export interface Address<State, Reading> {
  /** What the address carries. */
  read(): Reading;
  /** Writes a state as a new entry of the browser's history. */
  write(state: State): void;
  /** Writes a state into the entry that is there: undo and redo make no entries. */
  replace(state: State): void;
  /**
   * Calls back when Back or Forward, or a link followed in this tab, changes the fragment to a state or
   * to none. An ordinary anchor is no state: it is passed over.
   */
  listen(onarrive: (reading: Reading) => void): () => void;
  /** The whole link of a state. */
  link(state: State): string;
}

/** What the address needs of a window. */
export type AddressHost = Pick<
  Window,
  'location' | 'history' | 'addEventListener' | 'removeEventListener'
>;

/** The address of a window. */
export function windowAddress<State, Reading extends { readonly kind: string }>(
  { read, encode }: Codec<State, Reading>,
  host: AddressHost = window,
): Address<State, Reading> {
  const { location, history } = host;
  const isState = (fragment: string): boolean => read(fragment).kind !== 'none';
  const link = linkOf(encode, `${location.origin}${location.pathname}`);
  // Anchors under which the start was shown: on the way back it is shown there again.
  const homes = new Set(isState(location.hash) ? [''] : ['', location.hash]);
  let seen = location.hash;

  const put = (method: 'pushState' | 'replaceState', url: string): void => {
    if (url === location.href) return;
    try {
      history[method](null, '', url);
    } catch {
      // Safari takes a hundred entries in half a minute and a frame without an origin none at all;
      // the link on the page is made from the state and stays right.
    }
    seen = location.hash;
  };
  const write = (method: 'pushState' | 'replaceState', state: State): void => {
    // A page opened at an anchor keeps it while nothing differs from the start.
    if (encode(state) === '' && !isState(location.hash)) return;
    put(method, link(state));
  };

  return {
    link,
    read: () => read(location.hash),
    write: (state) => write('pushState', state),
    replace: (state) => write('replaceState', state),
    listen: (onarrive) =>
      heard(host, () => {
        const { hash } = location;
        // One change of the fragment can be told twice, as popstate and as hashchange.
        if (hash === seen) return;
        const reading = read(hash);
        if (reading.kind !== 'none' || homes.has(hash)) {
          seen = hash;
          onarrive(reading);
        } else if (isState(seen)) {
          put('replaceState', `${location.origin}${location.pathname}${location.search}${seen}`);
        } else {
          homes.add(hash);
          seen = hash;
        }
      }),
  };
}

/**
 * The address of a frame on somebody else's page: what it carries is read, and nothing is ever written.
 * Its links lead to the whole page.
 */
export function frameAddress<State, Reading extends { readonly kind: string }>(
  { read, encode }: Codec<State, Reading>,
  host: AddressHost = window,
): Address<State, Reading> {
  const { location } = host;
  const nothing = (): void => undefined;
  let seen = location.hash;
  return {
    link: linkOf(encode, `${location.origin}${pageAround(location.pathname)}`),
    read: () => read(location.hash),
    write: nothing,
    replace: nothing,
    listen: (onarrive) =>
      heard(host, () => {
        const reading = read(location.hash);
        if (location.hash === seen || (reading.kind === 'none' && location.hash !== '')) return;
        seen = location.hash;
        onarrive(reading);
      }),
  };
}

/** The whole page whose part stands in a frame: `/embed/chart/` → `/chart/`. */
function pageAround(path: string): string {
  return path.replace(withBase('/embed/'), withBase('/'));
}

function linkOf<State>(encode: (state: State) => string, page: string) {
  return (state: State): string => {
    const text = encode(state);
    return text === '' ? page : `${page}#${text}`;
  };
}

/** Hears of every change of the address; returns what ends that. */
function heard(host: AddressHost, hear: () => void): () => void {
  const events = ['popstate', 'hashchange'] as const;
  for (const event of events) host.addEventListener(event, hear);
  return () => {
    for (const event of events) host.removeEventListener(event, hear);
  };
}
