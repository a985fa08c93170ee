import { lineIndex, type LinePlace } from './document/line-index.ts';
import type { ProblemPlace, Reading } from './document/reading.ts';
import { fileLimits } from './file-limits.ts';
import type { FileProblem, FileProblemCode } from './file-problem.ts';

/** What can be wrong or odd about a catalogue beside what can be wrong with any file. */
export type CatalogueProblemCode =
  | 'wrong-instrument'
  | 'wrong-language'
  | 'other-version'
  | 'bad-hash'
  | 'stale-string'
  | 'obsolete-string'
  | 'missing-strings'
  | 'lost-part'
  | 'outer-blanks'
  | 'same-as-source';

/** One fault or oddity of a catalogue: where it is, what it is and what to do. */
export interface CatalogueProblem extends Omit<FileProblem, 'code'> {
  readonly code: FileProblemCode | CatalogueProblemCode;
  /** The strings it is about: all of them where strings are missing. Absent where it is about the form of the file. */
  readonly stringIds?: readonly string[];
}

/** What is found in one catalogue: problems of its form, kept by the reading, and those of its texts. */
export class CatalogueProblems {
  readonly reading: Reading;
  readonly #placeOf: (offset: number) => LinePlace;
  readonly #problems: CatalogueProblem[] = [];
  #unnamedCount = 0;
  #errorCount = 0;

  constructor(reading: Reading) {
    this.reading = reading;
    this.#placeOf = lineIndex(reading.text);
  }

  /** Notes a problem; `what` is fault and remedy, the place is put before it. */
  report(
    code: CatalogueProblemCode,
    at: ProblemPlace,
    what: string,
    {
      severity = 'warning',
      offset = at.offset,
      stringIds,
    }: {
      readonly severity?: 'error' | 'warning';
      readonly offset?: number;
      readonly stringIds?: readonly string[];
    } = {},
  ): void {
    if (severity === 'error') this.#errorCount += 1;
    // How much is missing is said once and always.
    if (this.#problems.length >= fileLimits.problems && code !== 'missing-strings') {
      this.#unnamedCount += 1;
      return;
    }
    this.#problems.push({
      code,
      severity,
      message: `${at.place.charAt(0).toUpperCase()}${at.place.slice(1)}: ${what}`,
      fileName: this.reading.fileName,
      ...this.#placeOf(offset),
      path: at.path,
      ...(at.questionId === undefined ? {} : { questionId: at.questionId }),
      ...(stringIds === undefined ? {} : { stringIds }),
    });
  }

  get hasErrors(): boolean {
    return this.#errorCount > 0 || this.reading.hasErrors;
  }

  /** All problems in the order of the file; more than the limit of each sort are counted at the end. */
  get all(): readonly CatalogueProblem[] {
    const found: readonly CatalogueProblem[] = [...this.reading.problems, ...this.#problems];
    const sorted = found.toSorted((a, b) => a.line - b.line || a.column - b.column);
    const last = sorted.at(-1);
    if (last === undefined || this.#unnamedCount === 0) return sorted;
    const { fileName, line, column } = last;
    const message = `The catalogue has ${this.#unnamedCount} more problems of its texts; mend those above first.`;
    const severity = this.#errorCount > 0 ? 'error' : 'warning';
    return [...sorted, { code: 'too-many', severity, message, fileName, line, column, path: '' }];
  }
}
