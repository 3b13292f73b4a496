/** What the calculator opens with; made by `make-opening.ts` when the site is built. */
declare module 'virtual:opening' {
  const opening: import('#features/calculator/make-opening.ts').Opening;
  export default opening;
}
