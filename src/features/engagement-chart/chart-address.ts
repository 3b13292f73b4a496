import {
  type ChartCatalog,
  type ChartReading,
  type ChartState,
  encodeChart,
  readChart,
} from '#share/chart';

/** The one gateway between the address bar and the chart. */
export interface ChartAddress {
  /** What the address carries. */
  read(): ChartReading;
  /** Writes a state as a new entry of the browser's history; the start leaves nothing in the address. */
  write(state: ChartState): void;
  /** Calls back when Back, Forward or a link changes the fragment to another state or to none. */
  listen(onarrive: (reading: ChartReading) => void): () => void;
  /** The whole link of a state. */
  link(state: ChartState): string;
}

/** What the address needs of a window. */
type AddressHost = Pick<
  Window,
  'location' | 'history' | 'addEventListener' | 'removeEventListener'
>;

/** The address of a window. An ordinary anchor neither changes the chart nor is it changed. */
export function chartAddress(catalog: ChartCatalog, host: AddressHost = window): ChartAddress {
  const { location, history } = host;
  const read = (): ChartReading => readChart(location.hash, catalog);
  const plain = (): string => `${location.origin}${location.pathname}${location.search}`;
  const link = (state: ChartState): string => {
    const text = encodeChart(state, catalog);
    return text === '' ? plain() : `${plain()}#${text}`;
  };
  let seen = location.hash;

  const put = (method: 'pushState' | 'replaceState', url: string): void => {
    try {
      history[method](null, '', url);
    } catch {
      // Safari takes a hundred entries in half a minute and a frame without an origin none at all.
    }
    seen = location.hash;
  };

  return {
    read,
    link,
    write: (state) => {
      const url = link(state);
      // A page opened at an anchor keeps it while the chart is at its start.
      const isAnchor = read().kind === 'none' && url === plain();
      if (url !== location.href && !isAnchor) put('pushState', url);
    },
    listen(onarrive) {
      const handler = (): void => {
        // One change of the fragment can be told twice, as popstate and as hashchange.
        if (location.hash === seen) return;
        const reading = read();
        if (reading.kind === 'none' && location.hash !== '') {
          if (readChart(seen, catalog).kind === 'state') put('replaceState', `${plain()}${seen}`);
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
    },
  };
}

/**
 * The address of a frame on somebody else's page: what it carries is read, and nothing is ever written.
 * Its links lead to the whole chart.
 */
export function frameAddress(catalog: ChartCatalog, host: AddressHost = window): ChartAddress {
  const { origin, pathname } = host.location;
  const page = `${origin}${pathname.replace('/embed/', '/')}`;
  return {
    ...chartAddress(catalog, host),
    write: () => undefined,
    link: (state) => {
      const text = encodeChart(state, catalog);
      return text === '' ? page : `${page}#${text}`;
    },
  };
}
