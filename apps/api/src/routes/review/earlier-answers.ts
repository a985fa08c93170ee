import { validatedAnswer, type Assessment, type EarlierAnswers, type Round } from '@groundwork/assessment';
import type { ApiParts } from '../../api-environment.ts';
import { revisionOf } from '../assessments/assessment-parts.ts';

/** What countries sent of one instrument in the round before, by ISO code. */
export async function earlierAnswers(
  parts: ApiParts,
  round: Round,
  instrumentId: string,
  countries: ReadonlySet<string>,
): Promise<ReadonlyMap<string, EarlierAnswers>> {
  const { store } = parts;
  const before = round.previousRoundId === null ? undefined : await store.rounds.find(round.previousRoundId);
  if (before === undefined) return new Map();
  const sentThen = await store.review.sentAssessments(before.roundId, instrumentId);
  const wanted = sentThen.filter(({ iso3 }) => countries.has(iso3));
  const ids = wanted.map(({ assessmentId }) => assessmentId);
  const [sent, finals] = [await store.review.sentAnswers(ids), await store.review.finals(ids)];
  const earlier = new Map<string, EarlierAnswers>();
  for (const assessment of wanted) {
    const answers = sent.get(assessment.assessmentId);
    if (answers === undefined) continue;
    const { questionnaire } = await revisionOf(parts, assessment);
    const decisions = finals.get(assessment.assessmentId) ?? [];
    const validated = new Map(decisions.map((decision) => [decision.questionId, validatedAnswer(decision)]));
    earlier.set(assessment.iso3, { questionnaire, answers, validated, today: before.referenceDate });
  }
  return earlier;
}

/** The assessments of one round and instrument. */
export interface RoundInstrument {
  readonly roundId: string;
  readonly instrumentId: string;
  readonly assessments: readonly Assessment[];
}

/** Assessments by round and instrument: what is read for one of them serves the others. */
export function byRoundAndInstrument(assessments: readonly Assessment[]): readonly RoundInstrument[] {
  const groups = Map.groupBy(assessments, ({ roundId, instrumentId }) => JSON.stringify([roundId, instrumentId]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ roundId: first.roundId, instrumentId: first.instrumentId, assessments: group }];
  });
}
