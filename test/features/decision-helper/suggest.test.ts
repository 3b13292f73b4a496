import { describe, expect, test } from 'vitest';
import { planName } from '../../../src/features/decision-helper/plan.ts';
import {
  allAnswers,
  type Answers,
  cash,
  firstAnswers,
  questions,
} from '../../../src/features/decision-helper/questions.ts';
import { rules } from '../../../src/features/decision-helper/rules.ts';
import { suggest } from '../../../src/features/decision-helper/suggest.ts';
import { content } from '../../data/real-content.ts';
import { all, flush, terms } from './answered.ts';

const said = (change: Partial<Answers>) => {
  const { rule, plan } = suggest({ ...firstAnswers, ...change }, terms);
  return [rule.id, planName(plan)];
};

describe('allAnswers', () => {
  test('holds every combination of the six questions once: 4 · 4 · 2 · 3 · 3 · 3', () => {
    expect(questions.map(({ options }) => options.length)).toEqual([4, 4, 2, 3, 3, 3]);
    expect(new Set(allAnswers().map((answers) => JSON.stringify(answers))).size).toBe(864);
  });
});

describe('suggest', () => {
  test.each<[string, Partial<Answers>, string[]]>([
    ['two to test a cold audience', { warmth: 'cold' }, ['first-test', 'Two small']],
    [
      'the same test to those with money',
      { warmth: 'cold', ...flush },
      ['first-test', 'Two small'],
    ],
    ['five at most where some know the shop', { warmth: 'typical' }, ['round', 'Five small']],
    ['five where creators have sold, for 15 hours', { warmth: 'proven' }, ['small', 'Five small']],
    ['fewer to those with five hours', { warmth: 'proven', hours: 'few' }, ['small', 'One small']],
    ['fewer for $100 in goods', { warmth: 'proven', budget: 'goods' }, ['small', 'Five small']],
    [
      'both to a team that has sold',
      { warmth: 'proven', hours: 'many', ...flush },
      ['grow', 'Ten small, one big'],
    ],
    ['both to be seen', { goal: 'reach', ...flush }, ['both', 'Four small, one big']],
    [
      'one big to be seen in few hours',
      { goal: 'reach', hours: 'few', ...flush },
      ['one-big', 'One big'],
    ],
    ['small ones where no fee can be borne', { goal: 'reach' }, ['small', 'Five small']],
    [
      'small ones to a local shop',
      { goal: 'reach', audience: 'local', ...flush },
      ['near-you', 'Five small'],
    ],
    ['small ones for pictures', { goal: 'content', ...flush }, ['photos', 'Five small']],
    ['small ones for likes', { goal: 'engagement', ...flush }, ['small', 'Five small']],
  ])('gives %s', (_, change, expected) => {
    expect(said(change)).toEqual(expected);
  });

  test('looks for a voice of 50,000 followers where the interest is narrow', () => {
    const answers = { ...firstAnswers, ...flush, goal: 'reach', audience: 'niche' } as const;
    expect(suggest(answers, terms).plan.bigFollowers).toBe(50_000);
  });

  test('takes at least one partner, whatever is answered', () => {
    expect(all.filter(({ to }) => to.plan.small + to.plan.big < 1)).toEqual([]);
  });

  test('never takes a big one whose fee the owner cannot bear', () => {
    const bold = all.filter(({ answers, to }) => answers.risk === 'no' && to.plan.big > 0);
    expect(bold).toEqual([]);
  });

  test('uses every rule for some answers', () => {
    expect(new Set(all.map(({ to }) => to.rule.id))).toEqual(new Set(rules.map(({ id }) => id)));
  });

  test('gives a reason for each answer', () => {
    const ids = questions.map(({ id }) => id);
    const lacking = all.filter(({ to }) => to.reasons.map((r) => r.question).join() !== ids.join());
    expect(lacking).toEqual([]);
  });

  test('names a source of the site for every reason that claims to be measured', () => {
    const known = new Set((content.sources as { id: string }[]).map(({ id }) => id));
    const reasons = all.flatMap(({ to }) => to.reasons);
    const measured = reasons.filter(({ strength }) => strength !== 'untested');
    expect(measured.filter(({ sources }) => sources.length === 0)).toEqual([]);
    expect(reasons.flatMap(({ sources }) => sources).filter((id) => !known.has(id))).toEqual([]);
  });

  test('promises nothing', () => {
    const texts = all.flatMap(({ to }) => [to.rule.because, ...to.reasons.map(({ text }) => text)]);
    const promises = texts.filter((text) => /\b(will|guarantee|always|surely)\b/i.test(text));
    expect(promises).toEqual([]);
  });

  test('says that a big fee is out of reach only where it is', () => {
    const out = all.filter(({ to }) => /out of reach/.test(to.reasons[1]?.text ?? ''));
    const affordable = out.filter(
      ({ answers, to }) => cash[answers.budget] >= terms.fee[to.plan.bigFollowers] + terms.product,
    );
    const unsaid = all.filter(
      ({ answers, to }) => cash[answers.budget] < terms.fee[to.plan.bigFollowers],
    );
    expect([affordable, unsaid.filter((each) => !out.includes(each))]).toEqual([[], []]);
    expect(out.length).toBeGreaterThan(0);
  });
});
