import type { AnswerValue, LawAndPracticeValue } from '../../answer/answer.ts';
import type { DeclaredChange } from '../../definition/instrument-revision.ts';
import type { Question } from '../../definition/question.ts';
import { isSameValue } from '../facet/is-same-value.ts';
import { questionValues } from '../declaration/question-values.ts';
import { answerValueOf } from '../declaration/answer-value-of.ts';
import { declaredValueOf } from '../declaration/declared-value-of.ts';

/** A value in the new question's terms, or why there is none. */
export type MappedValue =
  | {
      readonly value: AnswerValue;
      /** Whether it is another value than before. */
      readonly isChanged: boolean;
      /** Whether there is something to choose now that was not there, and nobody said that this value stays. */
      readonly hasNewChoices: boolean;
      /** Items of a list that did not come along. */
      readonly left: readonly { readonly item: string; readonly reason: 'value-gone' | 'value-dropped' }[];
    }
  | { readonly lost: 'kind-changed' | 'value-dropped' | 'value-gone' };

/**
 * A value of one question in the terms of another: as declared, else as it is where both are of one kind. Levels and options
 * that are no more are lost; of a list only those items. Numbers, texts, dates and records pass as they are: whether they
 * are accepted is for the check to say.
 */
export function mapValue(
  before: Question,
  after: Question,
  value: AnswerValue,
  values: DeclaredChange['values'],
): MappedValue {
  const isList = before.kind === 'multiple-choice' || before.kind === 'ranking';
  if (isList && Array.isArray(value)) return mapList(before, after, value as readonly string[], values);
  const key = keyOf(before, value);
  const declared = key === undefined ? undefined : declaredValueOf(values, key);
  if (declared === null) return { lost: 'value-dropped' };
  const mapped = declared === undefined ? undefined : answerValueOf(after, declared);
  if (mapped !== undefined)
    return { value: mapped, isChanged: !isSameValue(mapped, value), hasNewChoices: false, left: [] };
  if (before.kind !== after.kind) return { lost: 'kind-changed' };
  if (isGone(before, after, value)) return { lost: 'value-gone' };
  return { value, isChanged: false, hasNewChoices: hasNewChoices(before, after), left: [] };
}

function mapList(
  before: Question,
  after: Question,
  items: readonly string[],
  values: DeclaredChange['values'],
): MappedValue {
  const [known, still] = [new Set(questionValues(before)), new Set(questionValues(after))];
  const left: { item: string; reason: 'value-gone' | 'value-dropped' }[] = [];
  const isOtherKind = before.kind !== after.kind;
  const isListAfter = after.kind === 'multiple-choice' || after.kind === 'ranking';
  const mapped = items.flatMap((item): readonly string[] => {
    const declared = declaredValueOf(values, item);
    if (declared === null) left.push({ item, reason: 'value-dropped' });
    else if (declared !== undefined) return [String(declared)];
    // What the question never had is not lost by the change: the check finds it as it did before.
    else if (isOtherKind || (known.has(item) && !still.has(item))) left.push({ item, reason: 'value-gone' });
    else return [item];
    return [];
  });
  if (isOtherKind && values === undefined) return { lost: 'kind-changed' };
  if (mapped.length === 0 && left.length > 0) return { lost: left[0]?.reason ?? 'value-gone' };
  if (isOtherKind && !isListAfter) return onlyItem(after, mapped, left.length, values);
  // Two old items may have become one; what was twice from the start stays so.
  const value = values === undefined ? mapped : [...new Set(mapped)];
  return {
    value,
    isChanged: !isSameValue(value, items),
    hasNewChoices: hasNewChoices(before, after, values),
    left,
  };
}

/** A list in a question that takes one value: only a list of one. */
function onlyItem(
  after: Question,
  mapped: readonly string[],
  leftCount: number,
  values: DeclaredChange['values'],
): MappedValue {
  const [only] = new Set(mapped);
  if (only === undefined || leftCount > 0 || new Set(mapped).size > 1 || values === undefined)
    return { lost: 'kind-changed' };
  const declared = Object.values(values).find((value) => String(value) === only);
  const value = declared === undefined || declared === null ? undefined : answerValueOf(after, declared);
  return value === undefined ? { lost: 'kind-changed' } : { value, isChanged: true, hasNewChoices: false, left: [] };
}

/** How a declared map names a value; `undefined` for what cannot be named. */
function keyOf(question: Question, value: AnswerValue): string | undefined {
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if (question.kind !== 'law-and-practice' || Array.isArray(value)) return undefined;
  const { law, practice } = value as LawAndPracticeValue;
  return law === undefined || practice === undefined ? undefined : `${law}/${practice}`;
}

/** Whether the question had this value and has it no more. */
function isGone(before: Question, after: Question, value: AnswerValue): boolean {
  const parts = partsOf(value);
  return ladders(before).some((known, index) => {
    const still = ladders(after)[index];
    const part = parts[index];
    return part !== undefined && known.includes(part) && still?.includes(part) !== true;
  });
}

/** The value as one or two texts: law and practice apart. */
function partsOf(value: AnswerValue): readonly (string | undefined)[] {
  if (typeof value !== 'object') return [String(value)];
  if (Array.isArray(value)) return [];
  const { law, practice } = value as LawAndPracticeValue;
  return [law, practice].map((part) => (part === undefined ? undefined : String(part)));
}

/** What each part of a value is chosen from. */
function ladders(question: Question): readonly (readonly string[])[] {
  if (question.kind === 'law-and-practice') {
    return [
      question.law.map(({ score }) => String(score)),
      [...question.practice.map(({ score }) => String(score)), 'no-case'],
    ];
  }
  return [questionValues(question) ?? []];
}

function hasNewChoices(before: Question, after: Question, values: DeclaredChange['values'] = {}): boolean {
  const reached = new Set([...ladders(before).flat(), ...Object.values(values).map(String)]);
  const old = ladders(before);
  if (before.kind !== 'law-and-practice')
    return ladders(after)
      .flat()
      .some((key) => !reached.has(key));
  return ladders(after).some((ladder, index) => ladder.some((key) => old[index]?.includes(key) !== true));
}
