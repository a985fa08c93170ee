import {
  answersToReview,
  lastRound,
  scoreAssessment,
  type AnswersUnderReview,
  type Assessment,
  type Country,
  type EarlierAnswers,
  type LastRound,
  type ReviewedAnswer,
  type Round,
} from '@groundwork/assessment';
import type { Person } from '@groundwork/assessment/wire';
import type { Questionnaire } from '@groundwork/instrument';
import { compareRevisions, type RevisionComparison } from '@groundwork/instrument/revisions';
import { isGap, type Value } from '@groundwork/scoring';
import type { ReviewRecord } from '@groundwork/store';
import type { ApiParts } from '../../api-environment.ts';
import { answersOf } from '../assessments/answer-of-wire.ts';
import { revisionOf, roundOf } from '../assessments/assessment-parts.ts';
import { byRoundAndInstrument, earlierAnswers, type RoundInstrument } from './earlier-answers.ts';
import { indicesOfSent } from './peer-indices.ts';
import { spokenChecks } from './spoken-checks.ts';

/** Everything known about one assessment in review. */
export interface ReviewMaterial {
  readonly assessment: Assessment & { readonly submittedAt: string; readonly receiptHash: string };
  readonly round: Round;
  readonly country: string;
  readonly record: ReviewRecord;
  readonly under: AnswersUnderReview;
  /** The answers to judge, in the order of the questions. */
  readonly toReview: readonly ReviewedAnswer[];
}

/**
 * Gathers what reviewers look at, for several assessments at once: what belongs to a round is read once for all of them. What was
 * never sent is left out.
 */
export async function reviewMaterials(
  parts: ApiParts,
  person: Person,
  assessments: readonly Assessment[],
): Promise<readonly ReviewMaterial[]> {
  const { store } = parts;
  const records = await store.review.records(assessments.map(({ assessmentId }) => assessmentId));
  const countries = new Map((await store.reference.countries()).map((country) => [country.iso3, country]));
  const materials = new Map<string, ReviewMaterial>();
  for (const group of byRoundAndInstrument(assessments)) {
    const context = await roundContext(parts, group);
    for (const assessment of group.assessments) {
      const record = records.get(assessment.assessmentId);
      if (record === undefined) continue;
      const material = await oneMaterial(parts, person, { assessment, record, countries, context });
      if (material !== undefined) materials.set(assessment.assessmentId, material);
    }
  }
  return assessments.flatMap(({ assessmentId }) => materials.get(assessmentId) ?? []);
}

/** What one round and instrument give to each of their assessments. */
interface RoundContext {
  readonly round: Round;
  readonly sent: readonly Assessment[];
  readonly indices: ReadonlyMap<string, Value>;
  readonly earlier: ReadonlyMap<string, EarlierAnswers>;
}

async function roundContext(
  parts: ApiParts,
  { roundId, instrumentId, assessments }: RoundInstrument,
): Promise<RoundContext> {
  const [first] = assessments;
  if (first === undefined) throw new Error('a group of assessments is never empty');
  const round = await roundOf(parts, first);
  const sent = await parts.store.review.sentAssessments(roundId, instrumentId);
  const indices = await indicesOfSent(parts, round, sent);
  const reviewed = new Set(assessments.map(({ iso3 }) => iso3));
  return { round, sent, indices, earlier: await earlierAnswers(parts, round, instrumentId, reviewed) };
}

async function oneMaterial(
  parts: ApiParts,
  person: Person,
  found: {
    readonly assessment: Assessment;
    readonly record: ReviewRecord;
    readonly countries: ReadonlyMap<string, Country>;
    readonly context: RoundContext;
  },
): Promise<ReviewMaterial | undefined> {
  const { assessment, record, countries, context } = found;
  const { iso3, submittedAt, receiptHash } = assessment;
  if (submittedAt === null || receiptHash === null) return undefined;
  const { round, earlier } = context;
  const { questionnaire } = await revisionOf(parts, assessment);
  const answers = answersOf(record.responses);
  const flow = questionnaire.flow(answers, { today: round.referenceDate });
  const scores = scoreAssessment(questionnaire, answers, { flow });
  const before = earlier.get(iso3);
  const toReview = answersToReview(questionnaire, scores).map(({ questionId, evidenced }) => ({
    questionId,
    evidenced,
    responseHash: record.hashes.get(questionId) ?? '',
    isDrawn: record.drawn.has(questionId),
  }));
  return {
    assessment: { ...assessment, submittedAt, receiptHash },
    round,
    country: countries.get(iso3)?.name ?? iso3,
    record,
    toReview,
    under: {
      questionnaire,
      flow,
      scores,
      submittedAt,
      savedAt: new Map(record.responses.map(({ questionId, savedAt }) => [questionId, savedAt])),
      carried: record.carried,
      last: before === undefined ? null : broughtHere(before, questionnaire),
      spoken: await spokenChecks(parts, person, round, iso3),
      peers: peersOf(iso3, countries, context),
    },
  };
}

/** Revisions are few and never change: each pair is compared once. */
const comparisons = new WeakMap<Questionnaire, WeakMap<Questionnaire, RevisionComparison>>();

function broughtHere(before: EarlierAnswers, present: Questionnaire): LastRound {
  if (before.questionnaire.revision.version === present.revision.version) return lastRound(before, present, null);
  const known = comparisons.get(present) ?? new WeakMap<Questionnaire, RevisionComparison>();
  comparisons.set(present, known);
  const comparison =
    known.get(before.questionnaire) ?? compareRevisions(before.questionnaire.revision, present.revision);
  known.set(before.questionnaire, comparison);
  return lastRound(before, present, comparison);
}

/** The other countries of the income group that have an index. */
function peersOf(
  iso3: string,
  countries: ReadonlyMap<string, Country>,
  { sent, indices }: RoundContext,
): AnswersUnderReview['peers'] {
  const incomeGroup = countries.get(iso3)?.incomeGroup ?? null;
  if (incomeGroup === null) return null;
  const others = sent.filter((other) => other.iso3 !== iso3 && countries.get(other.iso3)?.incomeGroup === incomeGroup);
  const values = others.flatMap(({ assessmentId }) => indices.get(assessmentId) ?? []);
  return { incomeGroup, indices: values.filter((value): value is number => !isGap(value)) };
}
