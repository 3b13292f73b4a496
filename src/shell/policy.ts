/**
 * The policy of every page, but for what scripts and styles it lets in: each page lists the hashes of
 * its own in a `meta` element, whatever the host.
 */
export const pageRules = [
  "default-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  // No text becomes markup or a script's address but by the rules of Svelte and of our workers.
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html partner-mix-worker partner-mix-offline',
] as const;
