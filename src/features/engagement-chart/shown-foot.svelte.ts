import type { ViewFoot } from './views.ts';

/** What is offered of the view that the page's chart shows: the foot is an island beside it. */
class ShownFoot {
  /** Null where the view has no foot; undefined until the chart lives. */
  foot = $state.raw<ViewFoot | null>();
}

/** The one of this page. */
export const shown = new ShownFoot();
