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
