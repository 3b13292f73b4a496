// Runs before the chart is painted. While the address holds a state of the chart and the chart does
// not live, the usual chart is covered, so that nobody takes it for the one in the link.
(() => {
  const root = document.documentElement;
  let failed = false;

  // A little more than what can be read as a state; the chart looks closer.
  const carries = (/** @type {string} */ text) => /[=&]|%(?:25)*(?:3d|26)/i.test(text);
  const isRunning = () => document.querySelector('.instrument [role=slider]') !== null;

  const look = () => {
    if (isRunning()) return;
    if (carries(location.hash)) root.setAttribute('data-restoring-chart', failed ? 'failed' : '');
    else root.removeAttribute('data-restoring-chart');
  };
  const fail = () => {
    failed = true;
    look();
  };

  // A state given after "?" moves behind "#", which no server sees.
  if (/[?&]chart(?:=|%3d)/i.test(location.search) && !carries(location.hash)) {
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
      if (target instanceof HTMLScriptElement) fail();
    },
    true,
  );

  // The fragment belongs to the chart: jumps within the page leave it alone.
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const link = target.closest('a[href^="#"]');
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || event.defaultPrevented || !carries(location.hash)) return;
    const place = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    if (!place) return;
    event.preventDefault();
    place.focus({ preventScroll: true });
    if (document.activeElement !== place) {
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
    }
    place.scrollIntoView();
  });
})();
