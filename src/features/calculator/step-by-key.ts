import type { Calculator } from './calculator.svelte.ts';

/** Undo and redo by the keys of the platform; a text field being typed in keeps its own. */
export function stepByKey(
  event: KeyboardEvent,
  calculator: Pick<Calculator, 'undo' | 'redo'>,
): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
  const { target } = event;
  const isTyping =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && /^(?:text|number|search|url)$/.test(target.type));
  const key = event.key.toLowerCase();
  if (isTyping || (key !== 'z' && key !== 'y')) return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) calculator.redo();
  else calculator.undo();
}
