import type { Answers, Questionnaire } from '@groundwork/instrument';
import type { Country } from '../country/country.ts';
import { assembleRun } from '../run/assemble-run.ts';
import { countryOutcome } from '../run/country-outcome.ts';
import type { AssessmentScores, ValidatedAnswer } from './assessment-scores.ts';
import { scoreAssessment } from './score-assessment.ts';
import type { ScoreRun } from './score-run.ts';

/** One country's answers in a round. */
export interface RoundEntry {
  readonly iso3: string;
  readonly answers: Answers;
  readonly validated?: ReadonlyMap<string, ValidatedAnswer>;
}

/** What a score run is made of. Identity, hashes and time are passed in: this room has no clock and no hash. */
export interface RoundToScore {
  readonly questionnaire: Questionnaire;
  readonly entries: readonly RoundEntry[];
  readonly countries: readonly Country[];
  readonly basis: ScoreRun['basis'];
  /** The reference date of the round, which `today()` stands for. */
  readonly today?: string;
  readonly run: Pick<
    ScoreRun,
    'scoreRunId' | 'roundId' | 'revisionHash' | 'inputHash' | 'engineVersion' | 'computedAt'
  >;
}

/**
 * Scores a round at once and without rank intervals: every country's scores, ranks, bands, and means of groups (see
 * `assembleRun`). The order of entries does not matter; rows come by ISO code. What is kept and published is made by
 * `computeScoreRun`, with the same digits.
 */
export function scoreRound({ questionnaire, entries, countries, basis, today, run }: RoundToScore): ScoreRun {
  const { revision } = questionnaire;
  const scored = entries
    .toSorted((a, b) => (a.iso3 < b.iso3 ? -1 : 1))
    .map(({ iso3, answers, validated }) => ({
      iso3,
      scores: scoreAssessment(questionnaire, answers, {
        ...(validated === undefined ? {} : { validated }),
        ...(today === undefined ? {} : { today }),
      }),
    }));
  const outcomes = scored.map(({ iso3, scores }) => countryOutcome(iso3, scores, revision, basis));
  return {
    ...run,
    ...assembleRun(revision, outcomes, countries, { basis, intervals: new Map(), uncertainty: null }),
    countries: Object.fromEntries(scored.map(({ iso3, scores }): [string, AssessmentScores] => [iso3, scores])),
  };
}
