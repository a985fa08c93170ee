/** Where a command writes: data on `out`, progress and messages on `note`. */
export interface Terminal {
  out(text: string): void;
  note(text: string): void;
  /** Ends when what was written on `out` has been taken, so that long data do not pile up; absent where they cannot. */
  drained?(): Promise<void>;
}

/** How a command ended. Scripts may rely on these. */
export const exitCodes = {
  done: 0,
  /** It ran and found problems: a bad instrument file, a broken audit chain. */
  problems: 1,
  /** It was called wrongly, or with a table, scheme or plan that has errors: nothing was computed or written. */
  usage: 2,
  /** The settings, the data folder or the database do not allow it. */
  configuration: 78,
  /** A person stopped it: nothing was written. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** One thing the command line can do. */
export interface Command {
  /** The words that call it, for example `instrument check`. */
  readonly name: string;
  /** What follows the words. */
  readonly usage: string;
  readonly summary: string;
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>;
}

/** A wrong call: the message says what is missing; the usage line follows it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
