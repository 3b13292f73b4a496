import { describedView } from '#figures/described.ts';
import { type ViewPlan, viewPlans } from '#figures/engagement-views.ts';
import { csvOf } from '#figures/files.ts';
import type { APIContext } from 'astro';

/** The numbers of every view of the chart: `/chart/tiktok-views.csv`. */
export function getStaticPaths() {
  return viewPlans.map((plan) => ({ params: { view: plan.id }, props: { plan } }));
}

export async function GET({ props }: APIContext<{ plan: ViewPlan }>): Promise<Response> {
  return new Response(csvOf(await describedView(props.plan)));
}
