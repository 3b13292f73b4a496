import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { startState } from '#share';
import MixEditor from '../../../src/features/calculator/MixEditor.svelte';
import PlanTest from '../../../src/features/calculator/PlanTest.svelte';
import { files, text } from '../../source-files.ts';
import { defaults, first } from './opened-calculator.ts';

/** What the buttons of a component are called, hidden words included. */
function namesOf({ body }: { readonly body: string }): readonly string[] {
  return [...body.matchAll(/<button[^>]*>([\s\S]*?)<\/button>/g)].map(([, inside = '']) =>
    inside
      .replace(/<!--.*?-->|<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

const none = (): void => undefined;
const [mix] = startState.mixes;

describe('the name of a button', () => {
  it('keeps its hidden words apart from those that are seen: a plan', () => {
    const props = { index: 0, state: startState, defaults, sources: {}, result: first };
    const acts = { onchange: none, onduplicate: none, onmove: none, onremove: none };
    const names = namesOf(
      render(MixEditor, { props: { mix: { ...mix!, groups: [] }, ...props, ...acts } }),
    );
    const { name } = mix!;
    expect(names).toEqual(
      expect.arrayContaining([
        ...[`Add other partners to ${name}`, `Move down ${name}`, `Copy ${name}`, `Remove ${name}`],
      ]),
    );
  });

  it('keeps its hidden words apart from those that are seen: a test', () => {
    const tested = { ...mix!, testFirst: 3 };
    const props = { id: 'test', mix: tested, note: [], names: [], first: 3, ontest: none };
    expect(namesOf(render(PlanTest, { props }))).toEqual([`Drop the test of ${mix!.name}`]);
  });

  it('never has the space before its hidden words within them, where it is lost', () => {
    const lost = files
      .filter((file) => file.endsWith('.svelte'))
      .filter((file) => /[\w}]<span class="visually-hidden"\s*>\s/.test(text(file)));
    expect(lost).toEqual([]);
  });
});
