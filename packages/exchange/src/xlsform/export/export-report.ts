/** What a form cannot hold, or cannot do, although a workbook of ours brings it back. */
export type ExportEntryCode =
  /** Answers carry evidence, a reason for no value and a comment; a form has no place for them. */
  | 'evidence'
  /** A condition, a calculation or a filter that forms cannot say; the form does without it. */
  | 'expression'
  /** A check that no constraint can hold. */
  | 'check'
  /** The unit of a number, or what a share is a share of, is not shown. */
  | 'unit'
  /** How many options are to be ranked, how many records are to be given. */
  | 'count'
  /** A number may have fewer decimals than the form takes. */
  | 'decimals'
  /** Rows of a grid that differ are asked one below the other. */
  | 'grid'
  /** A text holds something that a form takes for a reference. */
  | 'reference'
  /** A text is longer than a cell. */
  | 'text-too-long'
  /** "No case so far" is not offered first. */
  | 'no-case';

/** One thing that the form of an instrument cannot do, and where. */
export interface ExportEntry {
  readonly code: ExportEntryCode;
  /** What it is, in plain English. */
  readonly message: string;
  /** Questions or checks that it is about, in order. */
  readonly ids: readonly string[];
}
