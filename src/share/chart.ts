export { type ChartKey, chartKeys } from './chart/chart-fields.ts';
export { encodeChart } from './chart/encode-chart.ts';
export { type ChartReading, readChart } from './chart/read-chart.ts';
export {
  type ChartCatalog,
  type ChartState,
  chartFormat,
  chartStart,
  longestCreators,
} from './chart/chart-state.ts';
