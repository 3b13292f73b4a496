import { joinPairs, pairOf } from '../pairs.ts';
import { sealOf } from '../seal.ts';
import { chartFields } from './chart-fields.ts';
import { type ChartCatalog, chartFormat, type ChartState, chartStart } from './chart-state.ts';

/**
 * Writes what the chart shows as `chart=1&d=…&z=…`: its data set, then only what differs from the
 * start, closed by the seal; empty where nothing does. `readChart` reads what it writes.
 */
export function encodeChart(state: ChartState, catalog: ChartCatalog): string {
  const start = chartStart(catalog);
  const pairs = Object.entries(chartFields)
    .map(([key, { write }]) => pairOf(key, write(state, start)))
    .filter(({ parts: [text] }) => text !== '');
  if (pairs.length === 0 && state.dataset === start.dataset) return '';
  const whole = [pairOf('chart', `${chartFormat}`), pairOf('d', state.dataset), ...pairs];
  return `${joinPairs(whole)}&z=${sealOf(whole)}`;
}
