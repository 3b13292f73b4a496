import { changesSince } from '#data/changes.ts';
import { defaultsOf } from '#data/defaults.ts';
import { datasetOf } from '#data/site.ts';
import { datasets } from '#share';

/** One file for every published data set, for links that are pinned to an older one. */
export function getStaticPaths(): { params: { dataset: string } }[] {
  return datasets.map((dataset) => ({ params: { dataset } }));
}

/**
 * The defaults of a data set, completed by what was added since, and what later sets changed in words:
 * `/data/2026-11.json`.
 */
export async function GET({ params }: { params: { dataset: string } }): Promise<Response> {
  const sets = await Promise.all(datasets.map((id) => datasetOf(id)));
  const since = changesSince(params.dataset, sets);
  return Response.json({ ...defaultsOf(await datasetOf(params.dataset)), since });
}
