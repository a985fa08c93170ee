import type { Answer, AnswerValue, FieldValue, Question, QuestionFlow, Questionnaire } from '@groundwork/instrument';
import type { GapReason } from '@groundwork/scoring';
import type { AnswersToExport, CountryAnswers, ResponseToExport } from './answers-to-export.ts';

/** What may be told of one question of one country: a value, or why there is none. */
export interface AnswerStanding {
  readonly question: Question;
  readonly sectionId: string;
  /** Where it stands in the questionnaire, for what has no state in the review. */
  readonly status: QuestionFlow['status'];
  readonly value?: AnswerValue | boolean;
  /** Values of details by id; empty where they are not told. */
  readonly details: Readonly<Record<string, FieldValue>>;
  readonly missing?: GapReason;
  /** In the respondent's words. */
  readonly explanation?: string;
  /** Absent where nobody has answered. */
  readonly response?: ResponseToExport;
}

/**
 * What may be told of each question of a country, in the order of the questionnaire, notes left out. This is the one place
 * where an answer is kept back:
 *
 * - an answer marked confidential is `withheld`, as are a text and records that are not agreed to be published: no value,
 *   no details, no reason for none;
 * - the respondent's own words beside an answer, a detail that is a text or the reason for no value, are `withheld` unless they are
 *   agreed to be published: names of people stand there;
 * - what is worked out from a withheld answer, and what is hidden by one, is withheld as well, since it would tell it.
 */
export function answerStandings(
  questionnaire: Questionnaire,
  { responses }: Pick<CountryAnswers, 'responses'>,
  { round, includesConfidential }: Pick<AnswersToExport, 'round' | 'includesConfidential'>,
): readonly AnswerStanding[] {
  const byId = new Map(responses.map((response) => [response.questionId, response]));
  const answers = Object.fromEntries(responses.map(({ questionId, answer }) => [questionId, answer]));
  const flow = questionnaire.flow(answers, { today: round.referenceDate });
  const withheld = includesConfidential === true ? new Set<string>() : withheldIds(questionnaire, byId);
  return flow.questions.flatMap((place): readonly AnswerStanding[] => {
    const question = questionnaire.question(place.questionId);
    if (question === undefined || question.kind === 'note') return [];
    const response = byId.get(place.questionId);
    const known = {
      question,
      sectionId: place.sectionId,
      status: place.status,
      ...(response === undefined ? {} : { response }),
    };
    const isTold = !withheld.has(place.questionId) && !(place.hiddenBy ?? []).some((id) => withheld.has(id));
    if (!isTold) return [{ ...known, missing: 'withheld', details: {} }];
    const answer = response?.answer ?? {};
    const tellsWords = includesConfidential === true || answer.mayPublish === true;
    return [{ ...known, ...told(question, place, tellsWords ? answer : withoutWords(question, answer)) }];
  });
}

/** In the place of words that are kept back. */
const withheldWords = 'withheld';

type Told = Pick<AnswerStanding, 'value' | 'details' | 'missing' | 'explanation'>;

function told(question: Question, place: QuestionFlow, answer: Answer): Told {
  if (!place.isShown) return { missing: 'not-asked', details: {} };
  const details = answer.details ?? {};
  if (question.kind === 'calculated') return { ...workedOut(place.calculated), details };
  if (answer.value !== undefined) return { value: answer.value, details };
  const { noValue, noValueReason } = answer;
  return {
    missing: noValue ?? 'not-answered',
    details,
    ...(noValueReason === undefined || noValueReason === '' ? {} : { explanation: noValueReason }),
  };
}

/** The answer with a mark in the place of every word that is the respondent's own. */
function withoutWords(question: Question, answer: Answer): Answer {
  const { details = {}, noValueReason = '' } = answer;
  const fields = 'details' in question ? (question.details ?? []) : [];
  const texts = fields.filter(({ id, kind }) => kind === 'text' && Object.hasOwn(details, id));
  return {
    ...answer,
    details: { ...details, ...Object.fromEntries(texts.map(({ id }) => [id, withheldWords])) },
    ...(noValueReason === '' ? {} : { noValueReason: withheldWords }),
  };
}

function workedOut(calculated: QuestionFlow['calculated']): Pick<Told, 'value' | 'missing'> {
  if (calculated === undefined) return { missing: 'not-answered' };
  return typeof calculated === 'object' ? { missing: 'not-computable' } : { value: calculated };
}

function withheldIds(
  { questions, decidedBy }: Questionnaire,
  responses: ReadonlyMap<string, ResponseToExport>,
): ReadonlySet<string> {
  const ids = new Set<string>();
  const isTellingOne = (questionId: string): boolean => decidedBy(questionId).some((id) => ids.has(id));
  for (const question of questions) {
    const { questionId } = question;
    const answer = responses.get(questionId)?.answer;
    if (answer !== undefined && isKeptBack(question, answer)) ids.add(questionId);
  }
  // A calculation may read another one, also one that stands after it.
  for (let size = -1; size < ids.size;) {
    size = ids.size;
    for (const { kind, questionId } of questions)
      if (kind === 'calculated' && isTellingOne(questionId)) ids.add(questionId);
  }
  return ids;
}

function isKeptBack({ kind }: Question, { value, isConfidential, mayPublish }: Answer): boolean {
  if (isConfidential === true) return true;
  return (kind === 'text' || kind === 'repeat') && value !== undefined && mayPublish !== true;
}
