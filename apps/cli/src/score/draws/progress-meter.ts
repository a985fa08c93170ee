/** Where progress is shown, and by which clock. */
export interface ProgressScreen {
  readonly note: (text: string) => void;
  /** Whether a line can be written over. */
  readonly isTerminal: boolean;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Shows how far a long work is. */
export interface ProgressMeter {
  show(done: number, total: number): void;
  /** Leaves the screen as it was found. */
  end(): void;
}

/**
 * Shows draws done of all: in a terminal on one line, at most five times a second; elsewhere, in the log of a scheduled
 * run, a line every two seconds.
 */
export function openProgressMeter({ note, isTerminal, now }: ProgressScreen): ProgressMeter {
  const interval = isTerminal ? 200 : 2000;
  let shownAt = now();
  let isShown = false;
  return {
    show(done, total) {
      if (now() - shownAt < interval) return;
      shownAt = now();
      isShown = true;
      const text = `${done.toLocaleString('en')} of ${total.toLocaleString('en')} draws`;
      note(isTerminal ? `\r\u001B[K${text}` : `${text}\n`);
    },
    end() {
      if (isShown && isTerminal) note('\r\u001B[K');
    },
  };
}
