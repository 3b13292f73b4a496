import { encode, readFragment, type Reading, type State } from '#share';

/** The one gateway between the address bar and the state; nothing else reads or writes it. */
export interface Address {
  /** What the address carries. */
  read(): Reading;
  /** Writes a state as a new entry of the browser's history. */
  write(state: State): void;
  /** Writes a state into the entry that is there: undo and redo make no entries. */
  replace(state: State): void;
  /**
   * Calls back when Back or Forward, or a link followed in this tab, changes the fragment to a
   * comparison or to none. An ordinary anchor is no comparison: it is passed over.
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
export function windowAddress(host: AddressHost = window): Address {
  const { location, history } = host;
  const read = (): Reading => readFragment(location.hash.slice(1));
  const link = (state: State): string => `${location.origin}${location.pathname}#${encode(state)}`;
  // A page opened at an anchor shows the start there, and shows it again on the way back.
  const home = read().kind === 'none' ? location.hash : '';
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

  const listen: Address['listen'] = (onarrive) => {
    const handler = (): void => {
      // One change of the fragment can be told twice, as popstate and as hashchange.
      if (location.hash === seen) return;
      const reading = read();
      const isAnchor = reading.kind === 'none' && location.hash !== '' && location.hash !== home;
      if (isAnchor) {
        put('replaceState', `${location.origin}${location.pathname}${location.search}${seen}`);
        return;
      }
      seen = location.hash;
      onarrive(reading);
    };
    host.addEventListener('popstate', handler);
    host.addEventListener('hashchange', handler);
    return () => {
      host.removeEventListener('popstate', handler);
      host.removeEventListener('hashchange', handler);
    };
  };

  return {
    read,
    link,
    listen,
    write: (state) => put('pushState', link(state)),
    replace: (state) => put('replaceState', link(state)),
  };
}

/**
 * The address of a frame on somebody else's page: what it carries is read, and nothing is ever written.
 * Its links lead to the whole calculator.
 */
export function frameAddress(host: AddressHost = window): Address {
  const { location } = host;
  const read = (): Reading => readFragment(location.hash.slice(1));
  const nothing = (): void => undefined;
  return {
    read,
    link: (state) =>
      `${location.origin}${location.pathname.replace('/embed/', '/')}#${encode(state)}`,
    listen: (onarrive) => {
      const handler = (): void => {
        const reading = read();
        if (reading.kind !== 'none') onarrive(reading);
      };
      host.addEventListener('hashchange', handler);
      return () => host.removeEventListener('hashchange', handler);
    },
    write: nothing,
    replace: nothing,
  };
}
