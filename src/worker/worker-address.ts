import address from './worker.ts?worker&url';

/** What browsers with Trusted Types have, of which TypeScript knows nothing. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: () => string },
  ): { createScriptURL(of: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * Where the worker is, as the page's policy wants it: from the one rule that gives this address and no
 * other. Throws `TypeError` where the page's policy does not know the rule's name.
 */
export function workerAddress(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('partner-mix-worker', { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}
