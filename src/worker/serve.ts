import type { BenchmarkDefaults } from '#data/defaults.ts';
import { work } from './jobs.ts';
import type { Kind, Question, Said, Told } from './messages.ts';

/** What the worker needs of its global scope. */
export interface Scope {
  addEventListener(type: 'message', listener: (event: { readonly data: Told }) => void): void;
  postMessage(said: Said): void;
}

/**
 * The worker's whole work: says that it runs, says of every message that it was heard, and answers
 * the newest question of each kind. A question that was replaced or cancelled stops at its next slice.
 */
export function serve(scope: Scope): void {
  const datasets = new Map<string, BenchmarkDefaults>();
  const newest = new Map<Kind, Question>();
  scope.addEventListener('message', ({ data }) => {
    scope.postMessage({ say: 'heard', serial: data.serial });
    if (data.tell === 'dataset') datasets.set(data.dataset, data.defaults);
    else if (data.tell === 'cancel') newest.delete(data.kind);
    else {
      const { question } = data;
      newest.set(question.kind, question);
      const isWanted = (): boolean => newest.get(question.kind) === question;
      void work(question, datasets.get(question.state.dataset), isWanted, (answer) =>
        scope.postMessage({ say: 'answer', id: question.id, answer }),
      );
    }
  });
  scope.postMessage({ say: 'heard', serial: 0 });
}
