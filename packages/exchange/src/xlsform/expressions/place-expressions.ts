import {
  parseExpression,
  printExpression,
  questionsRead,
  typeOfExpression,
  type Question,
} from '@groundwork/instrument';
import type { FormRow } from '../form/form-sheet.ts';
import { surveyName } from '../names/survey-name.ts';
import type { OwnColumn } from '../own/own-columns.ts';
import { OwnCells } from '../own/own-cells.ts';
import { noCalculation, renderExpression, renderRelevant } from '../own/render-condition.ts';
import { notNode, joinNodes } from '../../expression/expression-nodes.ts';
import { parseXPath } from '../xpath/parse-xpath.ts';
import { translateXPath, type TranslatedXPath } from '../xpath/read-xpath.ts';
import type { XPath } from '../xpath/xpath.ts';
import type { ImportDraft } from '../import/import-draft.ts';
import type { PlannedRow } from '../questions/name-rows.ts';
import { placeFilter } from './place-filter.ts';
import { placeConstraint } from './place-constraint.ts';

/** Gives every question its expressions: calculations first, since others read what they are worth. */
export function placeExpressions(draft: ImportDraft, planned: readonly PlannedRow[]): void {
  placeCalculations(draft, planned);
  const translated = new Map<FormRow, TranslatedXPath>();
  for (const one of planned) {
    const { questionId } = one.asked;
    const question = draft.questions.get(questionId);
    if (question === undefined) continue;
    const skipped = { ...question, ...skipOf(draft, one, translated) };
    const required = question.kind === 'note' ? skipped : { ...skipped, ...requiredOf(draft, one, question) };
    draft.questions.set(questionId, placeFilter(draft, one, { ...required, ...noCaseOf(draft, one) }));
  }
  for (const one of planned) {
    const question = draft.questions.get(one.asked.questionId);
    if (question !== undefined) placeConstraint(draft, one, question);
  }
}

/** The calculations, each after those that it reads; what cannot be said here goes with its row. */
function placeCalculations(draft: ImportDraft, planned: readonly PlannedRow[]): void {
  const { questions, ledger, names } = draft;
  for (const { asked } of inOrderOfReading(
    draft,
    planned.filter(({ plan }) => plan.kind === 'calculated'),
  )) {
    const { row, questionId } = asked;
    const question = questions.get(questionId);
    if (question?.kind !== 'calculated') continue;
    const kept = keptExpression(
      draft,
      row,
      'calculation',
      'gw_calculation',
      (expression) => renderExpression(expression, questions) || noCalculation,
    );
    const read = kept === undefined ? translateCell(draft, row, 'calculation', 'any') : { expression: kept };
    const name = row.cells.get('name')?.text;
    if (read?.expression === undefined) {
      questions.delete(questionId);
      const why = read?.refusal ?? 'it has no calculation';
      ledger.loseRow(row, 'expression', `the calculation cannot be carried over: ${why}`);
      if (name !== undefined) names.set(name, { kind: 'lost', why: 'its calculation cannot be carried over' });
      continue;
    }
    ledger.carry(row, 'calculation', 'read_only');
    questions.set(questionId, { ...question, calculation: read.expression });
    const { tree } = parseExpression(read.expression);
    const type = tree === undefined ? 'unknown' : typeOfExpression(tree, { questions, isRound: false });
    const isSingle = type === 'number' || type === 'text' || type === 'date' || type === 'truth';
    if (name !== undefined && names.get(name)?.kind === 'question') {
      names.set(name, { kind: 'question', questionId, type: isSingle ? type : 'unknown' });
    }
  }
}

/** Calculated rows, those first that others read. A ring is left to be found by the check of the whole. */
function inOrderOfReading(draft: ImportDraft, rows: readonly PlannedRow[]): readonly PlannedRow[] {
  const byId = new Map(rows.map((row) => [row.asked.questionId, row]));
  const ordered: PlannedRow[] = [];
  const state = new Map<PlannedRow, 'open' | 'done'>();
  for (const start of rows) {
    const stack: PlannedRow[] = [start];
    for (let next = stack.at(-1); next !== undefined; next = stack.at(-1)) {
      const row = next;
      if (state.has(row)) {
        stack.pop();
        if (state.get(row) === 'open') ordered.push(row);
        state.set(row, 'done');
        continue;
      }
      state.set(row, 'open');
      const read = idsReadBy(draft, row.asked.row).flatMap((id) => byId.get(id) ?? []);
      stack.push(...read.filter((one) => !state.has(one)));
    }
  }
  return ordered;
}

