import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import StepPlot from '#charts/StepPlot.svelte';
import type { Study } from '#charts/study.ts';

const study: Study = {
  id: 'a',
  label: 'Study 2020',
  points: [{ from: 1000, to: 1_000_000, rate: 0.02, low: null, high: null }],
};

it('draws fifty own creators, each as a mark, and as many names as have room', () => {
  const own = Array.from({ length: 50 }, (_, at) => ({
    name: `Creator ${at + 1}`,
    followers: 600 * 1.2 ** at,
    rate: 0.004 + 0.001 * ((at * 7) % 50),
  }));
  const { body } = render(StepPlot, {
    props: { own, title: 'Rate', names: ['full'], studies: [{ study, index: 0 }] },
  });
  expect(body.match(/<circle/g)).toHaveLength(50);
  const names = body.match(/>Creator \d+ [\d.]+%</g) ?? [];
  expect(names.length).toBeGreaterThan(20);
  expect(new Set(names).size).toBe(names.length);
});
