/** How much partners of one size differ, in words; the data set says by what factor. */
export const spreads = {
  similar: { label: 'similar' },
  normal: { label: 'normal' },
  wild: { label: 'wild' },
} as const;

/** How much partners of one size differ. */
export type SpreadWord = keyof typeof spreads;
