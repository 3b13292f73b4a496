/** What one of a hundred did: saw a post and reacted, saw it, saw it by a more generous count, or missed it. */
export type DotKind = 'react' | 'seen' | 'older' | 'unseen';

/** Radius of a dot, in units of the drawing: one without a ground is drawn smaller. */
export function dotRadius(kind: DotKind): number {
  return kind === 'unseen' ? 6.5 : 8;
}