function idsReadBy({ names }: ImportDraft, row: FormRow): readonly string[] {
  const own = row.cells.get('gw_calculation')?.text;
  const ownTree = own === undefined ? undefined : parseExpression(own).tree;
  const text = row.cells.get('calculation')?.text;
  const tree = text === undefined ? undefined : parseXPath(text).tree;
  const read = tree === undefined ? [] : namesIn(tree);
  return [
    ...(ownTree === undefined ? [] : questionsRead(ownTree)),
    ...read.flatMap((name) => {
      const stands = names.get(name);
      return stands?.kind === 'question' ? [stands.questionId] : [];
    }),
  ];
}

function namesIn(tree: XPath): readonly string[] {
  switch (tree.kind) {
    case 'answer':
      return [tree.name];
    case 'negative':
      return namesIn(tree.operand);
    case 'operation':
      return [...namesIn(tree.left), ...namesIn(tree.right)];
    case 'call':
      return tree.parameters.flatMap(namesIn);
    default:
      return [];
  }
}

/**
 * An expression of ours that a column of ours keeps beside a cell of the standard. It counts as long as the cell is what
 * an export would write for it; when somebody has changed the cell, the cell counts and ours is named.
 */
export function keptExpression(
  { ledger }: ImportDraft,
  row: FormRow,
  key: string,
  ownKey: OwnColumn,
  render: (expression: string) => string,
): string | undefined {
  const own = row.cells.get(ownKey)?.text;
  if (own === undefined) return undefined;
  if (parseExpression(own).tree === undefined) {
    ledger.lose(row, ownKey, 'bad-value', 'that is no expression');
    return undefined;
  }
  if (render(own) !== (row.cells.get(key)?.text ?? '')) {
    ledger.lose(row, ownKey, 'outdated', `the cell "${key}" was changed since; it counts`);
    return undefined;
  }
  ledger.carry(row, key, ownKey);
  return own;
}

/** Translates a cell; a refusal is named there. */
export function translateCell(
  draft: ImportDraft,
  row: FormRow,
  key: string,
  expects: 'truth' | 'any',
): TranslatedXPath | undefined {
  const text = row.cells.get(key)?.text;
  if (text === undefined) return undefined;
  return translateXPath(text, { names: (name) => draft.names.get(name) }, expects);
}

/** A row is skipped where a condition of its own, or of a group around it, is not true. */
function skipOf(
  draft: ImportDraft,
  { asked }: PlannedRow,
  translated: Map<FormRow, TranslatedXPath>,
): Pick<Question, 'skip'> {
  const { ledger, questions } = draft;
  const { row, conditions } = asked;
  const own = new OwnCells(row, ledger);
  const effectOf = (): 'na' | 'zero' => own.oneOf('gw_skip_effect', ['na', 'zero'] as const) ?? 'na';
  // Inside a group with a condition of its own the row is no longer what was exported.
  const kept =
    conditions.length > 0
      ? undefined
      : keptExpression(draft, row, 'relevant', 'gw_skip_when', (when) => renderRelevant(when, questions));
  if (kept !== undefined) return { skip: { when: kept, effect: effectOf() } };
  const trees = [...conditions, row].flatMap((at) => {
    if (!at.cells.has('relevant')) return [];
    const read = translated.get(at) ?? translateCell(draft, at, 'relevant', 'truth');
    if (read === undefined) return [];
    if (!translated.has(at)) {
      translated.set(at, read);
      if (read.expression === undefined) {
        ledger.lose(at, 'relevant', 'expression', `the condition cannot be carried over: ${read.refusal}`);
      }
    }
    if (read.expression === undefined) return [];
    ledger.carry(at, 'relevant');
    return [read.tree];
  });
  const shown = joinNodes('and', trees);
  return shown === undefined ? {} : { skip: { when: printExpression(notNode(shown)), effect: effectOf() } };
}

