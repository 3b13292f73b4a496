import { datasetOf } from '#data/site.ts';
import { viewSheet } from '#figures/engagement.ts';
import { type ViewPlan, viewPlans } from '#figures/engagement-views.ts';
import { csvOf } from '#figures/files.ts';
import type { APIContext } from 'astro';

/** The numbers of every view of the chart: `/chart/tiktok-views.csv`. */
export function getStaticPaths() {
  return viewPlans.map((plan) => ({ params: { view: plan.id }, props: { plan } }));
}

export async function GET({ props }: APIContext<{ plan: ViewPlan }>): Promise<Response> {
  const { engagement } = await datasetOf();
  return new Response(csvOf({ sheet: viewSheet(props.plan, engagement) }));
}
