import type { Answer, AnswerValue, Evidence, FieldValue, RecordValue } from '../../answer/answer.ts';
import { checkAnswer } from '../../answer/check-answer.ts';
import type { Issue, IssueCode } from '../../answer/issue.ts';
import type { Question } from '../../definition/question.ts';
import type { LeftPart } from './carry-over-result.ts';

/** An answer as the new question takes it, or the first thing for which it does not. */
export type FittedAnswer =
  | { readonly answer: Answer; readonly left: readonly LeftPart[]; readonly needsDetail: boolean }
  | { readonly issue: IssueCode };

/**
 * Leaves out of an answer what its new question does not take: details, evidence and fields of records one by one; where the
 * value itself is refused, the answer as a whole. Only what the move brought about counts: a fault that the answer had in its
 * old question comes along, neither made nor mended. A detail that is now required and was not asked is no fault of the
 * answer: it is wanting, and can be added.
 *
 * @param original the answer in its old question
 * @param candidate the same answer with its value in the new question's terms
 */
export function fitAnswer(before: Question, original: Answer, after: Question, candidate: Answer): FittedAnswer {
  const newIssues = (part: Partial<Answer>, oldPart: Partial<Answer>): readonly Issue[] => {
    const old = new Set(checkAnswer(before, oldPart).map(signOf));
    return checkAnswer(after, part).filter((issue) => issue.code !== 'detail-required' && !old.has(signOf(issue)));
  };
  const left: LeftPart[] = [];
  const leave = (part: string, { code }: Issue) => left.push({ part, reason: code, to: after.questionId });
  const { value: first, details: given, evidence: proofs, ...rest } = candidate;
  const value =
    first === undefined ? undefined : fitRecords(first, newIssues({ value: first }, valueOnly(original)), leave);
  const details = given === undefined ? undefined : fitDetails(given, newIssues, leave);
  const evidence = proofs === undefined ? undefined : fitEvidence(proofs, newIssues, leave);
  const answer: Answer = {
    ...(value === undefined ? {} : { value }),
    ...rest,
    ...(details === undefined ? {} : { details }),
    ...(evidence === undefined ? {} : { evidence }),
  };
  const [refused] = newIssues(answer, original);
  if (refused !== undefined) return { issue: refused.code };
  return { answer, left, needsDetail: isNewlyWanting(before, original, after, answer) };
}

type Leave = (part: string, issue: Issue) => void;
type NewIssues = (part: Partial<Answer>, oldPart: Partial<Answer>) => readonly Issue[];

function signOf({ code, part = '' }: Issue): string {
  return `${code} ${part}`;
}

function valueOnly({ value }: Answer): Partial<Answer> {
  return value === undefined ? {} : { value };
}

/** Takes the refused fields out of records; any other value stays as it is. */
function fitRecords(value: AnswerValue, issues: readonly Issue[], leave: Leave): AnswerValue {
  const places = new Map(
    issues.flatMap((issue) => (issue.part?.includes('/') === true ? [[issue.part, issue] as const] : [])),
  );
  if (places.size === 0 || !Array.isArray(value)) return value;
  for (const [part, issue] of places) leave(`value/${part}`, issue);
  return (value as readonly RecordValue[]).map((record, index) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !places.has(`${index + 1}/${id}`))),
  );
}

function fitDetails(
  details: Readonly<Record<string, FieldValue>>,
  newIssues: NewIssues,
  leave: Leave,
): Answer['details'] | undefined {
  const kept = Object.entries(details).filter(([id, value]) => {
    const detail = { details: { [id]: value } };
    const [issue] = newIssues(detail, detail);
    if (issue !== undefined) leave(`details/${id}`, issue);
    return issue === undefined;
  });
  return kept.length === 0 && Object.keys(details).length > 0 ? undefined : Object.fromEntries(kept);
}

function fitEvidence(
  evidence: readonly Evidence[],
  newIssues: NewIssues,
  leave: Leave,
): Answer['evidence'] | undefined {
  const kept = evidence.filter((item) => {
    const alone = { evidence: [item] };
    const [issue] = newIssues(alone, alone);
    if (issue !== undefined) leave(`evidence/${item.evidenceId}`, issue);
    return issue === undefined;
  });
  return kept.length === 0 && evidence.length > 0 ? undefined : kept;
}

function isNewlyWanting(before: Question, original: Answer, after: Question, answer: Answer): boolean {
  const wanting = (question: Question, given: Answer) =>
    checkAnswer(question, given).flatMap(({ code, part }) =>
      code === 'detail-required' && part !== undefined ? [part] : [],
    );
  const old = new Set(wanting(before, original));
  return wanting(after, answer).some((part) => !old.has(part));
}
