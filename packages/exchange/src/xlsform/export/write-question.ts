import type { Question } from '@groundwork/instrument';
import { isScored } from '@groundwork/instrument';
import { noCaseName, surveyName } from '../names/survey-name.ts';
import { noCalculation, renderExpression, renderRelevant } from '../own/render-condition.ts';
import { renderBounds } from '../own/render-constraint.ts';
import { printConditions, renderCheck } from '../own/render-check.ts';
import { renderFilter } from '../own/render-filter.ts';
import { writeTargets } from '../own/targets-text.ts';
import type { Cells, ExportDraft } from './export-draft.ts';
import { writeLevels, writeOptions } from './write-choices.ts';
import { numberCell, unitMessage, writeField } from './write-field.ts';

/**
 * Writes a question with its details.
 *
 * @param isRow whether it stands in a table, behind which its details are written
 */
export function writeQuestion(draft: ExportDraft, question: Question, isRow = false): void {
  switch (question.kind) {
    case 'law-and-practice':
      writeParts(draft, question);
      break;
    case 'repeat':
      draft.survey.add({ ...rowOf(draft, question), type: 'begin_repeat' });
      for (const field of question.fields) writeField(draft, question, field, 'fields');
      draft.survey.add({ type: 'end_repeat', name: question.questionId });
      draft.note('count', question.questionId, 'a form neither asks for a least number of records nor stops at a most');
      break;
    default:
      draft.survey.add(rowOf(draft, question));
  }
  if (!isRow) writeDetails(draft, question);
}

/** Writes what is asked beside an answer. */
export function writeDetails(draft: ExportDraft, question: Question): void {
  if (question.kind === 'note') return;
  for (const field of question.details ?? []) writeField(draft, question, field, 'details');
}

function rowOf(draft: ExportDraft, question: Question): Cells {
  const { questionId, label, text, guidance, skip } = question;
  const condition = skip === undefined ? '' : renderRelevant(skip.when, draft.questions);
  if (skip !== undefined && condition === '') draft.note('expression', questionId, expressionMessage);
  noteReferences(draft, question);
  return {
    name: questionId,
    ...draft.textsOf(question, 'label', text, 'text'),
    ...draft.textsOf(question, 'hint', guidance?.meaning, 'guidance/meaning'),
    relevant: condition,
    gw_kind: question.kind,
    gw_label: label,
    gw_skip_when: skip?.when,
    gw_skip_effect: skip?.effect,
    gw_not_counted: guidance?.notCounted,
    gw_proof: guidance?.proof,
    ...askedCells(draft, question),
    ...kindCells(draft, question),
    ...constraintCells(draft, question),
    gw_empty: emptyLists(question).join(' '),
  };
}

const expressionMessage = 'a form cannot say one of its expressions and does without it';

/** What is there and holds nothing, so that it is there again. */
function emptyLists(question: Question): readonly string[] {
  const isEmpty = (list: readonly unknown[] | undefined): boolean => list?.length === 0;
  const { guidance } = question;
  const names: string[] = guidance !== undefined && Object.keys(guidance).length === 0 ? ['guidance'] : [];
  if (question.kind === 'note') return names;
  if (isEmpty(question.barrierIds)) names.push('barriers');
  if (isEmpty(question.recommendationIds)) names.push('recommendations');
  if (!isScored(question)) {
    if (isEmpty(question.details)) names.push('details');
    if (isEmpty(question.targetLinks)) names.push('targets');
  }
  return names;
}

function askedCells(draft: ExportDraft, question: Question): Cells {
  if (question.kind === 'note') return {};
  const { questionId, kind, respondentRoles, minutes, barrierIds, recommendationIds, evidence } = question;
  if (evidence === 'required' || evidence === 'optional') {
    draft.note(
      'evidence',
      questionId,
      'a form has no place for the evidence of an answer, nor for a reason why there is none',
    );
  }
  const isCrossCutting = isScored(question) && question.isCrossCutting;
  const targetLinks = question.targetLinks ?? [];
  const hasCell = kind !== 'law-and-practice' && kind !== 'repeat' && kind !== 'calculated';
  const required = requiredCell(draft, question);
  return {
    required: hasCell ? required : '',
    gw_required: question.requiredWhen ?? (hasCell || question.isOptional !== true ? '' : 'no'),
    gw_respondents: respondentRoles.join(', '),
    gw_minutes: numberCell(minutes),
    gw_barriers: barrierIds?.join(', '),
    gw_recommendations: recommendationIds?.join(', '),
    gw_evidence: evidence,
    gw_weight: isScored(question) ? numberCell(question.weight) : '',
    gw_targets: writeTargets({ isCrossCutting, targetLinks }),
  };
}

/** What the cell `required` says: `yes`, nothing, or the condition where forms can say it. */
function requiredCell(draft: ExportDraft, question: Question): string {
  if (question.kind === 'note' || question.isOptional === true) return '';
  if (question.requiredWhen === undefined) return 'yes';
  const condition = renderExpression(question.requiredWhen, draft.questions);
  if (condition === '') draft.note('expression', question.questionId, expressionMessage);
  return condition;
}

