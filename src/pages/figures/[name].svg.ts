import { datasetOf } from '#data/site.ts';
import { described } from '#figures/described.ts';
import { svgOf } from '#figures/files.ts';
import { type FigureName, figureNames } from '#figures/names.ts';
import type { APIContext } from 'astro';

/** Every figure as a drawing: `/figures/engagement.svg`. */
export function getStaticPaths() {
  return figureNames.map((name) => ({ params: { name }, props: { name } }));
}

export async function GET(context: APIContext<{ name: FigureName }>): Promise<Response> {
  const { compiled } = await datasetOf();
  return new Response(svgOf(await described(context.props.name), { compiled, site: context.site }));
}
