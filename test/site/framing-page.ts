import { createServer } from 'node:http';

/** A page of somebody else, on an origin of its own. */
export interface FramingPage {
  /** Its address with the given body. */
  at(body: string): string;
  close(): void;
}

/** Serves any body it is asked for, as the page of somebody who embeds a frame. */
export async function serveFramingPage(): Promise<FramingPage> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://x');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="en"><title>Somebody’s page</title><h1>Somebody’s page</h1>${searchParams.get('body') ?? ''}`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    at: (body) => `http://127.0.0.1:${address.port}/?body=${encodeURIComponent(body)}`,
    close: () => void server.close(),
  };
}
