import type { Answer, Evidence, FieldValue } from '../../answer/answer.ts';
import type { Question } from '../../definition/question.ts';
import { isSameValue } from '../facet/is-same-value.ts';
import type { LeftPart } from './carry-over-result.ts';

/** Several answers as one, with what each of them had to leave, in their order. */
export interface MergedAnswer {
  readonly answer: Answer;
  readonly left: readonly (readonly LeftPart[])[];
}

/**
 * Makes one answer of several to the same question, or none where they say different things.
 *
 * Choices of several are added together where the author said how (`isUnion`). Of details and reasons the first stands and a
 * different one is left, evidence is kept together. One confidential answer makes the whole confidential; consent to publish
 * stands only where every answer has it.
 *
 * @param answers at least one
 */
export function mergeAnswers(after: Question, answers: readonly Answer[], isUnion: boolean): MergedAnswer | undefined {
  const [first = {}, ...others] = answers;
  const isAlike = others.every((other) => isSameValue(other.value, first.value) && other.noValue === first.noValue);
  const value = isAlike ? first.value : isUnion ? unionOf(after, answers) : undefined;
  if (!isAlike && value === undefined) return undefined;
  const to = after.questionId;
  const details: Record<string, FieldValue> = {};
  const evidence: Evidence[] = [];
  const reason = answers.find(({ noValueReason }) => noValueReason !== undefined)?.noValueReason;
  const isPublic = answers.every(({ mayPublish }) => mayPublish === true);
  const left = answers.map((answer) => {
    const leave = (part: string): LeftPart => ({ part, reason: 'answers-differ', to });
    const parts: LeftPart[] = [];
    for (const [id, given] of Object.entries(answer.details ?? {})) {
      if (!Object.hasOwn(details, id)) Object.assign(details, Object.fromEntries([[id, given]]));
      else if (!isSameValue(details[id], given)) parts.push(leave(`details/${id}`));
    }
    for (const item of answer.evidence ?? []) {
      const same = evidence.find(({ evidenceId }) => evidenceId === item.evidenceId);
      if (same === undefined) evidence.push(item);
      else if (!isSameValue(same, item)) parts.push(leave(`evidence/${item.evidenceId}`));
    }
    if (answer.noValueReason !== undefined && answer.noValueReason !== reason) parts.push(leave('noValueReason'));
    if (answer.mayPublish === true && !isPublic) parts.push(leave('mayPublish'));
    return parts;
  });
  return {
    answer: {
      ...(value === undefined ? {} : { value }),
      ...(first.noValue === undefined ? {} : { noValue: first.noValue }),
      ...(reason === undefined ? {} : { noValueReason: reason }),
      ...(Object.keys(details).length === 0 ? {} : { details }),
      ...(answers.some(({ isConfidential }) => isConfidential === true) ? { isConfidential: true } : {}),
      ...(isPublic ? { mayPublish: true } : {}),
      ...(evidence.length === 0 ? {} : { evidence }),
    },
    left,
  };
}

/** All chosen options in the order of the list; `undefined` where not all are lists of them. */
function unionOf(after: Question, answers: readonly Answer[]): readonly string[] | undefined {
  if (after.kind !== 'multiple-choice') return undefined;
  const chosen = new Set<unknown>();
  for (const { value } of answers) {
    if (!Array.isArray(value)) return undefined;
    for (const item of value) chosen.add(item);
  }
  return after.options.map(({ optionId }) => optionId).filter((optionId) => chosen.has(optionId));
}
