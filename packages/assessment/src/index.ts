export type * from './country/country.ts';
export type * from './drift/drift.ts';
export type * from './edition/edition.ts';
export type * from './round/round.ts';
export type * from './score/assessment-scores.ts';
export type * from './score/score-run.ts';
export type * from './target/mdg.ts';
export {
  countryGroups,
  incomeTitles,
  specialTitles,
  type CountryGroup,
  type Grouping,
} from './country/country-groups.ts';
export { filterCountries, isSpecial } from './country/filter-countries.ts';
export { checkBetween, type AnsweredInstrument, type SpokenCheck } from './check/check-between.ts';
export { scoreDrift, type DriftOptions } from './drift/score-drift.ts';
export { demonstrationNotice, roundEdition } from './edition/round-edition.ts';
export {
  perspectiveGroups,
  perspectives,
  type BarrierView,
  type GroupView,
  type PerspectiveGroup,
  type Perspectives,
  type ResponseSet,
} from './perspective/perspectives.ts';
export { answerLock, type AnswerLock } from './round/answer-lock.ts';
export { isPublic, roundTransitions } from './round/round-transitions.ts';
export { assessmentTransitions, canTransition, takesAnswers } from './round/assessment-transitions.ts';
export { bandOf, scoreAssessment, type ScoreOptions } from './score/score-assessment.ts';
export { claimedScore, isWeighted } from './score/score-question.ts';
export { scoreRound, type RoundEntry, type RoundToScore } from './score/score-round.ts';
export { scoreBases } from './score/score-triple.ts';
