import { fileURLToPath } from 'node:url';

/** The site built below a path by `npm run build:below`: where it is to stand, and its files. */
export const below = {
  site: 'https://shop.example',
  base: '/tools/partner-mix/',
  directory: fileURLToPath(new URL('../.artifacts/below/', import.meta.url)),
} as const;
