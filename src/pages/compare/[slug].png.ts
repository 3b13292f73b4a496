import { comparisons, datasetOf, type WorkedOut } from '#data/site.ts';
import { answerFigure } from '#figures/answer.ts';
import { askedOf } from '#figures/asked.ts';
import { pngOf } from '#figures/files.ts';
import type { APIContext } from 'astro';

/** The picture of every answer in pixels: `/compare/launch.png`. */
export async function getStaticPaths() {
  return (await comparisons()).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}

export async function GET({ props, site }: APIContext<{ entry: WorkedOut }>): Promise<Response> {
  const { compiled } = await datasetOf();
  const figure = answerFigure(await askedOf(props.entry));
  return new Response(await pngOf(figure, { compiled, site }));
}
