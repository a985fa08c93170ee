import { parseExpression, type Option, type Question } from '@groundwork/instrument';
import type { FormRow } from '../form/form-sheet.ts';
import type { FormList } from '../form/read-choices.ts';
import { renderFilter } from '../own/render-filter.ts';
import { parseXPath } from '../xpath/parse-xpath.ts';
import { translateTree, type TranslatedXPath } from '../xpath/read-xpath.ts';
import type { XPath } from '../xpath/xpath.ts';
import type { ImportDraft } from '../import/import-draft.ts';
import type { PlannedRow } from '../questions/name-rows.ts';

/** Gives the options of a question the conditions under which they are offered. */
export function placeFilter(draft: ImportDraft, { asked, plan }: PlannedRow, question: Question): Question {
  if (!('options' in question) || !('exclusive' in plan)) return question;
  const { row } = asked;
  const options =
    keptConditions(draft, row, plan.list, question.options) ?? filtered(draft, row, plan.list, question.options);
  return { ...question, options };
}

/** The conditions that columns of ours keep, as long as the filter is what an export would write for them. */
function keptConditions(
  { ledger, questions }: ImportDraft,
  row: FormRow,
  list: FormList,
  options: readonly Option[],
): readonly Option[] | undefined {
  const kept = new Map<string, { readonly row: FormRow; readonly when: string }>();
  for (const choice of list.choices) {
    const when = choice.row.cells.get('gw_shown_when')?.text;
    if (when !== undefined && parseExpression(when).tree !== undefined)
      kept.set(choice.optionId, { row: choice.row, when });
  }
  if (kept.size === 0) return undefined;
  const shown = options.map((option) => {
    const when = kept.get(option.optionId)?.when;
    return when === undefined ? option : { ...option, shownWhen: when };
  });
  if (renderFilter(shown, questions) !== (row.cells.get('choice_filter')?.text ?? '')) {
    for (const choice of kept.values()) {
      if (ledger.isCarried(choice.row, 'gw_shown_when')) continue;
      ledger.lose(
        choice.row,
        'gw_shown_when',
        'outdated',
        `the choice filter of row ${row.row} was changed since; it counts`,
      );
    }
    return undefined;
  }
  for (const choice of kept.values()) ledger.carry(choice.row, 'gw_shown_when');
  ledger.carry(row, 'choice_filter');
  return shown;
}

/** The filter of a form, said once for each choice with the cells of that choice. */
function filtered(draft: ImportDraft, row: FormRow, list: FormList, options: readonly Option[]): readonly Option[] {
  const { ledger, names } = draft;
  const text = row.cells.get('choice_filter')?.text;
  if (text === undefined) return options;
  const { tree, refusal } = parseXPath(text);
  const refuse = (why: string): readonly Option[] => {
    ledger.lose(
      row,
      'choice_filter',
      'expression',
      `all choices are offered, since the filter cannot be carried over: ${why}`,
    );
    return options;
  };
  if (tree === undefined) return refuse(refusal);
  const columns = columnsIn(tree);
  const conditions = new Map<string, string>();
  // Most choices share what a filter looks at: the region, not the village.
  const known = new Map<string, TranslatedXPath>();
  for (const choice of list.choices) {
    const cells = new Map(columns.map((column) => [column, cellOf(choice.row, column)]));
    const key = JSON.stringify([...cells.values()]);
    const read = known.get(key) ?? translateTree(tree, { names: (name) => names.get(name), columns: cells }, 'truth');
    known.set(key, read);
    if (read.expression === undefined) return refuse(`of choice "${choice.name}", ${read.refusal}`);
    if (read.expression !== 'true()') conditions.set(choice.optionId, read.expression);
  }
  ledger.carry(row, 'choice_filter');
  for (const choice of list.choices) ledger.carry(choice.row, ...columns.map((column) => `+${column}`));
  return options.map((option) => {
    const shownWhen = conditions.get(option.optionId);
    return shownWhen === undefined ? option : { ...option, shownWhen };
  });
}

function cellOf({ cells }: FormRow, column: string): string {
  return (cells.get(`+${column}`) ?? cells.get(column))?.text ?? '';
}

function columnsIn(tree: XPath): readonly string[] {
  switch (tree.kind) {
    case 'column':
      return [tree.name];
    case 'negative':
      return columnsIn(tree.operand);
    case 'operation':
      return [...new Set([...columnsIn(tree.left), ...columnsIn(tree.right)])];
    case 'call':
      return [...new Set(tree.parameters.flatMap(columnsIn))];
    default:
      return [];
  }
}
