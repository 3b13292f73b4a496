declare namespace App {
  interface Locals {
    /** Set while a chapter of the guide is rendered. */
    chapter?: import('#guide/chapter.ts').ChapterNotes;
  }
}

/** For tools that do not read .astro files themselves. */
declare module '*.astro' {
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}

/** What we use of a package that brings no types. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'woff2';
    readonly variationAxes: Readonly<
      Record<string, { readonly min: number; readonly max: number }>
    >;
  }
  /** The part of a font that these letters need. */
  export default function subsetFont(
    font: Buffer,
    letters: string,
    options: Options,
  ): Promise<Buffer>;
}
