/** What went wrong when the engine was used against its contract. */
export type InstrumentErrorCode = 'unknown-question' | 'unreadable-expression' | 'cyclic-skips' | 'unwritable-revision';

/** A broken contract: the caller passed what authoring would have refused. Wrong answers are never thrown. */
export class InstrumentError extends Error {
  override readonly name = 'InstrumentError';
  readonly code: InstrumentErrorCode;
  /** What it is about: the ids and expressions concerned. */
  readonly data: Readonly<Record<string, string>>;

  constructor(code: InstrumentErrorCode, message: string, data: Readonly<Record<string, string>>) {
    super(message);
    this.code = code;
    this.data = data;
  }
}
