import type { Questionnaire } from '../flow/questionnaire.ts';
import type { Clause, ReadAnswer } from './clause.ts';
import type { Explanation } from './explanation.ts';

/**
 * An explanation in plain English, one sentence a line; for the command line and the experts' pages.
 *
 * @example explanationText(explainQuestion(questionnaire, sheet, 'EG-C02'), questionnaire)[0] // => 'Shown, because EG-C01 National strategy is “Adopted”.'
 */
export function explanationText(explanation: Explanation, questionnaire: Questionnaire): readonly string[] {
  const { shown, required, evidence, calculated, noCase, withheld, checks } = explanation;
  const question = questionnaire.question(explanation.questionId);
  const optionText = (optionId: string): string =>
    (question !== undefined && 'options' in question
      ? question.options.find((option) => option.optionId === optionId)?.text
      : undefined) ?? optionId;
  return [
    shownText(shown),
    ...(shown.isShown && required.rule !== 'always' && question?.kind !== 'note' && question?.kind !== 'calculated'
      ? [requiredText(required)]
      : []),
    ...(evidence === undefined ? [] : evidenceText(evidence)),
    ...(calculated === undefined ? [] : [calculatedText(calculated)]),
    ...(noCase === undefined
      ? []
      : [
          noCase.effect === 'implied'
            ? `Practice is not asked${because(noCase.clauses)}; the law counts twice.`
            : `“No case so far” is offered first${because(noCase.clauses)}.`,
        ]),
    ...withheld.map(({ optionId, clauses }) => `“${optionText(optionId)}” is not offered${because(clauses)}.`),
    ...checks.map(({ severity, message, clauses, otherQuestionIds }) => {
      const beside = otherQuestionIds.length === 0 ? '' : ` See also ${otherQuestionIds.join(', ')}.`;
      return `${severity === 'error' ? 'Error' : 'Warning'}${because(clauses)}: ${message}${beside}`;
    }),
  ];
}

function shownText({ isShown, effect, clauses }: Explanation['shown']): string {
  if (clauses.length === 0) return 'Always shown.';
  if (isShown) return `Shown${because(clauses)}.`;
  const score = effect === 'zero' ? 'it counts as zero' : 'it leaves the score as it is';
  return `Hidden${because(clauses)}; ${score}.`;
}

function requiredText({ isRequired, rule, clauses }: Explanation['required']): string {
  if (rule === 'never') return 'An answer may be left out.';
  return isRequired ? `An answer is required${because(clauses)}.` : `An answer may be left out${because(clauses)}.`;
}

function evidenceText({ isCapped, isClaimAboveHalf, evidenceCount }: NonNullable<Explanation['evidence']>): string[] {
  if (isCapped) return ['Held at half of the scale: a claim above it needs evidence, and there is none.'];
  if (!isClaimAboveHalf) return [];
  return [`Not capped: the claim is above half of the scale and has ${evidenceCount} piece(s) of evidence.`];
}

function calculatedText({ calculation, value, answers }: NonNullable<Explanation['calculated']>): string {
  const read = answers.map(answerPhrase).join(', ');
  if (value === undefined) return `No value yet: ${calculation}, where ${read}.`;
  const worth = typeof value === 'object' ? faultTexts[value.fault] : String(value);
  return `${calculation} = ${worth}${read === '' ? '' : `, where ${read}`}.`;
}

const faultTexts = {
  'division-by-zero': 'no number, because something is divided by zero',
  'not-finite': 'no number, because it is too large',
  'wrong-type': 'no number, because text is calculated with',
} as const;

/** The answers behind the deciding conditions, each once, with the condition where there is no answer to name. */
function because(clauses: readonly Clause[]): string {
  const seen = new Map<string, ReadAnswer>();
  for (const { answers } of clauses) for (const answer of answers) seen.set(answer.questionId, answer);
  if (seen.size > 0) return `, because ${[...seen.values()].map(answerPhrase).join(' and ')}`;
  return clauses.length === 0 ? '' : `, because of ${clauses.map(({ condition }) => condition).join(' and ')}`;
}

function answerPhrase({ questionId, label, text }: ReadAnswer): string {
  return `${questionId} ${label} is ${text === '' ? 'unanswered' : `“${text}”`}`;
}
