export type * from './definition/field.ts';
export type * from './definition/option.ts';
export type * from './definition/question.ts';
export type * from './definition/target-link.ts';
export type * from './definition/instrument-revision.ts';
export type * from './answer/answer.ts';
export type * from './answer/issue.ts';
export type * from './expression/computing/answer-state.ts';
export type * from './expression/computing/compiled-expression.ts';
export type * from './expression/computing/expression-names.ts';
export type * from './expression/syntax/expression.ts';
export type * from './expression/syntax/expression-problem.ts';
export type * from './expression/checking/expression-type.ts';
export type * from './flow/answer-sheet.ts';
export type * from './flow/flow.ts';
export type * from './flow/questionnaire.ts';
export type * from './explanation/clause.ts';
export type * from './explanation/explanation.ts';
export { checkAnswer } from './answer/check-answer.ts';
export { evidenceMediaTypes, type EvidenceMediaType } from './answer/evidence-media-types.ts';
export { isAboveHalf } from './answer/is-above-half.ts';
export { levelOfParts } from './answer/level-of-parts.ts';
export { missingParts } from './answer/missing-parts.ts';
export { isWebLink } from './answer/is-web-link.ts';
export { isScored } from './definition/is-scored.ts';
export { mdgTargetIds } from './definition/mdg-target-ids.ts';
export { questionsInOrder } from './definition/questions-in-order.ts';
export type { ExpressionScope } from './expression/checking/checking.ts';
export { checkExpression, typeOfExpression } from './expression/checking/check-expression.ts';
export { compileExpression } from './expression/computing/compile-expression.ts';
export {
  expressionFunctions,
  type FunctionFace,
  type ParameterKind,
} from './expression/checking/expression-functions.ts';
export { isFault, type ExpressionFault, type ExpressionValue } from './expression/computing/expression-value.ts';
export { parseExpression, type ParsedExpression } from './expression/syntax/parse-expression.ts';
export { printExpression } from './expression/syntax/print-expression.ts';
export { questionsRead } from './expression/syntax/questions-read.ts';
export { explainQuestion } from './explanation/explain-question.ts';
export { explanationText } from './explanation/explanation-text.ts';
export { minutesLeft } from './flow/minutes-left.ts';
export { nextLevels, type NextLevel } from './flow/next-levels.ts';
export { openQuestionnaire } from './flow/open-questionnaire.ts';
export { progressOfRoles, type RoleProgress } from './flow/progress-of-roles.ts';
export { InstrumentError, type InstrumentErrorCode } from './instrument-error.ts';
