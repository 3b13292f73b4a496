import { comparisons, type WorkedOut } from '#data/site.ts';
import { answerFigure } from '#figures/answer.ts';
import { askedOf } from '#figures/asked.ts';
import { csvOf } from '#figures/files.ts';
import type { APIContext } from 'astro';

/** The numbers of every answer: `/compare/launch.csv`. */
export async function getStaticPaths() {
  return (await comparisons()).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}

export async function GET({ props }: APIContext<{ entry: WorkedOut }>): Promise<Response> {
  return new Response(csvOf(answerFigure(await askedOf(props.entry))));
}
