/** What a partner posts. A story always carries a link. The usual one first. */
export const formats = {
  'post-story': { label: 'a post and a story with a link' },
  post: { label: 'a post' },
  story: { label: 'a story with a link' },
  reel: { label: 'a reel' },
} as const;

/** What a partner posts. */
export type Format = keyof typeof formats;
