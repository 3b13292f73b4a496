import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('check-own-samples.ts', import.meta.url));
const execute = promisify(execFile);

/** How many fresh processes, and how many of them at a time. */
const processes = 40;
const atOnce = 6;

// An optimizing compiler may share boxes of numbers between objects built by spreading: then, in a few
// of a hundred processes that run side by side, a mean is that of another column.
describe('simulate in fresh processes that run side by side', () => {
  it('summarizes each column by its own samples', async () => {
    let left = processes;
    const failures: string[] = [];
    const work = async () => {
      while (left-- > 0) {
        await execute(process.execPath, [script]).catch(({ stderr }: { stderr: string }) =>
          failures.push(/Error: .*/.exec(stderr)?.[0] ?? stderr),
        );
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    expect(failures).toEqual([]);
  }, 240_000);
});
