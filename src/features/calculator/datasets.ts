import type { BenchmarkDefaults } from '#data/defaults.ts';

/** Fetches the defaults of a published data set. Rejects with an `Error` where it does not come. */
export async function fetchDataset(id: string): Promise<BenchmarkDefaults> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const response = await fetch(`${base}data/${id}.json`);
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return (await response.json()) as BenchmarkDefaults;
}
