// Runs before the part below it is painted. While the address holds a state and the part does not live,
// what was built is covered, so that nobody takes it for what is in the link; no time uncovers it, only
// the part does, once what the address says stands. The part says of itself, on this script's tag, which
// key begins its links and what is there once it lives.
(() => {
  const root = document.documentElement;
  const { key = '', living = '' } = document.currentScript?.dataset ?? {};
  let failed = false;

  // A little more than what can be read as a state; the part looks closer.
  const carries = (/** @type {string} */ text) => /[=&]|%(?:25)*(?:3d|26)/i.test(text);

  const look = () => {
    if (document.querySelector(living)) return;
    if (carries(location.hash)) root.setAttribute('data-restoring', failed ? 'failed' : '');
    else root.removeAttribute('data-restoring');
  };
  const fail = () => {
    failed = true;
    look();
  };

  // A state given after "?" moves behind "#", which no server sees.
  const behindMark = new RegExp(`[?&]${key}(?:=|%3d)`, 'i');
  if (behindMark.test(location.search) && !carries(location.hash)) {
    const fragment = `#${location.search.slice(1)}`;
    try {
      history.replaceState(null, '', location.pathname + fragment);
    } catch {
      location.replace(fragment);
    }
  }
  look();
  addEventListener('hashchange', look);
  document.addEventListener('astro:hydration-error', fail);
  addEventListener(
    'error',
    ({ target }) => {
      if (target === window || target instanceof HTMLScriptElement) fail();
    },
    true,
  );

  // The fragment belongs to the state: jumps within the page leave it alone.
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    if (target.closest('[data-reload]')) location.reload();
    const link = target.closest('a[href^="#"]');
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || event.defaultPrevented) return;
    const place = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    if (!place) return;
    event.preventDefault();
    for (let part = place.parentElement; part; part = part.parentElement) {
      if (part instanceof HTMLDetailsElement) part.open = true;
    }
    place.focus({ preventScroll: true });
    if (document.activeElement !== place) {
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
    }
    place.scrollIntoView();
  });
})();