/** Whether an answer is required: always, never, or under a condition. */
function requiredOf(
  draft: ImportDraft,
  { asked, plan }: PlannedRow,
  question: Question,
): { readonly isOptional?: boolean; readonly requiredWhen?: string } {
  const { ledger, questions } = draft;
  const { row, source } = asked;
  const own = row.cells.get('gw_required')?.text;
  const isOurs = row.cells.has('gw_kind');
  const hasCell = source.kind === 'item' && plan.kind !== 'calculated';
  if (!hasCell) {
    const required = own === 'no' ? { isOptional: true } : own === undefined ? {} : { requiredWhen: own };
    if (own !== undefined && own !== 'no' && parseExpression(own).tree === undefined) {
      ledger.lose(row, 'gw_required', 'bad-value', 'that is no expression');
      return {};
    }
    ledger.carry(row, 'gw_required');
    if (source.kind === 'parts') requireParts(draft, [source.law.row, source.practice.row], required);
    return source.kind === 'repeat' && !isOurs ? { isOptional: true } : required;
  }
  const kept = keptExpression(draft, row, 'required', 'gw_required', (when) => renderExpression(when, questions));
  if (kept !== undefined) return { requiredWhen: kept };
  const text = row.cells.get('required')?.text ?? '';
  if (text === '' || /^(no|false|false\(\))$/i.test(text)) {
    ledger.carry(row, 'required');
    return { isOptional: true };
  }
  if (/^(yes|true|true\(\))$/i.test(text)) {
    ledger.carry(row, 'required');
    return {};
  }
  const read = translateCell(draft, row, 'required', 'truth');
  if (read?.expression === undefined || questionsRead(read.tree).includes(question.questionId)) {
    const why = read?.refusal ?? 'it reads the answer itself';
    ledger.lose(
      row,
      'required',
      'expression',
      `an answer is optional here, since the condition cannot be carried over: ${why}`,
    );
    return { isOptional: true };
  }
  ledger.carry(row, 'required');
  return { requiredWhen: read.expression };
}

/** What the rows of both parts say follows from the question; anything else is named. */
function requireParts(
  { ledger, questions }: ImportDraft,
  rows: readonly FormRow[],
  { isOptional, requiredWhen }: { readonly isOptional?: boolean; readonly requiredWhen?: string },
): void {
  const expected =
    isOptional === true ? '' : requiredWhen === undefined ? 'yes' : renderExpression(requiredWhen, questions);
  for (const row of rows) {
    if ((row.cells.get('required')?.text ?? '') === expected) ledger.carry(row, 'required');
    else
      ledger.lose(
        row,
        'required',
        'outdated',
        'whether both parts are required is said at their group, in gw_required',
      );
  }
}

/** When there has been no case; only workbooks of ours say it. */
function noCaseOf(
  draft: ImportDraft,
  { asked }: PlannedRow,
): { readonly noCaseWhen?: string; readonly noCaseEffect?: 'first' | 'implied' } {
  const { row, source } = asked;
  if (source.kind !== 'parts') return {};
  const { ledger, questions } = draft;
  const own = new OwnCells(row, ledger);
  const noCaseWhen = own.read('gw_no_case_when', (text) =>
    parseExpression(text).tree === undefined ? undefined : text,
  );
  if (noCaseWhen === undefined) return {};
  const noCaseEffect = own.oneOf('gw_no_case_effect', ['first', 'implied'] as const);
  const practice = source.practice.row;
  const expected = noCaseEffect === 'implied' ? renderRelevant(noCaseWhen, questions) : '';
  if (practice.cells.get('relevant')?.text === expected) ledger.carry(practice, 'relevant');
  else
    ledger.lose(
      practice,
      'relevant',
      'outdated',
      `when ${surveyName.practice('')} is asked is said at the group, in gw_no_case_when`,
    );
  return { noCaseWhen, ...(noCaseEffect === undefined ? {} : { noCaseEffect }) };
}
