/** How well the audience knows the shop; sets clicks and orders. Coldest first. */
export const warmths = {
  cold: { label: 'Cold', meaning: 'Nobody there knows your shop yet.' },
  typical: {
    label: 'Typical',
    meaning: 'Some have heard of you, or the partner really likes what you sell.',
  },
  proven: { label: 'Proven', meaning: 'You have done this before and it sold.' },
} as const;

/** How well the audience knows the shop. */
export type Warmth = keyof typeof warmths;
