import type { ChangeEffect } from '../facet/change-effect.ts';

/** What a change of structure is about. */
export type StructureArea =
  | 'instrument'
  | 'availability'
  | 'band'
  | 'section'
  | 'sub-section'
  | 'grid'
  | 'check'
  | 'common-text';

/** Which side of it. `presence`: it was added (before is null) or removed (after is null), told by its title. */
export type StructureFacet =
  | 'presence'
  | 'instrument-id'
  | 'code'
  | 'purpose'
  | 'language'
  | 'title'
  | 'summary'
  | 'reference-date'
  | 'estimated-minutes'
  | 'inspired-by'
  | 'sub-section-share'
  | 'section-share'
  | 'from'
  | 'weight'
  | 'order'
  | 'section'
  | 'sub-section'
  | 'label'
  | 'text'
  | 'row-heading'
  | 'guidance'
  | 'when'
  | 'severity'
  | 'message'
  | 'questions';

/** What stood there: a text, a number, a list. Null is "not there". */
export type StructureValue = string | number | readonly string[] | null;

/** A change of something that is no question. It never loses an answer: those hang on questions. */
export interface StructureChange extends ChangeEffect {
  readonly area: StructureArea;
  /** Which one; absent for the instrument and its availability. */
  readonly id?: string;
  readonly facet: StructureFacet;
  /** Which text of a guidance. */
  readonly part?: string;
  readonly before: StructureValue;
  readonly after: StructureValue;
}
