import { describe, expect, it } from 'vitest';
import { BudgetDrag } from '#charts/budget-drag.ts';

/** A picture of $10 a pixel and budgets round to $50, whose page takes every budget at once. */
function begin(budget: number): { drag: BudgetDrag; told: [number, boolean][] } {
  const told: [number, boolean][] = [];
  let today = budget;
  const drag = new BudgetDrag({
    handle: () => today / 10,
    budgetAt: (x) => Math.round(x / 5) * 50,
    budget: () => today,
    onbudget: (to, done) => {
      told.push([to, done]);
      today = to;
    },
  });
  return { drag, told };
}
const mouse = (x: number): { x: number; touch: boolean } => ({ x, touch: false });
const finger = (x: number): { x: number; touch: boolean } => ({ x, touch: true });

describe('a drag with the mouse', () => {
  it('moves the handle by as much as the pointer moves, wherever it was grasped', () => {
    const { drag, told } = begin(2000);
    drag.down(mouse(212));
    expect(told).toEqual([]);
    drag.move(mouse(232));
    drag.up(mouse(232));
    expect(told).toEqual([
      [2200, false],
      [2200, true],
    ]);
  });

  it('brings the handle to a place away from it', () => {
    const { drag, told } = begin(2000);
    drag.down(mouse(80));
    drag.up(mouse(80));
    expect(told).toEqual([
      [800, false],
      [800, true],
    ]);
  });

  it('tells a budget once, however many places round to it', () => {
    const { drag, told } = begin(2000);
    drag.down(mouse(80));
    drag.move(mouse(81));
    drag.move(mouse(82));
    drag.move(mouse(83));
    expect(told).toEqual([
      [800, false],
      [850, false],
    ]);
  });

  it('changes nothing where the handle is only pressed, or no pointer is down', () => {
    const { drag, told } = begin(2000);
    drag.move(mouse(90));
    drag.down(mouse(201));
    drag.up(mouse(201));
    drag.move(mouse(300));
    expect(told).toEqual([]);
  });
});

describe('a finger', () => {
  it('sets the budget by a tap', () => {
    const { drag, told } = begin(2000);
    drag.down(finger(80));
    drag.move(finger(82));
    drag.up(finger(82));
    expect(told).toEqual([[800, true]]);
  });

  it('drags once it has moved sideways', () => {
    const { drag, told } = begin(2000);
    drag.down(finger(200));
    drag.move(finger(204));
    expect(told).toEqual([]);
    drag.move(finger(220));
    drag.up(finger(220));
    expect(told).toEqual([
      [2200, false],
      [2200, true],
    ]);
  });

  it('leaves the budget as it was where it scrolls', () => {
    const { drag, told } = begin(2000);
    drag.down(finger(80));
    drag.cancel();
    expect(told).toEqual([]);
    drag.down(finger(200));
    drag.move(finger(220));
    drag.cancel();
    expect(told.at(-1)).toEqual([2000, true]);
  });
});
