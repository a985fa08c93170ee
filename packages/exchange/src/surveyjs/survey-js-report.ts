import { surveyLimits } from './survey-limits.ts';

/** What there is to say about a place of a survey. */
export type SurveyJsNoteCode =
  | 'too-large'
  | 'too-deep'
  | 'not-json'
  | 'cyclic'
  | 'not-a-survey'
  | 'nothing-to-ask'
  | 'duplicate-key'
  | 'foreign-value'
  | 'wrong-type'
  | 'empty-text'
  | 'text-changed'
  | 'language'
  | 'duplicate-name'
  | 'duplicate-choice'
  | 'too-many'
  | 'unsupported-type'
  | 'unknown-property'
  | 'presentation'
  | 'behaviour'
  | 'initial-value'
  | 'validator'
  | 'score'
  | 'choices'
  | 'condition'
  | 'expression'
  | 'missing-in-arithmetic'
  | 'kind-changed'
  | 'bounds'
  | 'never-asked'
  | 'empty-page'
  | 'assumed';

/**
 * How serious it is. `refused`: nothing could be read. `not-carried`: what stands there is not in the instrument.
 * `changed`: it is, with another meaning or form. `assumed`: the survey does not say it and the instrument needs it.
 */
export type SurveyJsNoteKind = 'refused' | 'not-carried' | 'changed' | 'assumed';

/** One remark about one place. */
export interface SurveyJsNote {
  readonly kind: SurveyJsNoteKind;
  readonly code: SurveyJsNoteCode;
  /** Path in the JSON, `$.pages[0].elements[2].visibleIf`; whatever stands below it is meant as well. */
  readonly path: string;
  /** What is so and why, in plain English. */
  readonly message: string;
}

/** What became of a name of the survey. */
export interface SurveyJsName {
  /** As expressions of the survey write it: `age`, `matrix.row`, `panel.field`. */
  readonly name: string;
  readonly path: string;
  /** The question, or the grid or note above several. */
  readonly questionId?: string;
  /** Of a page or panel: the section or sub-section. */
  readonly partId?: string;
  /** Where it became a field of a record or a detail beside an answer. */
  readonly fieldId?: string;
  /** Values of choices that have another id or are a score now; absent where all stayed as they were. */
  readonly values?: readonly { readonly value: string; readonly becomes: string | number }[];
}

/** Everything an import has to say. Nothing of a survey is left out in silence. */
export interface SurveyJsReport {
  /** In the order of the survey, as far as they were made one by one. */
  readonly notes: readonly SurveyJsNote[];
  /** How many further ones there would be. */
  readonly omittedCount: number;
  /** Which name became which question, in the order of the survey. */
  readonly names: readonly SurveyJsName[];
}

/** A report in the making. */
export class ReportDraft {
  readonly #notes: SurveyJsNote[] = [];
  readonly #names: SurveyJsName[] = [];
  #omittedCount = 0;

  note(kind: SurveyJsNoteKind, code: SurveyJsNoteCode, path: string, message: string): void {
    if (this.#notes.length < surveyLimits.notes) this.#notes.push({ kind, code, path, message });
    else this.#omittedCount += 1;
  }

  name(name: SurveyJsName): void {
    this.#names.push(name);
  }

  get report(): SurveyJsReport {
    return { notes: [...this.#notes], omittedCount: this.#omittedCount, names: [...this.#names] };
  }
}
