import type { WorkerScope } from './worker-scope.ts';

/*
 * Takes the place of the service worker where the site is built with `OFFLINE=off`: deletes all that was
 * stored, and is gone. Pages that are open stay as they are; from then on the network answers.
 */
const scope = self as unknown as WorkerScope;

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(end()));

/** Other sites may share the origin: what they stored bears the name of another scope. */
async function end(): Promise<void> {
  const names = await scope.caches.keys();
  const ours = names.filter((name) => name.endsWith(scope.registration.scope));
  await Promise.all(ours.map((name) => scope.caches.delete(name)));
  await scope.registration.unregister();
}
