import { fromFile, largestFile } from '#share';
import type { Arrived } from './arrived.ts';

/** What reading needs of a file. */
type FileLike = Pick<File, 'size' | 'text'>;

/** The comparison in a file; else what is wrong with the file, and what to do. */
export type FileReading =
  | { readonly ok: true; readonly reading: Arrived }
  | { readonly ok: false; readonly problem: string };

const advice = 'Open one that “Save as a file” wrote: its name ends in .json.';

/** Reads files that were chosen or dropped together: one, as strictly as a link. Never rejects. */
export async function readFile(files: readonly FileLike[]): Promise<FileReading> {
  const [file] = files;
  if (!file) return refuse('No file came with it.');
  if (files.length > 1) return refuse(`These are ${files.length} files.`, 'Open one at a time.');
  if (file.size === 0) return refuse('This file is empty.');
  if (file.size > largestFile) {
    return refuse('This file is larger than any comparison saved here, so it was not read.');
  }
  try {
    const reading = fromFile(await file.text());
    if (reading.kind === 'state') return { ok: true, reading };
    return refuse(reading.problems.join(' '));
  } catch {
    return refuse(
      'Your browser could not read this file.',
      'It may be a folder, or have been moved: try again, or open another one.',
    );
  }
}

function refuse(problem: string, what = advice): FileReading {
  return { ok: false, problem: `${problem} ${what} Nothing here has changed.` };
}
