import type { FieldKind, Level } from '@groundwork/instrument';
import type { Localised } from './localised.ts';

/** An expression of the survey that decides something of the instrument. */
export interface PendingExpression {
  readonly source: string;
  readonly path: string;
  /** The value that `{item}` stands for, in conditions of choices. */
  readonly item?: string;
  /** In our language; absent until it is translated, and where it cannot be. */
  translated?: string;
}

/** An option with the value it has in the survey. */
export interface DraftOption {
  readonly optionId: string;
  readonly value: string;
  readonly text: Localised;
  readonly isExclusive?: true;
  /** All must be true for the option to be offered. */
  readonly conditions: readonly PendingExpression[];
}

/** A rung with the value it has in the survey. */
export interface DraftLevel {
  readonly score: Level['score'];
  readonly value: string;
  readonly text: Localised;
}

/** A detail, a column, a field of a record. */
export interface DraftField {
  readonly fieldId: string;
  /** As the survey calls it. */
  readonly name: string;
  readonly label: Localised;
  readonly kind: FieldKind;
  readonly options?: readonly DraftOption[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maximumLength?: number;
  readonly required: boolean;
}

/** What a question takes, by its kind. */
export type DraftBody =
  | { readonly kind: 'level'; readonly levels: readonly DraftLevel[]; readonly weight: 0 | 0.5 | 1 | 2 }
  | { readonly kind: 'single-choice' | 'multiple-choice'; readonly options: readonly DraftOption[] }
  | {
      readonly kind: 'ranking';
      readonly options: readonly DraftOption[];
      readonly minimum: number;
      readonly maximum: number;
    }
  | {
      readonly kind: 'number';
      readonly unit: Localised;
      readonly minimum: number;
      readonly maximum: number;
      readonly decimals: number;
    }
  | { readonly kind: 'text'; readonly maximumLength: number; readonly isLong: boolean }
  | { readonly kind: 'date'; readonly minimum?: string; readonly maximum?: string }
  | {
      readonly kind: 'repeat';
      readonly recordLabel: Localised;
      readonly fields: readonly DraftField[];
      readonly minimumRecords: number;
      readonly maximumRecords: number;
    }
  | { readonly kind: 'calculated'; readonly calculation: PendingExpression; readonly decimals?: number }
  | { readonly kind: 'note' };

/** A question in the making. */
export interface DraftQuestion {
  readonly questionId: string;
  readonly path: string;
  readonly text: Localised;
  readonly label: Localised;
  readonly meaning?: Localised;
  readonly body: DraftBody;
  readonly details: readonly DraftField[];
  /** All must be true for the question to be asked. */
  readonly conditions: readonly PendingExpression[];
  readonly isRequired: boolean;
  readonly requiredWhen?: PendingExpression;
  readonly gridId?: string;
}

/** A grid in the making; its rows name it. */
export interface DraftGrid {
  readonly gridId: string;
  readonly label: Localised;
  readonly text: Localised;
  readonly rowHeading: Localised;
  readonly meaning?: Localised;
}

/** A check in the making: what it is made of is put together when all expressions are translated. */
export interface DraftCheck {
  readonly checkId: string;
  readonly questionIds: readonly [string, ...string[]];
  readonly severity: 'warning' | 'error';
  readonly message: Localised;
  /** In our language; or an expression of the survey that is broken when it is not true. */
  readonly when: string | PendingExpression;
}

/** A sub-section in the making. */
export interface DraftSubSection {
  readonly subSectionId: string;
  readonly title: Localised;
  readonly questions: DraftQuestion[];
  readonly grids: DraftGrid[];
}

/** A section in the making. */
export interface DraftSection {
  readonly sectionId: string;
  readonly title: Localised;
  readonly summary: Localised;
  readonly subSections: readonly DraftSubSection[];
}

/** What a name in an expression of the survey stands for. */
export type Target =
  | { readonly kind: 'question'; readonly question: DraftQuestion }
  | { readonly kind: 'detail'; readonly question: DraftQuestion; readonly field: DraftField }
  /** A matrix or a list of texts as a whole. */
  | { readonly kind: 'group'; readonly questions: readonly DraftQuestion[] }
  /** It is in the survey and not in the instrument. */
  | { readonly kind: 'lost' };
