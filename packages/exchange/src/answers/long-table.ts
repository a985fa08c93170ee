import { demonstrationNotice } from '@groundwork/assessment';
import { openQuestionnaire } from '@groundwork/instrument';
import type { Cell } from '../table/cell.ts';
import type { ColumnToExport, TableToExport } from '../table/table-to-export.ts';
import { answerStandings, type AnswerStanding } from './answer-standing.ts';
import type { AnswersToExport } from './answers-to-export.ts';
import { valueCell } from './value-cell.ts';
import { fieldsInWords, valueInWords } from './value-in-words.ts';

const columns: readonly ColumnToExport[] = [
  { name: 'iso3', width: 8 },
  { name: 'country', width: 24 },
  { name: 'round', width: 16 },
  { name: 'instrument', width: 18 },
  { name: 'instrument_version', width: 10 },
  { name: 'section', width: 9 },
  { name: 'question', width: 12 },
  { name: 'label', width: 28 },
  { name: 'kind', width: 16 },
  { name: 'value', width: 14 },
  { name: 'value_in_words', width: 50 },
  { name: 'details', width: 20 },
  { name: 'details_in_words', width: 30 },
  { name: 'no_value_reason', width: 16 },
  { name: 'no_value_explanation', width: 30 },
  { name: 'is_confidential', width: 14 },
  { name: 'evidence_count', width: 14 },
  { name: 'state', width: 16 },
  { name: 'response_version', width: 14 },
  { name: 'saved_at', width: 24 },
];

/**
 * Answers in the long form: one row per country and question, in the order of the countries given and of the
 * questionnaire; also of questions that nobody has answered. Where there is no value, `no_value_reason` says why:
 * `not-asked`, `not-answered`, `do-not-know`, `not-applicable`, `not-computable`, or `withheld` for what the respondent
 * keeps back. In a demonstration the first column says so in every row, because rows get copied.
 *
 * @returns a table for `streamTable`, `streamWorkbook` or `streamJson`
 */
export function longAnswersTable(input: AnswersToExport): TableToExport {
  const label = input.round.isDemonstration ? [{ name: 'demonstration', width: 16 }] : [];
  return { columns: [...label, ...columns], rows: rowsOf(input) };
}

async function* rowsOf(input: AnswersToExport): AsyncGenerator<readonly Cell[], void, undefined> {
  const { revision, round } = input;
  const questionnaire = openQuestionnaire(revision);
  const label: readonly Cell[] = round.isDemonstration ? [demonstrationNotice] : [];
  for await (const country of input.countries) {
    const place = [...label, country.iso3, country.name, round.roundId, revision.instrumentId, revision.version];
    for (const standing of answerStandings(questionnaire, country, input)) yield [...place, ...cellsOf(standing)];
  }
}

function cellsOf(standing: AnswerStanding): readonly Cell[] {
  const { question, sectionId, status, value, details, missing, explanation, response } = standing;
  const fields = 'details' in question ? (question.details ?? []) : [];
  const isWithheld = missing === 'withheld';
  return [
    sectionId,
    question.questionId,
    question.label,
    question.kind,
    value === undefined ? null : valueCell(question, value),
    value === undefined ? null : valueInWords(question, value),
    Object.keys(details).length === 0 ? null : { compound: details },
    fieldsInWords(fields, details),
    missing ?? null,
    explanation ?? null,
    response?.answer.isConfidential === true,
    // Proof of a confidential answer is kept back like the answer.
    isWithheld || response === undefined ? null : response.evidenceCount,
    // Where a withheld answer stands would tell whether it is a value.
    isWithheld ? null : (response?.state ?? status),
    response?.version ?? null,
    response?.savedAt ?? null,
  ];
}
