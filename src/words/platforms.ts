/** Where a partner posts. The usual one first: the only one that data sets have defaults of so far. */
export const platforms = {
  instagram: { label: 'Instagram' },
  tiktok: { label: 'TikTok' },
  youtube: { label: 'YouTube' },
  other: { label: 'somewhere else: a newsletter, podcast, blog' },
} as const;

/** Where a partner posts. */
export type Platform = keyof typeof platforms;
