import type { ClientDirective } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Brought to life at the first sign of use. */
    'client:touched'?: boolean;
  }
}

/** Signs that somebody is about to use the page, or that its address has changed. */
const signs = [
  'pointerover',
  'pointerdown',
  'touchstart',
  'focusin',
  'keydown',
  'dragenter',
  'scroll',
  'hashchange',
] as const;

/** A control that was used before the island could answer. */
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

/**
 * `client:touched`: an island that stands complete as HTML is brought to life at the first sign of use,
 * and at once where the page waits for what its address says. What was typed, chosen or pressed
 * before it lives is kept and done again, so nothing is lost.
 */
const touched: ClientDirective = (load, _options, element) => {
  const early = new Map<Control, { readonly value: string; readonly checked: boolean }>();

  const keep = ({ target, type }: Event): void => {
    const control = target instanceof Element ? target.closest<Control>(controls) : null;
    if (!control || (type === 'click') !== control instanceof HTMLButtonElement) return;
    const checked = control instanceof HTMLInputElement && control.checked;
    early.delete(control);
    early.set(control, { value: control.value, checked });
  };

  const live = async (): Promise<void> => {
    for (const sign of signs) removeEventListener(sign, start, true);
    const hydrate = await load();
    await hydrate();
    for (const act of acts) element.removeEventListener(act, keep, true);
    for (const [control, done] of early) repeat(control, done);
  };
  const start = (): void => void live();

  for (const act of acts) element.addEventListener(act, keep, true);
  if (document.documentElement.hasAttribute('data-restoring')) start();
  else for (const sign of signs) addEventListener(sign, start, { capture: true, passive: true });
};

const controls = 'input, select, textarea, button';
const acts = ['input', 'change', 'click'] as const;

function repeat(control: Control, { value, checked }: { value: string; checked: boolean }): void {
  if (control instanceof HTMLButtonElement) {
    control.click();
    return;
  }
  // What a file field holds is the browser's to set.
  if (control.type !== 'file') control.value = value;
  if (control instanceof HTMLInputElement) control.checked = checked;
  for (const act of ['input', 'change']) control.dispatchEvent(new Event(act, { bubbles: true }));
}

export default touched;
