import { datasetOf } from '#data/site.ts';
import { described } from '#figures/described.ts';
import { pngOf } from '#figures/files.ts';
import { type FigureName, figureNames } from '#figures/names.ts';
import type { APIContext } from 'astro';

/** Every figure as a picture of pixels: `/figures/engagement.png`. */
export function getStaticPaths() {
  return figureNames.map((name) => ({ params: { name }, props: { name } }));
}

export async function GET(context: APIContext<{ name: FigureName }>): Promise<Response> {
  const { compiled } = await datasetOf();
  const figure = await described(context.props.name);
  return new Response(await pngOf(figure, { compiled, site: context.site }));
}
