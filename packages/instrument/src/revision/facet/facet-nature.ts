import type { DeclaredChange } from '../../definition/instrument-revision.ts';
import type { ChangeEffect } from './change-effect.ts';
import type { ComparabilityCode, Verdict } from '../comparison/comparability.ts';
import type { Question } from '../../definition/question.ts';

/** What a change of one facet comes to. */
export interface FacetNature extends ChangeEffect {
  /** What the question would be called for this change alone. */
  readonly type: Exclude<DeclaredChange['type'], 'split' | 'merged' | 'added' | 'removed'> | 'moved';
  readonly code: ComparabilityCode;
  readonly verdict: Verdict;
}

/** What decides the nature of a change beside the change itself. */
export interface NatureContext {
  readonly before: Question;
  readonly after: Question;
  /** Whether the question has a weight, before or after. */
  readonly isWeighted: boolean;
  /** Whether it bears on scores at all: by its weight, or because a weighted question depends on it. */
  readonly counts: boolean;
  /** Whether a rule reads it that a score depends on. */
  readonly isRead: boolean;
  /** Whether the author said which value becomes which. */
  readonly hasValues: boolean;
  /** Values without a counterpart afterwards; `undefined` where there is no end of values. */
  readonly lostValues: readonly string[] | undefined;
  /** Whether the declared values only give options or levels new names, one for one. */
  readonly isRenaming: boolean;
}
