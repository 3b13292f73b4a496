import { createContext } from 'svelte';

/**
 * Whether the page has been taken over by the calculator. What a part finds there before is on the
 * page as it was built; what comes later is made in the browser.
 */
export const [takenOver, setTakenOver] = createContext<() => boolean>();
