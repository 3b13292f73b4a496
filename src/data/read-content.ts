import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ContentFiles } from './check-content.ts';

/**
 * Everything under `content/`, unchecked. Throws `Error` naming the file where one is missing or is
 * not JSON. A guide without chapters yet is an empty guide.
 */
export function readContent(root: URL): ContentFiles {
  const json = (path: string): unknown => {
    try {
      return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
    } catch (error) {
      throw new Error(`${path}: cannot be read as JSON`, { cause: error });
    }
  };
  const files = (folder: string, extension: string): string[] =>
    existsSync(new URL(folder, root))
      ? readdirSync(new URL(folder, root))
          .filter((name) => name.endsWith(extension))
          .map((name) => folder + name)
      : [];

  return {
    sources: json('content/sources.json'),
    claims: json('content/claims.json'),
    glossary: json('content/glossary.json'),
    pros: json('content/pros-and-cons.json'),
    measured: json('content/measured.json'),
    benchmarks: Object.fromEntries(
      files('content/benchmarks/', '.json').map((path) => [path, json(path)]),
    ),
    comparisons: Object.fromEntries(
      files('content/comparisons/', '.json').map((path) => [path, json(path)]),
    ),
    guide: Object.fromEntries(
      files('content/guide/', '.mdx').map((path) => [
        path,
        readFileSync(new URL(path, root), 'utf8'),
      ]),
    ),
  };
}
