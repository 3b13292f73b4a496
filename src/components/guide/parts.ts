import DefinitionsRuler from '../../islands/DefinitionsRuler.astro';
import EngagementChart from '../../islands/EngagementChart.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Default from './Default.astro';
import Fact from './Fact.astro';
import Term from './Term.astro';

/** What chapters may use without importing: the one map by which components reach MDX. */
export const parts = { Cite, Claim, Default, DefinitionsRuler, EngagementChart, Fact, Term };
