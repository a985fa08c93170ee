/** A file of answers in the wide form. */
export interface DescribedFile {
  readonly fileName: string;
  /** Rows below the header: countries. */
  readonly caseCount: number;
  readonly roundId: string;
  readonly isDemonstration: boolean;
}

/** The id by which variables name the file. */
export const answersFileId = 'file.answers';
