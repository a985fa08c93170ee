/** A file that goes out: what it is called, what it is, and its content piece by piece. */
export interface Download {
  readonly fileName: string;
  /** As `Content-Type` has it. */
  readonly mediaType: string;
  /** Can be gone through once; texts are in UTF-8. Nothing is read before the first piece is asked for. */
  readonly pieces: AsyncIterable<string | Uint8Array>;
}
