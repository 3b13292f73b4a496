import { comparisons } from '#data/site.ts';
import { answerFigure } from './answer.ts';
import { askedOf } from './asked.ts';
import { described, describedView } from './described.ts';
import { otherPlans } from './engagement.ts';
import type { Figure } from './figure.ts';
import { figureNames } from './names.ts';

/** A picture as a list names it. */
export interface Listed {
  readonly title: string;
  readonly figure: Figure;
}

/** Every picture of the guide and every view of the chart, in the order of the pages that show them. */
export async function listedFigures(): Promise<readonly Listed[]> {
  const all = await Promise.all(figureNames.map((name) => described(name)));
  const views = await Promise.all(otherPlans.map((plan) => describedView(plan)));
  return [...all, ...views]
    .sort((a, b) => (a.page < b.page ? -1 : a.page > b.page ? 1 : 0))
    .map((figure) => ({ figure, title: titleOf(figure) }));
}

/** The picture of every answer, by its question. */
export async function listedAnswers(): Promise<readonly Listed[]> {
  return Promise.all(
    (await comparisons()).map(async (entry) => {
      const asked = await askedOf(entry);
      return { figure: answerFigure(asked), title: asked.question };
    }),
  );
}

/** Owners may get the same answer, so these say whose it is. */
function titleOf(figure: Figure & { readonly who?: string }): string {
  return figure.who === undefined ? figure.finding : `${figure.who}. ${figure.finding}`;
}
