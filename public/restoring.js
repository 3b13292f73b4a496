// Runs before the page is painted: where the address carries a comparison, its numbers are covered
// until they are restored, and a comparison given after "?" moves behind "#", which no server sees.
(function () {
  if (/[?&]v=/.test(location.search) && !/(^#|&)v=/.test(location.hash)) {
    history.replaceState(null, '', location.pathname + '#' + location.search.slice(1));
  }
  if (!/(^#|&)v=/.test(location.hash)) return;
  var root = document.documentElement;
  root.setAttribute('data-restoring', '');
  setTimeout(function () {
    root.removeAttribute('data-restoring');
  }, 15000);
})();
