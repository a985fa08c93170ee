import type { Answer } from '../../answer/answer.ts';
import type { IssueCode } from '../../answer/issue.ts';
import type { Field } from '../../definition/field.ts';
import type { Question } from '../../definition/question.ts';
import type { QuestionChange } from '../comparison/revision-comparison.ts';
import type { CarryReason, LeftPart } from './carry-over-result.ts';
import { fitAnswer } from './fit-answer.ts';
import { mapValue, type MappedValue } from './map-value.ts';

/** One answer in one new question, or why it does not stand there. */
export type CarriedAnswer =
  | {
      readonly answer: Answer;
      readonly outcome: 'carried' | 'converted' | 'to-confirm';
      readonly reason: CarryReason;
      readonly left: readonly LeftPart[];
    }
  | { readonly outcome: 'lost'; readonly reason: CarryReason; readonly issue?: IssueCode };

/** Brings one answer to one question: its value by the declared map or as it is, the rest where the question takes it. */
export function carryOne(change: QuestionChange, before: Question, after: Question, original: Answer): CarriedAnswer {
  const { value } = original;
  const mapped = value === undefined ? undefined : mapValue(before, after, value, change.values);
  if (mapped !== undefined && 'lost' in mapped) return { outcome: 'lost', reason: mapped.lost };
  const { candidate, left: leftFlag } = withoutPublishing(before, after, original);
  const fitted = fitAnswer(before, original, after, {
    ...candidate,
    ...(mapped === undefined ? {} : { value: mapped.value }),
  });
  if ('issue' in fitted) return { outcome: 'lost', reason: 'not-accepted', issue: fitted.issue };
  const to = after.questionId;
  const items = (mapped?.left ?? []).map(({ item, reason }): LeftPart => ({ part: `value/${item}`, reason, to }));
  const left = [...items, ...leftFlag, ...fitted.left];
  const { answer } = fitted;
  const doubt = doubtOf(change, before, after, original, mapped, fitted.needsDetail);
  if (doubt !== undefined) return { answer, outcome: 'to-confirm', reason: doubt, left };
  if (left.length > 0) return { answer, outcome: 'converted', reason: 'parts-left', left };
  if (mapped?.isChanged === true) return { answer, outcome: 'converted', reason: 'mapped', left };
  return { answer, outcome: 'carried', reason: 'as-it-was', left };
}

/** Why a person has to look at an answer that stands, the weightiest reason first. */
function doubtOf(
  change: QuestionChange,
  before: Question,
  after: Question,
  original: Answer,
  mapped: Exclude<MappedValue, { readonly lost: unknown }> | undefined,
  needsDetail: boolean,
): CarryReason | undefined {
  if (mapped === undefined && before.kind !== after.kind) return 'kind-changed';
  if (
    change.comparability.reasons.some(({ code }) => code === 'declared-not-comparable') &&
    mapped?.isChanged !== true
  ) {
    return 'declared-not-comparable';
  }
  if (mapped?.hasNewChoices === true) return 'choices-added';
  if (hasOtherUnit(change, original)) return 'unit-changed';
  return needsDetail ? 'detail-required' : undefined;
}

/** Whether a number of the answer is now read in another unit, or as a share of something else. */
function hasOtherUnit({ type, facets }: QuestionChange, { value, details = {} }: Answer): boolean {
  const isOtherUnit = (before: Field | null, after: Field | null) =>
    before !== null && after !== null && (before.unit !== after.unit || before.kind !== after.kind);
  return facets.some((change) => {
    switch (change.facet) {
      case 'unit':
      case 'share-of':
        return type === 'rescaled' && value !== undefined;
      case 'detail':
        return Object.hasOwn(details, change.part ?? '') && isOtherUnit(change.before, change.after);
      case 'field':
        return (
          Array.isArray(value) &&
          value.some((record) => typeof record === 'object' && Object.hasOwn(record, change.part ?? '')) &&
          isOtherUnit(change.before, change.after)
        );
      default:
        return false;
    }
  });
}

/** Consent to publish is given for a text or for records; it does not go over to anything else. */
function withoutPublishing(
  before: Question,
  after: Question,
  original: Answer,
): { readonly candidate: Answer; readonly left: readonly LeftPart[] } {
  const isOfWords = ({ kind }: Question) => kind === 'text' || kind === 'repeat';
  const { mayPublish, ...candidate } = original;
  if (mayPublish === undefined || !isOfWords(before) || isOfWords(after)) return { candidate: original, left: [] };
  return { candidate, left: [{ part: 'mayPublish', reason: 'wrong-kind', to: after.questionId }] };
}
