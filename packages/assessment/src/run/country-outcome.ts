import type { Answers, InstrumentRevision, Questionnaire } from '@groundwork/instrument';
import type { Value } from '@groundwork/scoring';
import type { ScoreRun, TargetScore } from '../score/score-run.ts';
import type { AssessmentScores, ValidatedAnswer } from '../score/assessment-scores.ts';
import { scoreAssessment } from '../score/score-assessment.ts';
import { intervalCells, type IntervalCells } from './interval-cells.ts';

/** One country's content as it enters a run: JSON of `{ answers, validated }`, a text so that it crosses threads quickly. */
export interface RunEntry {
  readonly iso3: string;
  /** The revision its answers are bound to. */
  readonly version: string;
  readonly content: string;
}

/** What {@link RunEntry.content} holds. */
export interface RunContent {
  readonly answers: Answers;
  /** The reviewers' decisions by question id. */
  readonly validated: Readonly<Record<string, ValidatedAnswer>>;
}

/** Of one country's scores what ranks, groups, targets and intervals need, on the basis of the run. */
export interface CountryOutcome {
  readonly iso3: string;
  /** The revision it was scored by. */
  readonly version: string;
  /** 0-100. */
  readonly index: Value;
  /** By section id, 0-100. */
  readonly components: Readonly<Record<string, Value>>;
  readonly targets: readonly (Omit<TargetScore['countries'][number], 'iso3'> & { readonly targetId: string })[];
  readonly cells: IntervalCells;
}

/** One country scored, with the text that is kept. */
export interface ScoredCountry extends CountryOutcome {
  /** JSON of the country's `AssessmentScores`. */
  readonly text: string;
}

/** What all countries of a run are scored by. */
export interface RunRules {
  /** By version: every country is scored by the revision its answers are bound to. */
  readonly questionnaires: ReadonlyMap<string, Questionnaire>;
  readonly basis: ScoreRun['basis'];
  /** The reference date of the round, which `today()` stands for. */
  readonly today: string;
}

/**
 * Scores one country for a run.
 *
 * @throws Error when the revision of the entry is not among the rules
 */
export function scoreCountry(
  { iso3, version, content }: RunEntry,
  { questionnaires, basis, today }: RunRules,
): ScoredCountry {
  const questionnaire = questionnaires.get(version);
  if (questionnaire === undefined) throw new Error(`scoring ${iso3} requires revision ${version}`);
  const { answers, validated } = JSON.parse(content) as RunContent;
  const scores = scoreAssessment(questionnaire, answers, { validated: new Map(Object.entries(validated)), today });
  return { ...countryOutcome(iso3, scores, questionnaire.revision, basis), text: JSON.stringify(scores) };
}

/** Takes out of a country's scores what a run is put together from. */
export function countryOutcome(
  iso3: string,
  scores: AssessmentScores,
  revision: InstrumentRevision,
  basis: ScoreRun['basis'],
): CountryOutcome {
  return {
    iso3,
    version: revision.version,
    index: scores.index[basis],
    components: Object.fromEntries(scores.dimensions.map(({ sectionId, score }) => [sectionId, score[basis]])),
    targets: scores.targets.map(({ targetId, support, questionCount, warning }) => ({
      targetId,
      support: support[basis],
      questionCount,
      warning,
    })),
    cells: intervalCells(revision, scores, basis),
  };
}
