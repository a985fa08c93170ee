import type { Check, Grid, Question, RespondentRole } from '@groundwork/instrument';
import type { FormWords } from '../form-words.ts';
import type { FormRow } from '../form/form-sheet.ts';
import type { FormLanguages } from '../translation/form-languages.ts';
import type { Ledger } from '../form/ledger.ts';
import type { FormList } from '../form/read-choices.ts';
import type { FormItem } from '../form/survey-tree.ts';
import type { IdClaims } from '../names/claim-id.ts';
import type { FormName } from '../names/form-name.ts';
import type { OwnSheets } from './read-own-sheets.ts';
import type { Translations } from '../translation/translations.ts';

/** What the steps of one import share and fill. */
export interface ImportDraft {
  readonly ledger: Ledger;
  readonly words: FormWords;
  readonly languages: FormLanguages;
  readonly lists: ReadonlyMap<string, FormList>;
  readonly own: OwnSheets;
  /** Prefix of the ids. */
  readonly code: string;
  readonly respondentRoles: readonly [RespondentRole, ...RespondentRole[]];
  /** Ids of questions, grids and checks. */
  readonly ids: IdClaims;
  /** Ids of sections and sub-sections. */
  readonly partIds: IdClaims;
  /** What the names of the survey sheet stand for. */
  readonly names: Map<string, FormName>;
  /** Ids by name, for the report. */
  readonly idsByName: Map<string, string>;
  readonly translations: Translations;
  /** Rows that are details of a question, by the id of the question. */
  readonly details: Map<string, FormItem[]>;
  /** The questions so far, in the order of asking. */
  readonly questions: Map<string, Question>;
  readonly checks: Check[];
  /** How many options all questions together may still have. */
  readonly optionsLeft: { count: number };
  /** Checks of ours that a changed constraint has taken the place of. */
  readonly outdatedChecks: Set<string>;
  /** Lists that some question has taken. */
  readonly usedLists: Set<string>;
}

/** A row of the survey sheet that becomes a question, with what it takes from the groups around it. */
export interface Asked {
  readonly questionId: string;
  readonly row: FormRow;
  /** The groups around it that have a condition, from the outside. */
  readonly conditions: readonly FormRow[];
  readonly gridId?: string;
  readonly source: AskedSource;
}

/** Of which rows a question is made. */
export type AskedSource =
  | { readonly kind: 'item'; readonly item: FormItem }
  | { readonly kind: 'repeat'; readonly children: readonly FormItem[] }
  | { readonly kind: 'parts'; readonly law: FormItem; readonly practice: FormItem };

/** A section while it is put together. */
export interface DraftSection {
  readonly row?: FormRow;
  readonly sectionId: string;
  readonly title: string;
  readonly summary: string;
  readonly subSections: DraftSubSection[];
}

/** A sub-section while it is put together. */
export interface DraftSubSection {
  readonly row?: FormRow;
  readonly subSectionId: string;
  readonly title: string;
  readonly asked: Asked[];
  readonly grids: Grid[];
}
