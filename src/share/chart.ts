export { encodeChart } from './chart/encode-chart.ts';
export { type ChartReading, readChart } from './chart/read-chart.ts';
export {
  type ChartCatalog,
  type ChartState,
  chartStart,
  longestCreators,
} from './chart/chart-state.ts';
