/** Words the guide does not use, each with what it says instead. */
const retired: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\b(?:she|hers?|herself)\b/i, 'they, for a creator'],
  [/\btills?\b/i, 'register, or until'],
  [/\bparcels?\b/i, 'package'],
  [/\b(?<!cost of )(?<!cost of the )(?<!home )(?<!dry )(?<!sporting )goods\b/i, 'product'],
  [
    /\b(?:an?|all|do|does|doing|the|these|this|those|two) sums?\b(?! of| over)/i,
    'math, total or amount',
  ],
  [/\bmark(?:s|ed|ing)?\b(?!-up)/i, 'label'],
  [/\bon one card\b/i, 'in one basket'],
  [/\bstands? in\b/i, 'is in'],
  [/\bfloor lies\b/i, 'there is no agreed minimum'],
  [/\bkinder count\b/i, 'the more generous count'],
  [/\brisks? little cash\b/i, 'puts little cash at risk'],
  [
    /\b(?:one|another|two|three|four|(?:all )?five|some|most) (?:other )?(?:of (?:the|these|those|our) )?(?:five )?guides?\b/i,
    'the document by its name, or the claim itself',
  ],
  [/\bthe (?:same|other|five) guides?\b/i, 'the document by its name, or the claim itself'],
];

/** The retired words of a text, each with the sentence's way out: `“till”: say register, or until`. */
export function retiredWords(text: string): readonly string[] {
  return retired.flatMap(([pattern, instead]) =>
    [...text.matchAll(new RegExp(pattern, 'gi'))].map(([word]) => `“${word}”: say ${instead}`),
  );
}
