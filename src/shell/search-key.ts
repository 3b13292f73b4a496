/** What is kept where somebody turned the key off. */
const entry = 'partner-mix:search-key';

/** What tells whether a key press is meant for the search. */
interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
  /** True where something is typed or chosen in what has the focus. */
  readonly isTyped: boolean;
}

/** Whether a key press opens the search: a plain slash that nobody else takes. */
export function opensSearch(press: Press): boolean {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented, isTyped } = press;
  return key === '/' && !ctrlKey && !metaKey && !altKey && !defaultPrevented && !isTyped;
}

/**
 * Lets the key `/` lead to the search page, or there into its field. A key without Ctrl can be pressed by
 * a voice or a trembling hand, so the switch `#search-key` of the search page turns it off for good.
 */
export function heedSearchKey(): void {
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented, target } = event;
    const isTyped =
      target instanceof Element &&
      target.closest('input, textarea, select, [contenteditable]') !== null;
    if (!opensSearch({ key, ctrlKey, metaKey, altKey, defaultPrevented, isTyped }) || isOff())
      return;
    event.preventDefault();
    const field = document.getElementById('search-field');
    if (field) field.focus();
    // The link knows where the site stands; a module for it would be a file to fetch on every page.
    else document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts="/"]')?.click();
  });
  const box = document.getElementById('search-key');
  if (!(box instanceof HTMLInputElement)) return;
  box.checked = !isOff();
  box.addEventListener('change', () => keep(box.checked));
}

/** Storage may be absent or forbidden: then the key is on. */
function isOff(): boolean {
  try {
    return localStorage.getItem(entry) === 'off';
  } catch {
    return false;
  }
}

function keep(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(entry);
    else localStorage.setItem(entry, 'off');
  } catch {
    // Where nothing can be kept the key stays on.
  }
}
