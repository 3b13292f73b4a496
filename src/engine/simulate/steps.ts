/** What steps come to when nobody stops them. */
export function finish<Result>(steps: Generator<number, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The steps of a part of some work, each told as the share of the whole that is done then. */
export function* asPart<Result>(
  steps: Generator<number, Result>,
  shareOf: (share: number) => number,
): Generator<number, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield shareOf(step.value);
  }
}
