declare namespace App {
  interface Locals {
    /** Set while a chapter of the guide is rendered. */
    chapter?: import('./components/guide/chapter.ts').ChapterNotes;
  }
}
