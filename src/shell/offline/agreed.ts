/** Where the service worker is, from the top of the site on: its address never changes. */
export const workerName = 'sw.js';

/** Where the licenses of all code stand that reaches a browser, from the top of the site on. */
export const licenseFile = 'licenses.txt';

/** What is shown where a page is not stored and the network does not answer. */
export const offlinePage = 'offline/';

/** What a page tells a newer worker that waits: the reader wants to see its edition now. */
export const showNow = 'show-now';

/** Part of the address of all files whose names change with their bytes. */
export const assetFolder = '/_astro/';
