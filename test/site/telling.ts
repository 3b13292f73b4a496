import { createServer } from 'node:http';

/** Stands before the policy of a page, and keeps what goes wrong there from its first line on. */
const script = `<script>
  window.told = [];
  addEventListener('error', ({ message, target }) => told.push(message || 'missing: ' + (target.src || target.href)), true);
  addEventListener('unhandledrejection', ({ reason }) => told.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => told.push(violatedDirective + ': ' + blockedURI));
</script>`;

/** What a page that was served so tells of itself a moment after it stands; asked in the page. */
export async function told(): Promise<readonly string[]> {
  for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
  const { told: words } = window as unknown as { told?: readonly string[] };
  return words ?? ['nothing was told'];
}

/**
 * Serves a site so that its pages tell what goes wrong in browsers that do not. Nothing is stored by its
 * worker: pages that were changed on their way are none of its edition.
 */
export async function serveTelling(
  site: string,
): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '/').then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type }).end(body);
    });
  });
  const answer = async (url: string) => {
    if (url === '/sw.js') return { status: 404, type: 'text/plain', body: '' };
    const got = await fetch(site + url);
    const type = got.headers.get('content-type') ?? '';
    const bytes = Buffer.from(await got.arrayBuffer());
    const body = type.startsWith('text/html')
      ? bytes.toString().replace('<head>', `<head>${script}`)
      : bytes;
    const { status } = got;
    return { status, type, body };
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${address.port}`, close };
}
