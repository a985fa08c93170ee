import type { DeclaredChange } from '../../definition/instrument-revision.ts';

/**
 * How a declaration contradicts the facts. `other-instrument`: the two revisions are not of one instrument. `other-previous`:
 * the changes are declared against another revision than the one compared with. `unknown-question`: no such question on that
 * side. `wrong-count`: too few or too many questions for the type. `named-twice`: in two declarations. `still-there`: said
 * to be gone, and there. `was-there-before`: said to be new, and there before. `kind-differs`, `kind-same`, `scale-differs`,
 * `scale-unchanged`: the questions say otherwise than the type. `values-not-taken`: values where there is nothing to map.
 * `unknown-value`, `unknown-new-value`: the question before or after has no such value.
 */
export type DeclarationProblemCode =
  | 'other-instrument'
  | 'other-previous'
  | 'unknown-question'
  | 'wrong-count'
  | 'named-twice'
  | 'still-there'
  | 'was-there-before'
  | 'kind-differs'
  | 'kind-same'
  | 'scale-differs'
  | 'scale-unchanged'
  | 'values-not-taken'
  | 'unknown-value'
  | 'unknown-new-value';

/** One fault of a declaration. The declaration is left aside and what can be inferred stands instead. */
export interface DeclarationProblem {
  readonly code: DeclarationProblemCode;
  /** The declaration it is about; absent where it is about all of them. */
  readonly declared?: DeclaredChange;
  /** The question id, type, facet, part, value or version concerned. */
  readonly params: Readonly<Record<string, string | number>>;
}
