import { inRow } from '#figures/figure.ts';
import type { ChartState } from '#share/chart';
import type { ChartSet, ChartView } from './views.ts';

/** What the newest figures change for a chart that keeps older ones. */
export interface NewerFigures {
  /** Months of the figures shown and of the newest: `November 2026`. */
  readonly shown: string;
  readonly newest: string;
  /** What differs, as a sentence. */
  readonly changes: string;
}

/** What the newest data set changes in the view shown; null where it is shown already. */
export function newerFigures(
  sets: readonly ChartSet[],
  { dataset, view: id }: Pick<ChartState, 'dataset' | 'view'>,
): NewerFigures | null {
  const [shown, newest] = [sets.find((set) => set.id === dataset), sets.at(-1)];
  if (!shown || !newest || shown === newest) return null;
  const viewIn = ({ views }: ChartSet) => views.find((view) => view.id === id);
  const [before, after] = [viewIn(shown), viewIn(newest)];
  const added = newest.views.filter(({ id: one }) => !shown.views.some((view) => view.id === one));
  const changes = [
    ...(before && after ? viewChanges(before, after) : ['no longer have this view']),
    ...(added.length > 0 ? [`add ${counted(added.length, 'view')} to the chart`] : []),
  ];
  const said = changes.length > 0 ? inRow(changes) : 'leave this chart as it is';
  return {
    ...{ shown: shown.month, newest: newest.month },
    changes: `Those of ${newest.month} ${said}.`,
  };
}

/** The same chart on the newest data set: what of it there is no more is left out. */
export function onNewest(sets: readonly ChartSet[], state: ChartState): ChartState {
  const newest = sets.at(-1);
  const view = newest?.views.find(({ id }) => id === state.view) ?? newest?.views[0];
  if (!newest || !view) return state;
  const studies = view.studies.map(({ id }) => id);
  return {
    ...state,
    ...{ dataset: newest.id, view: view.id },
    hidden: studies.filter((id) => state.hidden.includes(id)),
    front: studies.find((id) => id === state.front) ?? null,
  };
}

/** What differs between two states of a view, in words that follow upon “those of December 2026”. */
function viewChanges(before: ChartView, after: ChartView): readonly string[] {
  const old = new Map(before.studies.map((study) => [study.id, JSON.stringify(study.points)]));
  const kept = after.studies.filter(({ id }) => old.has(id));
  const changed = kept.filter(({ id, points }) => old.get(id) !== JSON.stringify(points)).length;
  const added = after.studies.length - kept.length;
  const gone = before.studies.length - kept.length;
  return [
    ...(changed > 0
      ? [`change ${changed} of the ${counted(kept.length, 'study')} of this view`]
      : []),
    ...(added > 0 ? [`add ${counted(added, 'study')} to this view`] : []),
    ...(gone > 0 ? [`leave ${counted(gone, 'study')} out of it`] : []),
    ...(changed + added + gone === 0 ? ['leave this view as it is'] : []),
  ];
}

function counted(count: number, thing: 'study' | 'view'): string {
  if (count === 1) return `1 ${thing}`;
  return `${count} ${thing === 'study' ? 'studies' : 'views'}`;
}
