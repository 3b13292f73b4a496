import { datasetOf } from '#data/site.ts';
import { described, drawnNames } from '#figures/described.ts';
import { svgOf } from '#figures/files.ts';
import type { FigureName } from '#figures/names.ts';
import type { APIContext } from 'astro';

/** Every figure that is drawn, as a drawing: `/figures/engagement.svg`. */
export async function getStaticPaths() {
  return (await drawnNames()).map((name) => ({ params: { name }, props: { name } }));
}

export async function GET(context: APIContext<{ name: FigureName }>): Promise<Response> {
  const { compiled } = await datasetOf();
  return new Response(svgOf(await described(context.props.name), { compiled, site: context.site }));
}
