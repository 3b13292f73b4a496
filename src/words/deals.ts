/** What a partner gets. The product is part of every deal. */
export const deals = {
  product: { label: 'the product only', short: 'product only' },
  fee: { label: 'a fee and the product', short: 'fee and product' },
  'fee-commission': {
    label: 'a fee, the product and a commission',
    short: 'fee, product and commission',
  },
  commission: { label: 'the product and a commission', short: 'product and commission' },
} as const;

/** What a partner gets. */
export type Deal = keyof typeof deals;
