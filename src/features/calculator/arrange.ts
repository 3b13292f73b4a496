import type { MixState } from '#share';

type Mixes = readonly MixState[];

/** The hues of the plans, in the order of their numbers, as `tokens.css` calls them. */
const hueNames = ['small', 'big', 'third', 'fourth', 'fifth', 'sixth'] as const;
const shades = ['', '-mid', '-tint'] as const;

/**
 * The hue of each plan, 1–6, no two alike: the one it states, else that of its place, else the first
 * that is free.
 */
export function huesOf(mixes: Mixes): readonly number[] {
  const stated = mixes.map(({ hue }) => hue ?? 0);
  const hues = stated.map((hue, place) => (stated.indexOf(hue) === place ? hue : 0));
  for (const [place, hue] of hues.entries()) {
    if (hue === 0 && !hues.includes(place + 1)) hues[place] = place + 1;
  }
  for (const [place, hue] of hues.entries()) if (hue === 0) hues[place] = firstFree(hues);
  return hues;
}

/** The plans with one more at the end, in a hue of its own. */
export function withPlan(mixes: Mixes, mix: MixState): Mixes {
  const hues = huesOf(mixes);
  const place = mixes.length;
  const hue = hues.includes(place + 1) ? firstFree(hues) : place + 1;
  return inHues([...mixes, mix], [...hues, hue]);
}

/** The plans without one; the others keep their hues. */
export function withoutPlan(mixes: Mixes, at: number): Mixes {
  const others = <Item>(items: readonly Item[]) => items.filter((_, place) => place !== at);
  return inHues(others(mixes), others(huesOf(mixes)));
}

/** The plans with one of them moved to another place; all keep their hues. */
export function withPlanMoved(mixes: Mixes, from: number, to: number): Mixes {
  const moved = <Item>(items: readonly Item[]) => {
    const rest = items.filter((_, place) => place !== from);
    return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
  };
  return inHues(moved(mixes), moved(huesOf(mixes)));
}

/** Shows what stands in an element and is drawn by the places of plans in these hues. */
export function paint(element: HTMLElement, hues: readonly number[]): void {
  for (const [index] of hueNames.entries()) {
    const hue = hues[index] ?? index + 1;
    for (const shade of shades) {
      const name = `--place-${index + 1}${shade}`;
      if (hue === index + 1) element.style.removeProperty(name);
      else element.style.setProperty(name, `var(--${hueNames[hue - 1] ?? ''}${shade})`);
    }
  }
}

/** States the hues that do not follow from the places. */
function inHues(mixes: Mixes, hues: readonly number[]): Mixes {
  return mixes.map(({ hue: _, ...mix }, place) =>
    hues[place] === place + 1 ? mix : { ...mix, hue: hues[place] ?? place + 1 },
  );
}

function firstFree(hues: readonly number[]): number {
  return hueNames.findIndex((_, index) => !hues.includes(index + 1)) + 1;
}
