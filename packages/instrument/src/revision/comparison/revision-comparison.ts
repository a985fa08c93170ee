import type { DeclaredChange } from '../../definition/instrument-revision.ts';
import type { DeclarationProblem } from '../declaration/declaration-problem.ts';
import type { ChangeEffect } from '../facet/change-effect.ts';
import type { Comparability } from './comparability.ts';
import type { FacetChange } from '../facet/facet.ts';
import type { StructureChange } from './structure-change.ts';

/** What became of a question. `moved`: nothing but its place; the others as an author may declare them. */
export type ChangeType = DeclaredChange['type'] | 'moved';

/**
 * What became of one question: of several where they were merged, into several where it was split. Every question of
 * either revision stands in exactly one of these.
 */
export interface QuestionChange extends ChangeEffect {
  /** Ids in the revision before; empty where it was added. */
  readonly from: readonly string[];
  /** Ids in the revision after; empty where it was removed. */
  readonly to: readonly string[];
  /** As the later revision calls it; of several questions, that of the first. */
  readonly label: string;
  readonly type: ChangeType;
  /** Whether `type` is what the author declared; else it was inferred. */
  readonly isDeclared: boolean;
  /** Old value to new value as declared, `null` drops it. */
  readonly values?: NonNullable<DeclaredChange['values']>;
  /** The author's note. */
  readonly note?: string;
  /** Everything that differs, in the order of reading. Empty where the question was added or removed. */
  readonly facets: readonly FacetChange[];
  readonly comparability: Comparability;
}

/** Two revisions of an instrument side by side. */
export interface RevisionComparison {
  /** Of the later revision. */
  readonly instrumentId: string;
  readonly versions: { readonly before: string; readonly after: string };
  /** In the order of the later revision; what was removed stands after the question it followed. */
  readonly questions: readonly QuestionChange[];
  /** Changes of everything that is no question: sections, bands, checks. */
  readonly structure: readonly StructureChange[];
  /** Where the author's declarations contradict the facts; such a declaration is not used. */
  readonly problems: readonly DeclarationProblem[];
}
