import { showNow, workerName } from './agreed.ts';

/** False where the site is built to end what older builds stored. */
declare const OFFLINE_IS_ON: boolean;

/** What browsers with Trusted Types have, of which TypeScript knows nothing. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: () => string },
  ): { createScriptURL(of: string): string };
}

/**
 * Lets the browser store the site once the page stands and nothing else is to do, and says in `note` when
 * a newer edition waits, or has come while this page was open. Its button shows the newer one. Nothing is
 * stored in frames, where data are to be saved, and where a browser stores nothing; no page minds.
 */
export function keepCopy(note: HTMLElement): void {
  if (!import.meta.env.PROD || !OFFLINE_IS_ON || parent !== self || savesData()) return;
  const begin = (): void => {
    (self.requestIdleCallback ?? setTimeout)(() => {
      watch(note).catch(() => undefined);
    });
  };
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}

/** Rejects where no worker is to be had: private windows, denied storage, a file that did not come. */
async function watch(note: HTMLElement): Promise<void> {
  const { serviceWorker } = navigator;
  const before = serviceWorker.controller;
  const registration = await serviceWorker.register(address());
  const tell = (): void => {
    if (before) note.removeAttribute('data-unsaid');
  };
  const heed = (): void => {
    if (registration.waiting) tell();
  };
  let isAsked = false;
  heed();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', heed);
  });
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) location.reload();
    else tell();
  });
  note.querySelector('button')?.addEventListener('click', () => {
    isAsked = true;
    if (registration.waiting) registration.waiting.postMessage(showNow);
    else location.reload();
  });
}

/** The worker's address, as the page's policy wants it: from a rule that gives this and no other. */
function address(): string {
  const url = import.meta.env.BASE_URL.replace(/\/?$/, '/') + workerName;
  const { trustedTypes } = self as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('partner-mix-offline', { createScriptURL: () => url });
  return policy?.createScriptURL(url) ?? url;
}

function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
