/** What a number rests on, as a note prints it. */
export interface Grounds {
  /** `own` where it follows another number of the owner. */
  readonly basis: 'sourced' | 'derived' | 'assumption' | 'own';
  /** Source ids. */
  readonly sources: readonly string[];
  /** Year of the newest data behind it; null if unknown or none. */
  readonly year: number | null;
  /** What exactly is meant. */
  readonly definition: string;
  /** How the number came about. */
  readonly how: string;
}

/** A source as a note prints it. */
export interface SourceNote {
  readonly publisher: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly year: number | null;
  readonly sample: string | null;
}
