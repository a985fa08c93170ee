import type { Check, Question } from '@groundwork/instrument';
import { printExpression } from '@groundwork/instrument';
import type { FormRow } from '../form/form-sheet.ts';
import { printConditions, renderCheck } from '../own/render-check.ts';
import { allOf } from '../xpath/conjuncts-of.ts';
import { callNode, notNode, operationNode, questionNode } from '../../expression/expression-nodes.ts';
import { translateTree } from '../xpath/read-xpath.ts';
import type { XPath } from '../xpath/xpath.ts';
import type { ImportDraft } from '../import/import-draft.ts';
import { nameOfRow, type PlannedRow } from '../questions/name-rows.ts';
import { boundedKindOf, splitConstraint } from '../questions/read-bounds.ts';
import { loseText, takeText } from '../questions/take-texts.ts';

/** Makes a check of what the constraint of a row says beyond bounds, and keeps the checks of ours that it stands for. */
export function placeConstraint(draft: ImportDraft, planned: PlannedRow, question: Question): void {
  const { asked, plan } = planned;
  if (asked.source.kind !== 'item' || plan.kind === 'note' || plan.kind === 'calculated') return;
  const { row } = asked;
  const { ledger } = draft;
  const { type } = asked.source.item;
  const kind = question.kind === 'multiple-choice' ? 'choices' : boundedKindOf(type.kind);
  const { bounds, rest, refusal } = splitConstraint(row, kind);
  if (refusal !== undefined) {
    ledger.lose(row, 'constraint', 'expression', `the condition cannot be carried over: ${refusal}`);
    return;
  }
  const { exclusiveName } = bounds;
  if (exclusiveName !== undefined) {
    if (!('exclusive' in plan) || !plan.exclusive.has(exclusiveName)) {
      ledger.lose(
        row,
        'constraint',
        'exclusive-option',
        `"${exclusiveName}" is not the choice of this question that stands alone`,
      );
      return;
    }
    if (rest.length === 0) ledger.carry(row, 'constraint');
  }
  if (keepOwnChecks(draft, row, question, rest) || rest.length === 0) return;
  makeCheck(draft, planned, question, rest, Object.keys(bounds).length > 0);
}

/** The checks of ours that a form holds as a constraint; where the cell was changed since, the cell counts. */
function keepOwnChecks(draft: ImportDraft, row: FormRow, { questionId }: Question, rest: readonly XPath[]): boolean {
  const { own, ledger, questions, translations, languages } = draft;
  const rendered = own.checks.flatMap(({ row: at, check }) => {
    const conditions = check.questionIds[0] === questionId ? renderCheck(check, questions) : undefined;
    return conditions === undefined ? [] : [{ at, check, conditions }];
  });
  if (rendered.length === 0) return false;
  if (printConditions(rendered.flatMap(({ conditions }) => conditions)) === printConditions(rest)) {
    ledger.carry(row, 'constraint');
    const message = takeText(draft, row, 'constraint_message', undefined);
    const [only, ...others] = rendered;
    const expected = rendered.map(({ check }) => check.message).join('\n');
    if (message !== expected)
      loseText(draft, row, 'constraint_message', 'the messages of checks stand on the sheet gw_checks');
    else if (only !== undefined && others.length === 0) {
      for (const [language, tag] of languages.others) {
        const text = row.cells.get(`constraint_message::${language}`)?.text;
        if (text !== undefined) translations.add(tag, { stringId: `checks/${only.check.checkId}/message` }, text);
      }
    }
    return true;
  }
  for (const { at, check } of rendered) {
    ledger.loseRow(at, 'outdated', `the constraint of row ${row.row} was changed since; it counts`);
    draft.outdatedChecks.add(check.checkId);
  }
  return false;
}

function makeCheck(
  draft: ImportDraft,
  planned: PlannedRow,
  question: Question,
  rest: readonly XPath[],
  hasBounds: boolean,
): void {
  const { ledger, names, words, checks } = draft;
  const { row } = planned.asked;
  const { questionId } = question;
  const tree = allOf(rest);
  const self = nameOfRow(planned);
  if (tree === undefined || self === undefined) return;
  const read = translateTree(tree, { names: (name) => names.get(name), self }, 'truth');
  if (read.expression === undefined) {
    const why = `the condition cannot be carried over: ${read.refusal}`;
    if (hasBounds) ledger.change(row, 'constraint', 'expression', `only its bounds are carried over; ${why}`);
    else ledger.lose(row, 'constraint', 'expression', why);
    return;
  }
  ledger.carry(row, 'constraint');
  const checkId = nextCheckId(draft);
  const when = operationNode('and', callNode('answered', questionNode(questionId)), notNode(read.tree));
  const message = takeText(draft, row, 'constraint_message', { stringId: `checks/${checkId}/message` });
  if (message === undefined)
    ledger.note('added', 'text-missing', `the condition has no message; it says "${words.badAnswer}"`, row);
  const check: Check = {
    checkId,
    when: printExpression(when),
    severity: 'error',
    message: message ?? words.badAnswer,
    questionIds: [questionId],
  };
  checks.push(check);
}

function nextCheckId({ ids, code }: ImportDraft): string {
  for (let count = 1; ; count += 1) {
    const id = `${code}-K${String(count).padStart(2, '0')}`;
    if (ids.claim(id)) return id;
  }
}
