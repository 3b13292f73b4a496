import { pageRules } from './policy.ts';

/** What a host adds to its answers for a path; one that ends in `*` stands for all that begins so. */
export interface HostRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What we never use, denied to anything that should get into a page. Copying and sharing stay. */
const denied = [
  ...['accelerometer', 'autoplay', 'camera', 'clipboard-read', 'display-capture'],
  ...['encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid'],
  ...['identity-credentials-get', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone'],
  ...['midi', 'payment', 'picture-in-picture', 'publickey-credentials-create'],
  ...['publickey-credentials-get', 'screen-wake-lock', 'serial', 'storage-access', 'usb'],
  ...['window-management', 'xr-spatial-tracking'],
];

/** Rooms that a frame without an origin, or anybody's program, may fetch from. */
const open = ['_astro', 'data'];

/**
 * The rules of a built site, one for each thing at its top: hosts differ in what they do where two
 * rules speak of one path, so none do.
 *
 * The policy leaves to each page's own which scripts and styles are let in: their hashes differ from page
 * to page and would pass the 2,000 characters that Cloudflare takes in a line. Both policies hold.
 *
 * @param entries - Names at the top of the built site, with a slash at the end of each folder.
 * @param base - Where the site stands, with a slash at both ends.
 */
export function hostRules(entries: readonly string[], base: string): readonly HostRule[] {
  const rooms = entries
    .filter((name) => name !== '_headers' && !name.startsWith('.'))
    .map((name) => ({ path: `${base}${name}${name.endsWith('/') ? '*' : ''}`, name }));
  return [{ path: base, name: 'index.html' }, ...rooms].map(({ path, name }) => ({
    path,
    headers: headersOf(name.replace(/\/$/, '')),
  }));
}

function headersOf(room: string): Readonly<Record<string, string>> {
  const isFrame = room === 'embed';
  return {
    'Content-Security-Policy': [
      ...pageRules,
      // Only the search runs WebAssembly.
      `script-src 'self' 'unsafe-inline'${room === 'search' ? " 'wasm-unsafe-eval'" : ''}`,
      "style-src 'self' 'unsafe-inline'",
      `frame-ancestors ${isFrame ? '*' : "'none'"}`,
    ].join('; '),
    ...(isFrame ? {} : { 'X-Frame-Options': 'DENY' }),
    'Permissions-Policy': denied.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(open.includes(room) ? { 'Access-Control-Allow-Origin': '*' } : {}),
    // A name under /_astro/ changes with what is in it; everything else is asked for again, and seldom sent.
    'Cache-Control':
      room === '_astro'
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=0, must-revalidate',
  };
}

/** Rules as Netlify and Cloudflare Pages read them. */
export function headersFile(rules: readonly HostRule[]): string {
  const lines = rules.flatMap(({ path, headers }) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return `${lines.join('\n')}\n`;
}
