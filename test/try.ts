import { evaluate, plainText, verdictOf, verdictText, inputsOf } from '#comparison';
import { startState, type State, type MixState } from '#share';
import { defaultsOf } from '#data/defaults.ts';
import { newestSet } from './data/real-content.ts';
const defaults = defaultsOf(newestSet);
const ten: MixState = {
  name: 'Ten small',
  groups: [{ ...startState.mixes[0]!.groups[0]!, count: 10 }],
};
const bigBase = startState.mixes[1]!.groups[0]!;
const feeBig = inputsOf(startState, defaults).mixes[1]!.groups[0]!.fee.likely;
const big: MixState = {
  name: 'One big',
  groups: [{ ...bigBase, own: { fee: Math.round(feeBig / 2) } }],
};
const six: MixState = {
  name: 'Six paid',
  groups: [{ ...bigBase, count: 6, followers: 20_000, own: { fee: 100 } }],
};
const eight: MixState = {
  name: 'Eight paid',
  groups: [{ ...bigBase, count: 8, followers: 14_000, own: { fee: 80 } }],
};
const fill = startState.mixes[0]!;
const st = (
  warmth: State['warmth'],
  aov: number,
  margin: number,
  more: Partial<State['shop']> = {},
  mixes: MixState[] = [ten, big, six],
): State => ({
  ...startState,
  warmth,
  shop: { orderValue: aov, grossMargin: margin, discount: 0.1, product: 18, ...more },
  mixes,
});
const cases: [string, State][] = [
  ['start', startState],
  ['not yet', st('cold', 60, 0.55)],
  ['almost', st('typical', 45, 0.55)],
  ['test', st('typical', 60, 0.7)],
  ['long shot', st('typical', 90, 0.8)],
  ['thin', st('typical', 180, 0.55)],
  ['lean', st('typical', 250, 0.8)],
  ['go', st('proven', 60, 0.55)],
  ['either', st('proven', 60, 0.55, {}, [six, eight])],
  ['over', st('proven', 60, 0.55, { hoursToGive: 5 })],
  ['task1', { ...startState, shop: { budget: 800, orderValue: 35, grossMargin: 0.4 } }],
  ['fill proven', { ...startState, warmth: 'proven' }],
  ['one fill', st('typical', 60, 0.7, {}, [fill])],
  ['reach', { ...startState, goal: 'reach' }],
  ['margin5', { ...startState, shop: { grossMargin: 0.05 } }],
  ['photos', { ...startState, goal: 'content' }],
  ['budget 10', { ...startState, shop: { budget: 10 } }],
  ['budget 400', { ...startState, shop: { budget: 400 } }],
];
for (const [name, state] of cases) {
  const t = performance.now();
  const r = evaluate(state, defaults, 32_768);
  const ms = Math.round(performance.now() - t);
  const names = r.mixes.map((m) => m.name);
  const v = verdictOf(r);
  console.log(`\n## ${name} → ${v.kind} (${ms} ms)\n${plainText(verdictText(v), names)}`);
  console.log(
    r.mixes
      .map(
        (m) =>
          `${m.name}: n=${m.partners} E=${m.spread.profit.mean.toFixed(0)} P=${m.profitable.toFixed(2)} back=${m.ratios.timesBack?.toFixed(2)} cash=${m.cash.toFixed(0)} h=${m.hours.toFixed(1)} fill=${m.fill?.boundBy} rungs=${m.rungs.length} test=${m.test ? `${m.test.first}/${m.test.rule.atLeast} u=${m.test.usable} mean=${m.test.mean.toFixed(0)} gain=${m.test.gain.toFixed(0)}` : '-'}`,
      )
      .join('\n'),
  );
}
