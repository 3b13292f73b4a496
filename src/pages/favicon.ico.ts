import { iconIco } from '#figures/icons.ts';

/** What programs ask for that know no SVG and no link to it. */
export async function GET(): Promise<Response> {
  return new Response(new Uint8Array(await iconIco()));
}
