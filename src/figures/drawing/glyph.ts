import { readFileSync } from 'node:fs';
import { hueColors } from '#charts/picture/colors.ts';
import type { Drawing } from './parts.ts';

/**
 * The sign of the site as a drawing, in the light theme: what the favicon shows.
 *
 * @param top - The project's folder.
 */
export function readGlyph(top: URL): Drawing {
  const [small, big] = hueColors;
  const favicon = readFileSync(new URL('public/favicon.svg', top), 'utf8').trim();
  const svg = favicon
    .replace(/<style>.*<\/style>| xmlns="[^"]*"/g, '')
    .replace('class="s"', `fill="${small}"`)
    .replace('class="b"', `fill="${big}"`);
  return { svg, width: 32, height: 32 };
}
