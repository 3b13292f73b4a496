import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchWhole } from '../site/browser.ts';
import { run } from './command.ts';
import type { Findings } from './findings.ts';

/** Where the report stands, and what it keeps; git leaves it out. */
export const folder = fileURLToPath(new URL('../../.report/', import.meta.url));

/** When, of what, and on which machine something was measured. */
export interface Circumstances {
  /** ISO 8601. */
  readonly date: string;
  /** The commit, and whether files differed from it. */
  readonly edition: string;
  readonly machine: string;
  readonly node: string;
  readonly browser: string;
}

/** What a part found, and when. */
export interface Kept extends Circumstances {
  readonly findings: Findings;
  /** What the part itself took, by the clock. */
  readonly seconds: number;
}

/** The circumstances of now. */
export async function circumstances(): Promise<Circumstances> {
  const model = cpus()[0]?.model.trim() ?? 'unknown';
  return {
    date: new Date().toISOString(),
    edition: edition(),
    machine: `${availableParallelism()} processors (${model}), ${loadavg()[0]?.toFixed(1)} processes at work when it began`,
    node: process.version,
    browser: await browserVersion(),
  };
}

/** The commit of the files as they are; a `+` behind it where they differ. */
export function edition(): string {
  const { said, status } = run('git', 'describe', '--always', '--dirty=+', '--exclude=*');
  return status === 0 ? (said.split('\n')[0] ?? '') : 'no commit';
}

async function browserVersion(): Promise<string> {
  try {
    const browser = await launchWhole();
    const version = browser.version();
    await browser.close();
    return `Chromium ${version}`;
  } catch {
    return 'no browser';
  }
}

/** Reads a file of the report's folder; undefined where there is none, or none that can be read. */
export function readKept(name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes a file into the report's folder, and gives its place. */
export function keep(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}
