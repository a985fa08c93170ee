import type { Option } from '../../../definition/option.ts';
import type { Level, Question } from '../../../definition/question.ts';
import type { Fields } from '../../document/fields.ts';
import { present } from '../../document/present.ts';
import { fileLimits } from '../../file-limits.ts';
import { awaitExpression, type Draft } from '../draft.ts';
import type { QuestionKey } from '../../format/file-keys.ts';
import { levelScores, stateScores } from '../../format/known-names.ts';
import { readAnswerable, readScored, readUnscored, type Inherited } from './read-answerable.ts';
import { readDates } from './read-dates.ts';
import { readFields } from './read-fields.ts';
import { readLawAndPractice } from './read-law-and-practice.ts';
import { readLevels } from './read-levels.ts';
import { readOptions, type OptionsKind } from './read-options.ts';
import { readCalculated, readNumber, readShare } from './read-scale.ts';

/** What the rows of a grid take from it, the ladder and the options included. */
export interface InheritedByRow extends Inherited {
  readonly gridId?: string;
  readonly levels?: readonly Level[] | undefined;
  readonly options?: readonly Option[] | undefined;
}

/** What questions of every kind have. */
export type QuestionBase = Pick<Question, 'questionId' | 'label' | 'text' | 'guidance' | 'skip'>;

/** Reads what a question of one kind has, and puts it behind what questions of every kind have. */
export function readKind(
  draft: Draft,
  fields: Fields<QuestionKey>,
  kind: Question['kind'],
  base: QuestionBase,
  inherited: InheritedByRow = {},
): Question {
  if (kind === 'note') return { ...base, kind };
  const { reading } = draft;
  const { questionId } = base;
  const asked = {
    ...base,
    ...readAnswerable(draft, fields, questionId, inherited),
    ...present({ gridId: inherited.gridId }),
  };
  switch (kind) {
    case 'single-choice':
      return {
        ...asked,
        ...readUnscored(draft, fields, inherited),
        kind,
        options: optionsOf(draft, fields, kind, questionId, inherited),
      };
    case 'ranking': {
      const options = optionsOf(draft, fields, kind, questionId, inherited);
      return {
        ...asked,
        ...readUnscored(draft, fields, inherited),
        kind,
        options,
        ...readCounts(draft, fields, options.length),
      };
    }
    case 'text':
      return {
        ...asked,
        ...readUnscored(draft, fields, inherited),
        kind,
        maximumLength:
          fields.number('maximumLength', { minimum: 1, maximum: fileLimits.textCharacters, isWhole: true }) ?? 1,
        isLong: fields.flag('isLong') ?? false,
      };
    case 'date':
      return { ...asked, ...readUnscored(draft, fields, inherited), kind, ...readDates(reading, fields) };
    case 'repeat': {
      const list = fields.required('fields');
      return {
        ...asked,
        ...readUnscored(draft, fields, inherited),
        kind,
        recordLabel: fields.text('recordLabel'),
        fields: list === undefined ? [] : readFields(reading, list, 'fields'),
        ...readRecords(draft, fields),
      };
    }
    case 'calculated': {
      const scored = readScored(draft, fields, inherited, true);
      const computed = readCalculated(reading, fields, scored.weight);
      if (computed.calculation !== '') {
        awaitExpression(draft, fields.optional('calculation'), { role: 'calculation', questionIds: [questionId] });
      }
      return { ...asked, ...scored, kind, ...computed };
    }
    default: {
      const scored = readScored(draft, fields, inherited);
      switch (kind) {
        case 'number':
          return { ...asked, ...scored, kind, ...readNumber(reading, fields, scored.weight) };
        case 'share':
          return { ...asked, ...scored, kind, ...readShare(reading, fields, scored.weight) };
        case 'multiple-choice':
          return { ...asked, ...scored, kind, options: optionsOf(draft, fields, kind, questionId, inherited) };
        case 'law-and-practice':
          return { ...asked, ...scored, kind, ...readLawAndPractice(draft, fields, questionId) };
        case 'level': {
          const unknownLevel = fields.optionalNumber('doNotKnowLevel', { minimum: 0, maximum: 0 });
          const levels = ladderOf(draft, fields, kind, inherited);
          return { ...asked, ...scored, kind, levels, ...(unknownLevel === undefined ? {} : { doNotKnowLevel: 0 }) };
        }
        default:
          return { ...asked, ...scored, kind, levels: ladderOf(draft, fields, kind, inherited) };
      }
    }
  }
}

function optionsOf(
  draft: Draft,
  fields: Fields<QuestionKey>,
  kind: OptionsKind,
  questionId: string,
  inherited: InheritedByRow,
): readonly Option[] {
  const own = fields.optional('options');
  if (own === undefined && inherited.options !== undefined) return inherited.options;
  const list = fields.required('options');
  return list === undefined ? [] : readOptions(draft, list, { kind, questionIds: [questionId] });
}

/** The own levels of a question, those of its grid, or those that the file has for all questions of the kind. */
function ladderOf(
  { reading, anchors }: Draft,
  fields: Fields<QuestionKey>,
  kind: 'level' | 'state' | 'severity' | 'agreement',
  inherited: InheritedByRow,
): readonly Level[] {
  const own = fields.optional('levels');
  if (own !== undefined) return readLevels(reading, own, kind === 'state' ? stateScores : levelScores).levels;
  const shared = inherited.levels ?? (kind === 'level' ? undefined : anchors[kind]);
  if (shared === undefined && kind === 'level') fields.required('levels');
  else if (shared === undefined) {
    const what = `there are no levels; add "${kind}Levels" to the instrument, or "levels" here`;
    reading.report('missing-key', fields.spot, what);
  }
  return shared ?? [];
}

/** How many options are to be ranked. */
function readCounts({ reading }: Draft, fields: Fields<QuestionKey>, optionCount: number) {
  const minimum = fields.number('minimum', { minimum: 0, maximum: fileLimits.options, isWhole: true });
  const maximum = fields.number('maximum', { minimum: 1, maximum: fileLimits.options, isWhole: true });
  const at = fields.optional('maximum') ?? fields.spot;
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    reading.report('number-scale', at, `the maximum ${maximum} is below the minimum ${minimum}`);
  }
  if (maximum !== undefined && optionCount > 0 && maximum > optionCount) {
    reading.report('number-scale', at, `${maximum} are to be ranked, but there are ${optionCount} options only`);
  }
  return { minimum: minimum ?? 0, maximum: maximum ?? 1 };
}

/** How many records a repeat takes. */
function readRecords({ reading }: Draft, fields: Fields<QuestionKey>) {
  const minimumRecords = fields.number('minimumRecords', { minimum: 0, maximum: fileLimits.records, isWhole: true });
  const maximumRecords = fields.number('maximumRecords', { minimum: 1, maximum: fileLimits.records, isWhole: true });
  if (minimumRecords !== undefined && maximumRecords !== undefined && minimumRecords > maximumRecords) {
    const at = fields.optional('maximumRecords') ?? fields.spot;
    reading.report('number-scale', at, `the maximum ${maximumRecords} is below the minimum ${minimumRecords}`);
  }
  return { minimumRecords: minimumRecords ?? 0, maximumRecords: maximumRecords ?? 1 };
}
