/** How well the audience knows the shop; sets clicks and orders. Coldest first. */
export const warmths = {
  cold: {
    label: 'Cold',
    meaning: 'Nobody there knows your shop yet.',
    spoken: 'have never heard of me',
  },
  typical: {
    label: 'Typical',
    meaning: 'Some have heard of you, or the partner really likes what you sell.',
    spoken: 'have heard of me a little',
  },
  proven: {
    label: 'Proven',
    meaning: 'You have done this before and it sold.',
    spoken: 'have bought from me this way before',
  },
} as const;

/** How well the audience knows the shop. */
export type Warmth = keyof typeof warmths;
