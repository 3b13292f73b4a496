import { described } from '#figures/described.ts';
import { csvOf } from '#figures/files.ts';
import { type FigureName, figureNames } from '#figures/names.ts';
import type { APIContext } from 'astro';

/** The numbers of every figure: `/figures/engagement.csv`. */
export function getStaticPaths() {
  return figureNames.map((name) => ({ params: { name }, props: { name } }));
}

export async function GET({ props }: APIContext<{ name: FigureName }>): Promise<Response> {
  return new Response(csvOf(await described(props.name)));
}
