import { problemKinds, type ProblemCode } from './problem-kinds.ts';

/** One place that is wrong, with what is wrong there. `path` is a JSON pointer into the body, or a query name. */
export interface ProblemIssue {
  readonly path: string;
  readonly code: string;
  readonly [further: string]: unknown;
}

/** What a problem says beside its code. */
export interface ProblemParts {
  /** One sentence on this very case; nothing internal. */
  readonly detail?: string;
  readonly issues?: readonly ProblemIssue[];
  readonly headers?: Readonly<Record<string, string>>;
  /** What went wrong with another service: for our log, never for the answer. */
  readonly cause?: unknown;
}

/** A refusal on its way to the edge, where it becomes a problem document (RFC 9457). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ProblemCode;
  readonly parts: ProblemParts;

  constructor(code: ProblemCode, parts: ProblemParts = {}) {
    super(parts.detail ?? problemKinds[code].title, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.code = code;
    this.parts = parts;
  }
}
