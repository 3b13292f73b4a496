import { tick } from 'svelte';

/**
 * Moves the focus to the element of an id once the page has followed the newest change: for the
 * control a person expects next after one that removes itself. Does nothing where there is none.
 */
export async function focusOn(id: string): Promise<void> {
  await tick();
  document.getElementById(id)?.focus();
}
