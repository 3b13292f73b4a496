import { targets, type TargetWord } from '#words';
import { writeNumber } from './link-number.ts';
import { readField } from './number.ts';
import { fieldIn } from './fields.ts';
import { quote } from './quote.ts';
import { type Target, targetFields, targetKey, targetOdds } from './target.ts';

/** Writes `30:orders:8`. */
export function writeTarget({ amount, word, of10 }: Target): string {
  return `${writeNumber(amount)}:${word}:${of10}`;
}

/** Reads what `writeTarget` wrote; undefined for anything else, which is named in `problems`. */
export function readTarget(
  text: string | undefined,
  currency: string,
  problems: string[],
): Target | undefined {
  if (text === undefined) return undefined;
  const [amountText = '', wordText = '', oddsText = '', ...surplus] = text.split(':');
  const word = (Object.keys(targets) as TargetWord[]).find((each) => each === wordText);
  const of10 = targetOdds.find((odds) => `${odds}` === oddsText);
  const reason = (why: string): undefined => {
    problems.push(`${quote(targetKey, text)} ${why}, so an example is used.`);
  };
  if (!word || !of10 || surplus.length > 0) return reason('is not of the form 30:orders:8');
  const read = readField(fieldIn(targetFields[word], currency), amountText);
  if (!read.ok) return reason(read.reason);
  return { word, amount: Number(read.value), of10 };
}
