import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../src/engine/model/types.ts';
import { simulate } from '../../../src/engine/simulate/simulate.ts';
import golden from '../../cases/version-1-samples.json' with { type: 'json' };
import reference from '../../cases/simulation.json' with { type: 'json' };

// A link keeps its numbers: what the first edition drew and computed is drawn and computed for ever.
describe('simulate, for inputs of version 1 of the model', () => {
  const { samples, seed } = golden;
  const simulation = simulate(reference.mixes, reference.business, { samples, seed });

  it.each(golden.mixes.map((mix, index) => ({ ...mix, index })))(
    'gives the very numbers of the first edition for $name',
    ({ index, measures }) => {
      for (const [measure, known] of Object.entries(measures)) {
        const summary = simulation.mixes[index]!.measures[measure as Measure];
        const { mean, standardError, p10, p50, p90 } = summary;
        const own = [...summary.samples.slice(0, known.samples.length)];
        expect({ mean, standardError, p10, p50, p90, samples: own }).toEqual(known);
      }
    },
  );

  it('draws the very inputs of the first edition', () => {
    const own = Object.entries(simulation.inputs).map(([name, column]) => [
      name,
      [...column.slice(0, 2)],
    ]);
    expect(Object.fromEntries(own)).toEqual(golden.inputs);
  });
});
