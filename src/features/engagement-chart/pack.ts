import type { ChartSet, ChartView, PackedSets, ViewFoot } from './views.ts';

/**
 * Packs data sets for a page, so that a view whose figures stayed is carried once. What a reader may take
 * along is of the newest data set: a view has it in every set in which it says the same.
 *
 * @param sets - Data sets without feet, the newest last.
 * @param feet - Feet of the views of the newest one, by their ids.
 */
export function packed(
  sets: readonly ChartSet[],
  feet: Readonly<Record<string, ViewFoot>>,
): PackedSets {
  const views: ChartView[] = [];
  const seen = new Map<string, number>();
  const placeOf = (view: ChartView): number => {
    const text = JSON.stringify(view);
    const at = seen.get(text) ?? views.push(view) - 1;
    seen.set(text, at);
    return at;
  };
  const places = sets.map((set) => ({ ...set, views: set.views.map(placeOf) }));
  const newest = new Set(places.at(-1)?.views);
  return {
    sets: places,
    views: views.map((view, at) => {
      const foot = newest.has(at) ? feet[view.id] : undefined;
      return foot ? { ...view, foot } : view;
    }),
  };
}
