import { plainText } from '#comparison';
import { range } from '#format';
import type { AnswerParts } from './answer-parts.ts';

/** The picture of an answer in words, for those who do not see it. */
export function pictureWords(parts: AnswerParts): string {
  const { question, verdict, names, rows, plans, show, day } = parts;
  const said = [verdict.headline, verdict.body].map((text) => plainText(text, names));
  const outcomes = rows.map(({ label, values }, place) => {
    const span = range(show(values[0] ?? 0), show(values.at(-1) ?? 0));
    return `${label} (${(plans[place] ?? []).join('; plus ')}): 20 equally likely campaigns, from ${span}.`;
  });
  return [`${question} Answer of Partner Mix, ${day}.`, ...said, ...outcomes]
    .filter((text) => text !== '')
    .join(' ');
}
