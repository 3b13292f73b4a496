import type { Arrived } from './arrived.ts';
import { readFile } from './read-file.ts';

/** Why a file was not taken up. */
interface Problem {
  readonly words: string;
}

/** Where saved comparisons come in: by a button, or dropped on an area of the page. */
export class FileDoor {
  /** True while a file is dragged over the area. */
  isOver = $state(false);
  /**
   * What was wrong with the last file and what to do; null where it was taken up. A new one each time,
   * so that it is said again of the next file.
   */
  problem: Problem | null = $state.raw(null);
  /** Rises with every file, so that one that is slow to read does not follow a later one. */
  #turn = 0;
  readonly #take: (reading: Arrived) => void;

  /** `take` takes up the comparison of a good file. */
  constructor(take: (reading: Arrived) => void) {
    this.#take = take;
  }

  /** Reads what was chosen or dropped; takes it up, or says what is wrong and changes nothing. */
  async open(files: Iterable<File>): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.problem = null;
    const read = await readFile([...files]);
    if (turn !== this.#turn) return;
    if (read.ok) this.#take(read.reading);
    else this.problem = { words: read.problem };
  }

  /** Lets files be dropped on an element; call the result to end. All else that is dragged passes. */
  readonly area = (element: HTMLElement): (() => void) => {
    const over = (event: DragEvent): void => {
      if (!carriesFile(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      this.isOver = true;
    };
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) this.isOver = false;
    };
    const drop = (event: DragEvent): void => {
      this.isOver = false;
      if (!carriesFile(event.dataTransfer)) return;
      event.preventDefault();
      void this.open(event.dataTransfer.files);
    };
    const listeners = { dragenter: over, dragover: over, dragleave: leave, drop } as const;
    for (const [act, listener] of Object.entries(listeners)) {
      element.addEventListener(act as keyof typeof listeners, listener);
    }
    return () => {
      for (const [act, listener] of Object.entries(listeners)) {
        element.removeEventListener(act as keyof typeof listeners, listener);
      }
    };
  };
}

/** Whether files are dragged: a picture of a page carries one too, but its HTML beside it. */
export function carriesFile(
  transfer: Pick<DataTransfer, 'types'> | null,
): transfer is DataTransfer {
  return (
    transfer !== null && transfer.types.includes('Files') && !transfer.types.includes('text/html')
  );
}
