import { cacheNames } from 'workbox-core';
import { PrecacheController } from 'workbox-precaching';
import { assetFolder, offlinePage, showNow } from './agreed.ts';
import type { StoredFile } from './stored-files.ts';
import type { RequestEvent, WorkerScope } from './worker-scope.ts';

/** Put in as the worker is built: all files of this edition of the site. */
declare const STORED_FILES: readonly StoredFile[];

/*
 * The service worker: stores one edition of the site whole, or not at all, and answers from it. Pages and
 * their scripts are always of one edition: a newer one waits until no page of the older is open, or until
 * a reader asks for it. What is not stored goes to the network as if there were no worker.
 */
const scope = self as unknown as WorkerScope;
const edition = new PrecacheController();
edition.addToCacheList([...STORED_FILES]);

scope.addEventListener('install', (event) => void edition.install(event as never));
scope.addEventListener('activate', (event) => event.waitUntil(takeOver(event)));
scope.addEventListener('message', ({ data }) => {
  if (data === showNow) void scope.skipWaiting();
});
scope.addEventListener('fetch', (event) => {
  const { url, method, mode } = event.request;
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  if (method !== 'GET' || origin !== location.origin) return;
  const isOurs = edition.getCacheKeyForURL(address) ?? address.includes(assetFolder);
  if (isOurs !== false || mode === 'navigate') event.respondWith(answer(event, address));
});

/** Older files go, unless another open page may still ask for its scripts: then at the next change. */
async function takeOver(event: Event): Promise<void> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length <= 1) await edition.activate(event as never);
  await scope.clients.claim();
}

/** Addresses are looked up without what follows `?`: a page reads that by itself. */
async function answer({ request }: RequestEvent, address: string): Promise<Response> {
  const found = await stored(address);
  if (found) return found;
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    if (edition.getCacheKeyForURL(`${address}/`) !== undefined) {
      return Response.redirect(`${address}/`);
    }
    return (await stored(new URL(offlinePage, scope.registration.scope).href)) ?? Response.error();
  }
}

/** What is stored of this edition; of an older one only files whose names change with their bytes. */
async function stored(address: string): Promise<Response | undefined> {
  try {
    const cache = await scope.caches.open(cacheNames.precache);
    return await cache.match(edition.getCacheKeyForURL(address) ?? address);
  } catch {
    // A storage that fails is no reason to fail: the network is asked.
    return undefined;
  }
}
