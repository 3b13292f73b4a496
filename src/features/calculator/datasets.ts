import { withBase } from '#base';
import type { BenchmarkDefaults } from '#data/defaults.ts';

/** Fetches the defaults of a published data set. Rejects with an `Error` where it does not come. */
export async function fetchDataset(id: string): Promise<BenchmarkDefaults> {
  const response = await fetch(withBase(`/data/${id}.json`));
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return (await response.json()) as BenchmarkDefaults;
}
