/** The steps of a part of some work, each told as the share of the whole that is done then. */
export function* asPart<Found>(
  steps: Generator<number, Found>,
  shareOf: (share: number) => number,
): Generator<number, Found> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield shareOf(step.value);
  }
}
