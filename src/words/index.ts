export { type Deal, deals } from './deals.ts';
export { type Format, formats } from './formats.ts';
export { goals, type GoalWord } from './goals.ts';
export { numberMarks } from './number-marks.ts';
export { type Platform, platforms } from './platforms.ts';
export { spreads, type SpreadWord } from './spreads.ts';
export { targets, type TargetWord } from './targets.ts';
export { type Warmth, warmths } from './warmths.ts';
