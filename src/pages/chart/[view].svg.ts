import { datasetOf } from '#data/site.ts';
import { describedView } from '#figures/described.ts';
import { otherPlans } from '#figures/engagement.ts';
import type { ViewPlan } from '#figures/engagement-views.ts';
import { svgOf } from '#figures/files.ts';
import type { APIContext } from 'astro';

/** Every view of the chart as a drawing, the first aside: `/chart/tiktok-views.svg`. */
export function getStaticPaths() {
  return otherPlans.map((plan) => ({ params: { view: plan.id }, props: { plan } }));
}

export async function GET({ props, site }: APIContext<{ plan: ViewPlan }>): Promise<Response> {
  const { compiled } = await datasetOf();
  return new Response(svgOf(await describedView(props.plan), { compiled, site }));
}
