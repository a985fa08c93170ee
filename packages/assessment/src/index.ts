export type * from './country/country.ts';
export type * from './drift/drift.ts';
export type * from './edition/edition.ts';
export type * from './round/round.ts';
export type * from './review/answers-under-review.ts';
export type * from './review/review-decision.ts';
export type * from './review/review-flag.ts';
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
export { responseState, type ResponseFacts, type ResponseState } from './response/response-state.ts';
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
export type { AssembledRun } from './run/assemble-run.ts';
export { computeScoreRun, type ComputedRun, type RunInputs, type RunOptions } from './run/compute-score-run.ts';
export type { RunContent, RunEntry, RunRules } from './run/country-outcome.ts';
export { crewOfOne } from './run/crew-of-one.ts';
export { openRunRules, type RunRulesData } from './run/open-run-rules.ts';
export type { RunCrew, RunStage } from './run/run-crew.ts';
export { doRunTask, type RunTask, type RunTaskOf, type RunTaskResults } from './run/run-task.ts';
export {
  publicationIssues,
  type InstrumentFacts,
  type PublicationFacts,
  type PublicationIssue,
  type PublicationIssueCode,
} from './publication/publication-issues.ts';
export { answerLock, type AnswerLock } from './round/answer-lock.ts';
export { entersScoreRun } from './round/enters-score-run.ts';
export { isPublic, roundTransitions } from './round/round-transitions.ts';
export { assessmentTransitions, canTransition, takesAnswers } from './round/assessment-transitions.ts';
export { answersToReview, type AnswerToReview } from './review/answers-to-review.ts';
export { assessmentFlags } from './review/assessment-flags.ts';
export { blindPairs, type BlindPair } from './review/blind-pairs.ts';
export { counted } from './review/counted.ts';
export { questionFlags } from './review/question-flags.ts';
export { decisionsByQuestion } from './review/decisions-by-question.ts';
export { drawSize } from './review/draw-size.ts';
export { finalDecisions } from './review/final-decisions.ts';
export { lastRound, type EarlierAnswers, type LastRound } from './review/last-round.ts';
export { openAnswers, type OpenAnswer } from './review/open-answers.ts';
export { partToDecide, type DecisionRefusal, type DecisionRequest } from './review/part-to-decide.ts';
export { reviewerAgreement, type ReviewerAgreement } from './review/reviewer-agreement.ts';
export { scoreAdjustment, type AdjustmentIssue } from './review/score-adjustment.ts';
export { standingOfAnswer, type AnswerStanding } from './review/standing-of-answer.ts';
export { validatedAnswer } from './review/validated-answer.ts';
export { visibleDecisions } from './review/visible-decisions.ts';
export { bandOf, scoreAssessment, type ScoreOptions } from './score/score-assessment.ts';
export { claimedScore, isWeighted } from './score/score-question.ts';
export { scoreRound, type RoundEntry, type RoundToScore } from './score/score-round.ts';
export { scoreBases } from './score/score-triple.ts';
export {
  comparableTrend,
  type Trend,
  type TrendBreak,
  type TrendLink,
  type TrendPoint,
  type TrendRound,
} from './trend/comparable-trend.ts';
export { revisionComparability, type RevisionComparability } from './trend/revision-comparability.ts';
