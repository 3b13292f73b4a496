/** What a plan brings from a budget on, until its next step. */
export interface CurveStep {
  /** Least budget at which it holds, in money. */
  readonly from: number;
  /** Average of the campaigns. */
  readonly mean: number;
  /** Eight of ten campaigns end between `low` and `high`. */
  readonly low: number;
  readonly high: number;
}

/** A plan over budgets. */
export interface CurveLine {
  readonly label: string;
  /** Place of the plan's hue, from 0. */
  readonly index: number;
  /** Ascending; below the first one the plan does not fit. */
  readonly steps: readonly CurveStep[];
}

/** What the best mix brings on average at a budget. */
export interface BestPoint {
  readonly budget: number;
  readonly mean: number;
}

/** A budget that means something, in words: "from $1,535 One big fits". */
export interface CurveMark {
  readonly budget: number;
  readonly text: string;
  /** Place of the hue of the plan it is about; left out where it is about all. */
  readonly index?: number;
}

/** What a budget curve shows; nothing in it depends on today's budget. */
export interface Curve {
  /** None to six plans. */
  readonly lines: readonly CurveLine[];
  /** Ascending; empty where it is not known. */
  readonly best: readonly BestPoint[];
  /** The weightiest first: where there is too little room, the last ones stand below the picture. */
  readonly marks: readonly CurveMark[];
  /** Right end of the budgets, above 0. */
  readonly most: number;
}

/** How a budget curve writes. */
export interface CurveWriting {
  readonly formatMoney: (value: number) => string;
  readonly formatValue: (value: number) => string;
  /** What zero means: "break even"; empty where it means nothing. */
  readonly zeroLabel: string;
  /** Name of the line of the best mix. */
  readonly bestLabel: string;
  /** True for a low drawing, as on a sheet of paper that holds much else. */
  readonly isLow?: boolean;
}

/** What a plan brings at a budget; null where it does not fit. */
export function stepAt({ steps }: CurveLine, budget: number): CurveStep | null {
  return steps.findLast(({ from }) => from <= budget) ?? null;
}
