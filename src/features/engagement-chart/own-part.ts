/** What the list of own creators needs once there is one; fetched then, so that the chart comes fast. */
export { default as CreatorList } from './CreatorList.svelte';
export { listOf } from './listed.ts';
export { readCreators } from './read-creators.ts';
export { saysThese, writeCreators } from './write-creators.ts';
