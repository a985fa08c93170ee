import type { Check } from '../definition/instrument-revision.ts';
import type { Question } from '../definition/question.ts';
import { evidenceOf } from '../answer/evidence-of.ts';
import { isAboveHalf } from '../answer/is-above-half.ts';
import { isScored } from '../definition/is-scored.ts';
import type { ExpressionNames } from '../expression/computing/expression-names.ts';
import type { AnswerSheet } from '../flow/answer-sheet.ts';
import { openRule } from '../flow/open-rule.ts';
import type { Questionnaire } from '../flow/questionnaire.ts';
import { InstrumentError } from '../instrument-error.ts';
import { decidingClauses, readAnswers, type Clause } from './clause.ts';
import type { Explanation } from './explanation.ts';

/**
 * Why a question is shown or hidden, required or not, capped, warned about or computed as it is: each with the conditions
 * that decided and the answers they looked at.
 *
 * @throws InstrumentError `unknown-question`
 * @example explainQuestion(questionnaire, sheet, 'EG-C02').shown.clauses[0]?.condition // => '${EG-C01} = 0'
 */
export function explainQuestion(questionnaire: Questionnaire, sheet: AnswerSheet, questionId: string): Explanation {
  const question = questionnaire.question(questionId);
  if (question === undefined) {
    throw new InstrumentError(
      'unknown-question',
      `an explanation requires a question of this revision: ${questionId}`,
      { questionId },
    );
  }
  const flow = sheet.question(questionId);
  const explain = clausesOf(questionnaire, sheet);
  return {
    questionId,
    shown: {
      isShown: flow.isShown,
      ...(flow.hiddenEffect === undefined ? {} : { effect: flow.hiddenEffect }),
      clauses: question.skip === undefined ? [] : explain(question.skip.when),
    },
    required: requiredOf(question, flow.isShown && flow.isOptional !== true, explain),
    ...evidenceClaim(question, sheet),
    ...calculatedOf(question, questionnaire, sheet),
    ...(question.kind === 'law-and-practice' && question.noCaseWhen !== undefined && flow.noCase !== undefined
      ? { noCase: { effect: flow.noCase, clauses: explain(question.noCaseWhen) } }
      : {}),
    withheld: withheldOf(question, flow.withheldOptionIds ?? [], explain),
    checks: questionnaire.revision.checks
      .filter((check) => isSpeaking(check, flow.issues))
      .map(({ checkId, severity, message, questionIds, when }) => ({
        checkId,
        severity,
        message,
        otherQuestionIds: questionIds.filter((other) => other !== questionId),
        clauses: explain(when),
      })),
  };
}

type Explain = (expression: string) => readonly Clause[];

function clausesOf(questionnaire: Questionnaire, sheet: AnswerSheet): Explain {
  const names = namesOf(questionnaire);
  return (expression) => decidingClauses(openRule(expression, names).tree, names, sheet.state);
}

/** The slot of a question is its place in the questionnaire. */
function namesOf({ questions }: Questionnaire): ExpressionNames {
  const named = new Map(questions.map((question, slot) => [question.questionId, { slot, question }]));
  return { question: (questionId) => named.get(questionId) };
}

function requiredOf(question: Question, isRequired: boolean, explain: Explain): Explanation['required'] {
  if (question.kind === 'note' || question.kind === 'calculated') {
    return { isRequired: false, rule: 'never', clauses: [] };
  }
  if (question.requiredWhen !== undefined) {
    return { isRequired, rule: 'condition', clauses: explain(question.requiredWhen) };
  }
  return { isRequired, rule: question.isOptional === true ? 'never' : 'always', clauses: [] };
}

function evidenceClaim(question: Question, sheet: AnswerSheet): Pick<Explanation, 'evidence'> {
  if (!isScored(question) || question.evidence !== 'required') return {};
  const { isCapped, hasValue } = sheet.question(question.questionId);
  const answer = sheet.answers[question.questionId];
  const value = hasValue ? answer?.value : undefined;
  return {
    evidence: {
      isCapped,
      isClaimAboveHalf: isCapped || (value !== undefined && isAboveHalf(question, value)),
      evidenceCount: evidenceOf(answer).length,
    },
  };
}

function calculatedOf(
  question: Question,
  questionnaire: Questionnaire,
  sheet: AnswerSheet,
): Pick<Explanation, 'calculated'> {
  if (question.kind !== 'calculated') return {};
  const names = namesOf(questionnaire);
  const { calculated } = sheet.question(question.questionId);
  return {
    calculated: {
      calculation: question.calculation,
      ...(calculated === undefined ? {} : { value: calculated }),
      answers: readAnswers(openRule(question.calculation, names).tree, names, sheet.state),
    },
  };
}

function withheldOf(question: Question, optionIds: readonly string[], explain: Explain): Explanation['withheld'] {
  const options = 'options' in question ? question.options : [];
  return options
    .filter(({ optionId }) => optionIds.includes(optionId))
    .map(({ optionId, shownWhen = '' }) => ({ optionId, clauses: explain(shownWhen) }));
}

function isSpeaking({ checkId }: Check, issues: ReturnType<AnswerSheet['issues']>): boolean {
  return issues.some(({ code, params }) => code === 'check' && params['checkId'] === checkId);
}
