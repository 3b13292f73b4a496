import { getCollection, getEntry, render } from 'astro:content';
import { newestDataset } from '#share';
import type { Benchmarks } from './benchmark-schema.ts';
import type { Pro } from './pros-schema.ts';
import { askings, type Comparison } from './comparison-schema.ts';
import type { ChapterReading } from './reading.ts';
import type { Claim, Edition, Guide, PageText, Source, Term } from './schemas.ts';

/** A chapter of the guide, ready to be set. */
export interface Chapter {
  /** Its place in the address: `/guide/<id>/`. */
  readonly id: string;
  /** Its frontmatter. */
  readonly data: Guide;
  /** What was read of its text. */
  readonly reading: ChapterReading;
  /** Its headings with their anchors, and the text itself, a component. */
  readonly headings: Rendered['headings'];
  readonly Content: Rendered['Content'];
}

/** A question worked out, at `/compare/<id>/`. */
export interface WorkedOut {
  readonly id: string;
  readonly data: Comparison;
}

type Rendered = Awaited<ReturnType<typeof render>>;

/**
 * The one door of the pages to content. A data set by its id; the newest where none is named.
 * Throws `Error` naming the file where there is none.
 */
export async function datasetOf(id: string = newestDataset): Promise<Benchmarks> {
  const entry = await getEntry('benchmarks', id);
  if (!entry) throw new Error(`content/benchmarks/${id}.json is missing`);
  return entry.data;
}

/** The chapters of the guide, in their order. */
export async function chapters(): Promise<readonly Chapter[]> {
  const entries = await getCollection('guide');
  const all = entries.map(async (entry) => {
    const { Content, headings, remarkPluginFrontmatter } = await render(entry);
    // Written by the plugin that sets the chapters.
    const reading = remarkPluginFrontmatter['reading'] as ChapterReading;
    return { id: entry.id, data: entry.data, reading, headings, Content };
  });
  return (await Promise.all(all)).sort((a, b) => a.data.order - b.data.order);
}

/** What each chapter is called, by its id. */
export async function chapterTitles(): Promise<ReadonlyMap<string, string>> {
  return new Map((await getCollection('guide')).map(({ id, data }) => [id, data.title]));
}

/** Every source by its id. */
export async function sourcesById(): Promise<ReadonlyMap<string, Source>> {
  return new Map((await getCollection('sources')).map(({ id, data }) => [id, data]));
}

/** Every claim by its number, in the order of the list. */
export async function claimsById(): Promise<ReadonlyMap<string, Claim>> {
  const claims = (await getCollection('claims')).map(({ data }) => data);
  claims.sort((a, b) => Number(a.id) - Number(b.id));
  return new Map(claims.map((claim) => [claim.id, claim]));
}

/** Every term of the glossary. */
export async function terms(): Promise<readonly Term[]> {
  return (await getCollection('glossary')).map(({ data }) => data);
}

/** A term of the glossary. Throws `Error` where it holds none of this id. */
export async function termById(id: string): Promise<Term> {
  const entry = await getEntry('glossary', id);
  if (!entry) throw new Error(`the glossary holds no term “${id}”`);
  return entry.data;
}

/** Every point for or against a size. */
export async function pros(): Promise<readonly Pro[]> {
  return (await getCollection('pros')).map(({ data }) => data);
}

/** Every question worked out, in the order of their list. */
export async function comparisons(): Promise<readonly WorkedOut[]> {
  const place = ({ data }: WorkedOut): number => 100 * askings.indexOf(data.asking) + data.order;
  return (await getCollection('comparisons'))
    .map(({ id, data }) => ({ id, data }))
    .sort((a, b) => place(a) - place(b));
}

/** Title and description of a page by its id. Throws `Error` where `content/pages.json` lacks it. */
export async function pageText(id: string): Promise<Pick<PageText, 'title' | 'description'>> {
  const entry = await getEntry('pages', id);
  if (!entry) throw new Error(`content/pages.json has no page “${id}”`);
  return { title: entry.data.title, description: entry.data.description };
}

/** Every page that is neither a chapter nor a question, in the order of their list, with its path. */
export async function plainPages(): Promise<readonly (PageText & { readonly path: string })[]> {
  const all = (await getCollection('pages')).map(({ data }) => data);
  return all
    .sort((a, b) => a.order - b.order)
    .map((page) => ({ ...page, path: page.id === 'home' ? '/' : `/${page.id}/` }));
}

/** Every edition of the site, the newest first. */
export async function editions(): Promise<readonly Edition[]> {
  const all = (await getCollection('editions')).map(({ data }) => data);
  return all.sort((a, b) => b.id.localeCompare(a.id));
}
