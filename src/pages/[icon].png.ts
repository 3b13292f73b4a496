import { iconPng, icons } from '#figures/icons.ts';
import type { APIContext } from 'astro';

/** The icons that phones and the manifest ask for: `/icon-192.png`. */
export function getStaticPaths() {
  return Object.entries(icons).map(([icon, props]) => ({ params: { icon }, props }));
}

type Icon = (typeof icons)[keyof typeof icons];

export async function GET({ props }: APIContext<Icon>): Promise<Response> {
  return new Response(new Uint8Array(await iconPng(props)));
}
