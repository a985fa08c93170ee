import { demonstrationNotice } from '@groundwork/assessment';
import {
  openQuestionnaire,
  type AnswerValue,
  type LawAndPracticeValue,
  type RecordValue,
} from '@groundwork/instrument';
import type { Cell } from '../table/cell.ts';
import type { TableToExport } from '../table/table-to-export.ts';
import type { QuestionVariable } from '../variables/variables-of-question.ts';
import { answerStandings, type AnswerStanding } from './answer-standing.ts';
import type { AnswersToExport } from './answers-to-export.ts';
import { fieldCell, valueCell } from './value-cell.ts';
import { wideColumns } from './wide-columns.ts';

/**
 * Answers in the wide form: one row per country, one column per variable of the codebook (`exportDdi` describes the file).
 * What is missing stands as its code in the place of the value: `not-asked`, `do-not-know`, `not-applicable`,
 * `not-computable`, `withheld`; an empty cell is not answered. The boxes of a multiple choice are 1 and 0; a column of
 * records holds a JSON list, one item per record. In a demonstration the first column says so in every row.
 *
 * A text that reads like one of the codes cannot be told from it here; the long form can.
 *
 * @returns a table for `streamTable`, `streamWorkbook` or `streamJson`
 */
export function wideAnswersTable(input: AnswersToExport): TableToExport {
  const columns = wideColumns(input.revision, input.round.isDemonstration);
  return { columns: columns.map(({ name }) => ({ name })), rows: rowsOf(input) };
}

async function* rowsOf(input: AnswersToExport): AsyncGenerator<readonly Cell[], void, undefined> {
  const { revision, round } = input;
  const questionnaire = openQuestionnaire(revision);
  const columns = wideColumns(revision, round.isDemonstration);
  for await (const country of input.countries) {
    const standings = new Map(
      answerStandings(questionnaire, country, input).map((standing) => [standing.question.questionId, standing]),
    );
    const place = {
      demonstration: demonstrationNotice,
      iso3: country.iso3,
      country: country.name,
      round: round.roundId,
      instrument: revision.instrumentId,
      instrument_version: revision.version,
    };
    yield columns.map((column): Cell => {
      if (column.question === undefined) return place[column.name];
      const standing = standings.get(column.question.questionId);
      return standing === undefined ? null : cellOf(standing, column.variable);
    });
  }
}

function cellOf({ question, value, details, missing }: AnswerStanding, variable: QuestionVariable): Cell {
  const isWhollyMissing = missing === 'not-asked' || missing === 'withheld';
  if (variable.part === 'detail' && !isWhollyMissing) return fieldCell(own(details, variable.fieldId));
  if (missing !== undefined) return missing === 'not-answered' ? null : missing;
  if (value === undefined) return null;
  return variable.part === 'whole' ? valueCell(question, value) : partCell(value, variable);
}

function partCell(value: AnswerValue | boolean, variable: QuestionVariable): Cell {
  switch (variable.part) {
    case 'law':
    case 'practice':
      return (value as LawAndPracticeValue)[variable.part] ?? null;
    case 'option':
      return Array.isArray(value) && value.includes(variable.optionId) ? 1 : 0;
    case 'rank': {
      const place = Array.isArray(value) ? value.indexOf(variable.optionId) : -1;
      return place < 0 ? null : place + 1;
    }
    case 'record':
      return Array.isArray(value)
        ? { compound: value.map((record) => own(record as RecordValue, variable.fieldId) ?? null) }
        : null;
    default:
      return null;
  }
}

/** A member by its name, not one that every object has. */
function own<Value>(members: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
