// Runs before the calculator is painted. From here on, numbers that are not those of the address are
// covered; no time uncovers them, only the calculator does, once the numbers of the address stand.
(() => {
  const root = document.documentElement;
  let failed = false;

  // A little more than what can be read as a comparison; the calculator looks closer.
  const carries = (/** @type {string} */ text) => /[=&]|%(?:25)*(?:3d|26)/i.test(text);
  const isRunning = () => document.querySelector('.calculator.ready') !== null;

  const look = () => {
    if (isRunning()) return;
    if (carries(location.hash)) root.setAttribute('data-restoring', failed ? 'failed' : '');
    else root.removeAttribute('data-restoring');
  };
  const fail = () => {
    if (isRunning()) return;
    failed = true;
    look();
  };

  // A comparison given after "?" moves behind "#", which no server sees.
  if (/[?&]v(?:=|%3d)/i.test(location.search) && !carries(location.hash)) {
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

  // The fragment belongs to the comparison: jumps within the page leave it alone.
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
