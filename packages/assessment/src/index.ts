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
export { closePerspectives } from './perspective/close-perspectives.ts';
export type * from './perspective/closed-perspectives.ts';
export { fewestPeople, peopleInSteps } from './perspective/disclosure/fewest-people.ts';
export { isAskedOf } from './perspective/is-asked-of.ts';
export {
  meanPerspectives,
  type MeanBarrier,
  type MeanPerspectives,
  type MeanView,
} from './perspective/mean-perspectives.ts';
export { perspectiveGroups, type PerspectiveGroup } from './perspective/perspective-group.ts';
export { perspectives, type BarrierView, type GroupView, type Perspectives } from './perspective/perspectives.ts';
export type { ResponseSet } from './perspective/read-opinions.ts';
export { respondentProfile, type RespondentProfile } from './perspective/respondent-profile.ts';
export { consentTexts, currentConsent, type ConsentText } from './respondent/consent-texts.ts';
export { separateTexts, type SeparatedAnswers, type WrittenText } from './respondent/separate-texts.ts';
export { tellInvitations, type InvitationCounts, type ToldInvitations } from './respondent/tell-invitations.ts';
export { answerLock, type AnswerLock } from './round/answer-lock.ts';
export { isPublic, roundTransitions } from './round/round-transitions.ts';
export { assessmentTransitions, canTransition, takesAnswers } from './round/assessment-transitions.ts';
export { bandOf, scoreAssessment, type ScoreOptions } from './score/score-assessment.ts';
export { claimedScore, isWeighted } from './score/score-question.ts';
export { scoreRound, type RoundEntry, type RoundToScore } from './score/score-round.ts';
export { scoreBases } from './score/score-triple.ts';
