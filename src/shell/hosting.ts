/** Where the site will stand. */
export interface Hosting {
  /** Scheme and host: `https://partner-mix.example`. */
  readonly site: string;
  /** Path below it, with a slash at both ends; `/` at the top. */
  readonly base: string;
}

/** An address that leads nowhere, for a build that is only looked at. */
const nowhere = 'https://partner-mix.example';

/**
 * Where the site will stand, as the environment says: `SITE_URL`, the scheme and host, and `BASE_PATH`,
 * the path below it, whose outer slashes may be left out.
 *
 * @throws Error that says what is wrong with a value, and what to write instead
 */
export function hostingOf(environment: Readonly<Record<string, string | undefined>>): Hosting {
  return {
    site: siteOf(environment['SITE_URL'] || nowhere),
    base: baseOf(environment['BASE_PATH'] ?? ''),
  };
}

function siteOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `SITE_URL is “${text}”, which is no address of a site: give scheme and host, as in https://example.com.`,
    );
  }
  if (url.href !== `${url.origin}/`) {
    throw new Error(
      `SITE_URL is “${text}”, more than scheme and host: make it ${url.origin}${
        url.pathname === '/' ? '' : `, and put the path into BASE_PATH: ${url.pathname}`
      }.`,
    );
  }
  return url.origin;
}

function baseOf(text: string): string {
  if (text.includes(':')) {
    throw new Error(
      `BASE_PATH is “${text}”, more than a path: leave scheme, host or drive out, as in partner-mix. (Some shells on Windows make a folder of a path that begins with a slash.)`,
    );
  }
  const names = text.replace(/^\/|\/$/g, '').split('/');
  const isTop = names.join('') === '' && names.length === 1;
  if (!isTop && !names.every(isName)) {
    throw new Error(
      `BASE_PATH is “${text}”: between single slashes it may hold letters, digits and the marks - . _ ~, as in /partner-mix/ or /tools/partner-mix/.`,
    );
  }
  return isTop ? '/' : `/${names.join('/')}/`;
}

/** Whether a part of a path is the same however it is written down. */
function isName(name: string): boolean {
  return /^[\w.~-]+$/.test(name) && !/^\.+$/.test(name);
}
