import type { Business, Group, Mix } from '../../../src/engine/index.ts';
import { canonicalGroups } from '../../../src/engine/model/groups.ts';
import { finish } from '../../../src/engine/simulate/steps.ts';
import { stageSteps } from '../../../src/engine/simulate/two-stages.ts';

/** A mix of these groups. */
export const mixOf = (...groups: readonly Group[]): Mix => ({ name: 'Mix', groups });

/** The mean of draws. */
export const meanOf = (values: Float64Array) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** What is drawn of a test, whatever the rule. */
export function stagesOf(mix: Mix, shop: Business, first: number, samples: number, seed = 1) {
  const groups = canonicalGroups(mix.groups);
  const staged = { groups, tested: 0, first, extra: mix.extra ?? 0 };
  return finish(stageSteps(staged, shop, { samples, seed }));
}
