import { lastWords, run } from './command.ts';
import type { Findings, Part } from './findings.ts';

async function measure(): Promise<Findings> {
  const ended = run('npm', 'run', 'build');
  if (ended.status !== 0) throw new Error(`npm run build failed:\n${lastWords(ended)}`);
  const how = 'npm run build, once, all that it starts included';
  return {
    rows: [
      {
        what: 'The build, by the clock',
        figure: ended.seconds,
        unit: 's',
        limit: { atMost: 20 },
        how,
      },
      {
        what: 'The same, processor time, which other work on the machine stretches less',
        figure: ended.processorSeconds,
        unit: 's',
        how,
      },
    ],
  };
}

export const build: Part = { name: 'build', title: 'Build', measure };
