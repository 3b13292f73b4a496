/** The part of nspell the tests use; the package brings no types. */
declare module 'nspell' {
  interface Checker {
    /** Whether the dictionary knows the word in this spelling. */
    correct(word: string): boolean;
  }
  /** A checker for a Hunspell dictionary. */
  export default function nspell(dictionary: {
    readonly aff: Uint8Array;
    readonly dic: Uint8Array;
  }): Checker;
}
