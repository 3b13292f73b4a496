import { type Pair, pairOf, joinPairs } from '../pairs.ts';
import { sealOf } from '../seal.ts';
import { writeNumber } from '../link-number.ts';
import { type ChartCatalog, chartFormat, type ChartState, chartStart } from './chart-state.ts';

/**
 * Writes what the chart shows as `chart=1&d=…&z=…`: its data set, then only what differs from the
 * start, closed by the seal; empty where nothing does. `readChart` reads what it writes.
 */
export function encodeChart(state: ChartState, catalog: ChartCatalog): string {
  const start = chartStart(catalog);
  const pairs: Pair[] = [];
  if (state.view !== start.view) pairs.push(pairOf('view', state.view));
  if (state.hidden.length > 0) pairs.push(pairOf('hide', state.hidden.join('.')));
  if (state.front !== null) pairs.push(pairOf('front', state.front));
  if (state.at !== null) pairs.push(pairOf('at', writeNumber(state.at)));
  if (state.creators !== '') pairs.push(pairOf('creators', state.creators));
  if (pairs.length === 0 && state.dataset === start.dataset) return '';
  const whole = [pairOf('chart', `${chartFormat}`), pairOf('d', state.dataset), ...pairs];
  return `${joinPairs(whole)}&z=${sealOf(whole)}`;
}
