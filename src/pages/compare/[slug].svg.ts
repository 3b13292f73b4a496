import { comparisons, datasetOf, type WorkedOut } from '#data/site.ts';
import { answerFigure } from '#figures/answer.ts';
import { askedOf } from '#figures/asked.ts';
import { svgOf } from '#figures/files.ts';
import type { APIContext } from 'astro';

/** The picture of every answer as a drawing: `/compare/launch.svg`. */
export async function getStaticPaths() {
  return (await comparisons()).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}

export async function GET({ props, site }: APIContext<{ entry: WorkedOut }>): Promise<Response> {
  const { compiled } = await datasetOf();
  const figure = answerFigure(await askedOf(props.entry));
  return new Response(svgOf(figure, { compiled, site }));
}
