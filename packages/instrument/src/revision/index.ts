export type * from './carry-over/carry-over-result.ts';
export type * from './facet/facet.ts';
export type * from './comparison/revision-comparison.ts';
export type * from './comparison/structure-change.ts';
export type * from './declaration/declaration-problem.ts';
export {
  carryOverCountries,
  type CountriesCarryOver,
  type CountryCarryOver,
  type QuestionCarryCounts,
} from './carry-over/carry-over-countries.ts';
export { carryOver } from './carry-over/carry-over.ts';
export { reverseCarryOver, type CarryConflict, type ReversedCarryOver } from './carry-over/reverse-carry-over.ts';
export type { Comparability, ComparabilityCode, ComparabilityReason, Verdict } from './comparison/comparability.ts';
export type { ChangeEffect } from './facet/change-effect.ts';
export { compareRevisions } from './comparison/compare-revisions.ts';
export { isSameValue } from './facet/is-same-value.ts';
export { describeComparison } from './description/describe-comparison.ts';
export { describeFacet } from './description/describe-facet.ts';
export { describeProblem } from './description/describe-problem.ts';
export { describeQuestionChange } from './description/describe-question-change.ts';
export { describeStructureChange } from './description/describe-structure-change.ts';
export { checkVersionStep, type VersionProblem } from './version/check-version-step.ts';
export { versionStep, type Step, type StepReason, type VersionStep } from './version/version-step.ts';
