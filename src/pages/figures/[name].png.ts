import { datasetOf } from '#data/site.ts';
import { described, drawnNames } from '#figures/described.ts';
import { pngOf } from '#figures/files.ts';
import type { FigureName } from '#figures/names.ts';
import type { APIContext } from 'astro';

/** Every figure that is drawn, as a picture of pixels: `/figures/engagement.png`. */
export async function getStaticPaths() {
  return (await drawnNames()).map((name) => ({ params: { name }, props: { name } }));
}

export async function GET(context: APIContext<{ name: FigureName }>): Promise<Response> {
  const { compiled } = await datasetOf();
  const figure = await described(context.props.name);
  return new Response(await pngOf(figure, { compiled, site: context.site }));
}
