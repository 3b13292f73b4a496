import type { ClientDirective } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Brought to life at the first sign of use. */
    'client:touched'?: boolean;
  }
}

/** Signs that somebody is about to use the page, or that its address has changed. */
const signs = [
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

/** What was done before the islands live, in order. */
const early = new Map<Control, { readonly value: string; readonly checked: boolean }>();
/** The last press on a picture that reads presses, `data-presses`: where in it, pixels, and by what. */
let press:
  { readonly on: Element; readonly x: number; readonly y: number; readonly by: string } | undefined;
/** Islands of the page that wait to be brought to life. */
const asleep: { readonly island: HTMLElement; readonly load: Parameters<ClientDirective>[0] }[] =
  [];

/**
 * `client:touched`: islands that stand complete as HTML are brought to life at the first sign of use, and
 * at once where the page waits for what its address says: one after the other, each in a task of its
 * own. What was typed, chosen or pressed before all live is kept and done again, so nothing is lost, a
 * press on a picture neither; the document hears `awake` when they do.
 */
const touched: ClientDirective = (load, _options, island) => {
  asleep.push({ island, load });
  for (const act of acts) island.addEventListener(act, keep, true);
  island.addEventListener('pointerup', keepPress, true);
  if (document.documentElement.hasAttribute('data-restoring')) wake();
  else {
    for (const sign of signs) addEventListener(sign, wake, { capture: true, passive: true });
    addEventListener('pointermove', heed, { capture: true, passive: true });
  }
};

/** Where the pointer was seen last. */
let place: string | undefined;

/** Wakes once the pointer is at another place: browsers tell of one that lies there as the page comes. */
function heed({ clientX, clientY }: PointerEvent): void {
  const now = `${clientX} ${clientY}`;
  if (place !== undefined && now !== place) wake();
  place = now;
}

let isWaking = false;
let hasFailed = false;
document.addEventListener('astro:hydration-error', () => {
  hasFailed = true;
});

function wake(): void {
  for (const sign of signs) removeEventListener(sign, wake, true);
  removeEventListener('pointermove', heed, true);
  if (isWaking) return;
  isWaking = true;
  wakeAll().catch(reportError);
}

/** Where an island does not come, the others are not said to be awake: they would be without it. */
async function wakeAll(): Promise<void> {
  await parsed();
  const all = asleep.splice(0).map(({ island, load }) => ({ island, coming: load() }));
  for (const { coming } of all) {
    const hydrate = await coming;
    await new Promise((resolve) => setTimeout(resolve));
    await hydrate();
  }
  if (hasFailed) return;
  for (const { island } of all) {
    for (const act of acts) island.removeEventListener(act, keep, true);
    island.removeEventListener('pointerup', keepPress, true);
  }
  document.dispatchEvent(new Event('awake'));
  for (const [control, done] of early) repeat(control, done);
  if (press) repeatPress(press);
}

/** Resolves once all islands of the page are there. */
function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}

/** Remembers what is done with a control, and keeps it from an island that already lives. */
function keep(event: Event): void {
  const { target, type } = event;
  const control = target instanceof Element ? target.closest<Control>(controls) : null;
  if (!control || (type === 'click') !== control instanceof HTMLButtonElement) return;
  // A button to load the page anew works without any island.
  if (control.hasAttribute('data-reload')) return;
  event.stopPropagation();
  const checked = control instanceof HTMLInputElement && control.checked;
  early.delete(control);
  early.set(control, { value: control.value, checked });
}

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

/** Remembers where a picture was pressed; the page may scroll before it lives. */
function keepPress({ target, button, clientX, clientY, pointerType }: PointerEvent): void {
  const on = target instanceof Element ? target.closest('[data-presses]') : null;
  if (!on || button !== 0) return;
  const { left, top } = on.getBoundingClientRect();
  press = { on, x: clientX - left, y: clientY - top, by: pointerType };
}

function repeatPress({ on, x, y, by }: NonNullable<typeof press>): void {
  const { left, top } = on.getBoundingClientRect();
  const place = { clientX: left + x, clientY: top + y };
  on.dispatchEvent(new PointerEvent('pointerup', { ...place, pointerType: by, bubbles: true }));
}

export default touched;