function kindCells(draft: ExportDraft, question: Question): Cells {
  const { questionId } = question;
  const listed = questionId;
  switch (question.kind) {
    case 'note':
      return { type: 'note' };
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement': {
      const list = writeLevels(draft, question, question.levels, 'levels', `${listed}_levels`);
      const unknown = question.kind === 'level' ? question.doNotKnowLevel : undefined;
      return { type: `select_one ${list}`, gw_do_not_know_level: numberCell(unknown) };
    }
    case 'multiple-choice':
    case 'single-choice':
    case 'ranking': {
      const list = writeOptions(draft, question, question.options, 'options', `${listed}_options`);
      const filter = renderFilter(question.options, draft.questions);
      if (
        question.options.some(
          ({ shownWhen }) => shownWhen !== undefined && renderExpression(shownWhen, draft.questions) === '',
        )
      ) {
        draft.note('expression', questionId, expressionMessage);
      }
      if (question.kind !== 'ranking') {
        const type = question.kind === 'single-choice' ? 'select_one' : 'select_multiple';
        return { type: `${type} ${list}`, choice_filter: filter };
      }
      if (question.maximum < question.options.length || question.minimum < question.options.length) {
        draft.note('count', questionId, 'a form puts all options in order, however many are asked for');
      }
      const { minimum, maximum } = question;
      return {
        type: `rank ${list}`,
        choice_filter: filter,
        gw_minimum: numberCell(minimum),
        gw_maximum: numberCell(maximum),
      };
    }
    case 'number':
    case 'share': {
      const isWhole = question.decimals === 0;
      if (!isWhole) draft.note('decimals', questionId, 'a form takes any number of decimals');
      draft.note('unit', questionId, unitMessage);
      return {
        type: isWhole && question.kind === 'number' ? 'integer' : 'decimal',
        gw_unit: question.kind === 'number' ? question.unit : '',
        gw_of: question.kind === 'share' ? question.of : '',
        gw_decimals: numberCell(question.decimals),
        ...goalpostCells(question),
      };
    }
    case 'calculated': {
      const calculation = renderExpression(question.calculation, draft.questions);
      if (calculation === '') draft.note('expression', questionId, expressionMessage);
      return {
        type: 'calculate',
        calculation: calculation === '' ? noCalculation : calculation,
        gw_calculation: question.calculation,
        gw_unit: question.unit,
        gw_decimals: numberCell(question.decimals),
        ...goalpostCells(question),
      };
    }
    case 'text':
      return { type: 'text', appearance: question.isLong ? 'multiline' : '' };
    case 'date':
      return { type: 'date' };
    case 'repeat':
      return {
        gw_record_label: question.recordLabel,
        gw_minimum: numberCell(question.minimumRecords),
        gw_maximum: numberCell(question.maximumRecords),
      };
    case 'law-and-practice':
      return { gw_no_case_when: question.noCaseWhen, gw_no_case_effect: question.noCaseEffect };
  }
}

function goalpostCells({
  floor,
  goalpost,
  transform,
}: Extract<Question, { readonly kind: 'number' | 'share' | 'calculated' }>): Cells {
  return { gw_floor: numberCell(floor), gw_goalpost: numberCell(goalpost), gw_transform: transform };
}

/** Bounds, the choice that stands alone, and the checks that a constraint can hold. */
function constraintCells(draft: ExportDraft, question: Question): Cells {
  const rendered = draft.revision.checks.flatMap((check) => {
    const conditions = check.questionIds[0] === question.questionId ? renderCheck(check, draft.questions) : undefined;
    return conditions === undefined ? [] : [{ check, conditions }];
  });
  const bounds = renderBounds(question);
  const constraint = printConditions([...bounds, ...rendered.flatMap(({ conditions }) => conditions)]);
  const [only, ...others] = rendered;
  if (only === undefined) return { constraint };
  for (const { check } of rendered) draft.heldChecks.add(check.checkId);
  const message = rendered.map(({ check }) => check.message).join('\n');
  const stringId = others.length === 0 ? `checks/${only.check.checkId}/message` : undefined;
  return { constraint, ...draft.texts('constraint_message', message, stringId) };
}

/** Two rows in a group, one for each part. */
function writeParts(draft: ExportDraft, question: Extract<Question, { readonly kind: 'law-and-practice' }>): void {
  const { questionId, law, practice, noCase, noCaseWhen, noCaseEffect } = question;
  const required = requiredCell(draft, question);
  const implied = noCaseEffect === 'implied' && noCaseWhen !== undefined;
  const relevant = implied ? renderRelevant(noCaseWhen, draft.questions) : '';
  if (noCaseWhen !== undefined && (!implied || relevant === '')) {
    draft.note(
      'no-case',
      questionId,
      'a form does not offer "no case so far" by itself where that follows from other answers',
    );
  }
  draft.survey.add({ ...rowOf(draft, question), type: 'begin_group', appearance: 'field-list' });
  draft.survey.add({
    type: `select_one ${writeLevels(draft, question, law, 'law', `${questionId}_law`)}`,
    name: surveyName.law(questionId),
    ...draft.texts('label', draft.words.law, undefined),
    required,
    gw_kind: 'law',
  });
  const list = writeLevels(draft, question, practice, 'practice', `${questionId}_practice`, {
    name: noCaseName,
    text: noCase,
  });
  draft.survey.add({
    type: `select_one ${list}`,
    name: surveyName.practice(questionId),
    ...draft.texts('label', draft.words.practice, undefined),
    required,
    relevant,
    gw_kind: 'practice',
  });
  draft.survey.add({ type: 'end_group', name: questionId });
}

/** The converter of ODK takes `${` for a reference wherever it stands. */
function noteReferences(draft: ExportDraft, { questionId, text, guidance }: Question): void {
  if ([text, guidance?.meaning].some((one) => one?.includes('${') === true)) {
    draft.note('reference', questionId, 'a text holds "${", which a form takes for a reference to an answer');
  }
}
