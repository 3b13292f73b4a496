/** Where a partner posts. The usual one first: most of what data sets know is of it. */
export const platforms = {
  instagram: { label: 'Instagram' },
  tiktok: { label: 'TikTok' },
  youtube: { label: 'YouTube' },
  other: { label: 'somewhere else: a newsletter, podcast, blog' },
} as const;

/** Where a partner posts. */
export type Platform = keyof typeof platforms;
