export { ExchangeError } from './error/exchange-error.ts';
export type { ExchangeErrorCode } from './error/exchange-error.ts';
export { neutraliseFormula, restoreFormula } from './table/formula.ts';
export { readCells } from './table/read-cells.ts';
export type { CellRow, Cells } from './table/read-cells.ts';
export { readTable } from './table/read-table.ts';
export type { ReadTableOptions, Table, TableRow } from './table/read-table.ts';
export type { Cell, CompoundCell, DayCell, Rows } from './table/cell.ts';
export { writeTable } from './table/write-table.ts';
export type { WriteTableOptions } from './table/write-table.ts';
export { streamTable } from './table/stream-table.ts';
export { streamJson } from './table/stream-json.ts';
export type { ColumnToExport, TableToExport } from './table/table-to-export.ts';
export { exportFileName } from './export/export-file-name.ts';
export type { AnswersToExport, CountryAnswers, ResponseToExport } from './answers/answers-to-export.ts';
export { answersHead } from './answers/answers-head.ts';
export { answersDownload, answersFileName, type AnswersWanted } from './download/answers-download.ts';
export { codebookDownload, type CodebookWanted } from './download/codebook-download.ts';
export { scoresDownload, scoresFormats, type ScoresFormat } from './download/scores-download.ts';
export type { Download } from './download/download.ts';
export type { TableFormat } from './download/media-types.ts';
export { longAnswersTable } from './answers/long-table.ts';
export { wideAnswersTable } from './answers/wide-table.ts';
export { codebookTable } from './codebook/codebook-table.ts';
export { editionFileName } from './edition/edition-file-name.ts';
export { editionTable } from './edition/edition-table.ts';
export { exportDdi } from './ddi/export-ddi.ts';
export type { DescribedFile } from './ddi/described-file.ts';
export { exportHtml, type ExportHtmlOptions } from './html/export-html.ts';
export { paperWords, type PaperWord, type PaperWords } from './html/words/paper-words.ts';
export { readWorkbook, type ReadWorkbook } from './workbook/read-workbook.ts';
export { writeWorkbook, type SheetToWrite } from './workbook/write-workbook.ts';
export { cellTextLimit } from './workbook/writing/fit-cell-text.ts';
export { tableSheet } from './workbook/table-sheet.ts';
export { streamWorkbook, type SheetColumn, type SheetToStream } from './workbook/stream-workbook.ts';
export type { Workbook, WorkbookCell, WorkbookRow, WorkbookSheet } from './workbook/workbook.ts';
export { workbookLimits } from './workbook/workbook-limits.ts';
export type { WorkbookProblem, WorkbookProblemCode } from './workbook/workbook-problem.ts';
export { columnLetters } from './workbook/column-letters.ts';
export { importXlsForm, type ImportXlsFormOptions, type XlsFormImport } from './xlsform/import/import-xlsform.ts';
export type { ImportEntry, ImportEntryCode, ImportEntryKind, ImportReport } from './xlsform/form/import-report.ts';
export { exportXlsForm, type ExportXlsFormOptions, type XlsFormExport } from './xlsform/export/export-xlsform.ts';
export type { ExportEntry, ExportEntryCode } from './xlsform/export/export-report.ts';
export { englishFormWords, type FormWords } from './xlsform/form-words.ts';
export { importSurveyJs, type ImportedSurveyJs, type ImportSurveyJsOptions } from './surveyjs/import-survey-js.ts';
export type {
  SurveyJsName,
  SurveyJsNote,
  SurveyJsNoteCode,
  SurveyJsNoteKind,
  SurveyJsReport,
} from './surveyjs/survey-js-report.ts';
export type { ScoreBasis, ScoreObservation, ScoresToExport } from './sdmx/scores-to-export.ts';
export { sdmxCsvMediaType, sdmxScoresTable } from './sdmx/scores-table.ts';
export { readSdmxScores, type ReadScores, type ScoresProblem, type ScoresProblemCode } from './sdmx/read-scores.ts';
export { sdmxStructure, sdmxStructureMediaType } from './sdmx/sdmx-structure.ts';
export type {
  AssessmentFile,
  AssessmentIdentity,
  CommentInFile,
  ResponseInFile,
  Sha256,
} from './assessment-file/assessment-file.ts';
export { assessmentFormat, assessmentFormatVersion, earlierAnswersLimit } from './assessment-file/assessment-file.ts';
export { answerText } from './assessment-file/answer-text.ts';
export { fileOfAssessment, type KeptAssessment } from './assessment-file/file-of-assessment.ts';
export type { FileIssue, FileIssueCode } from './assessment-file/file-issue.ts';
export { readAssessmentFile, type ReadAssessmentFile } from './assessment-file/read-assessment-file.ts';
export { writeAssessmentFile } from './assessment-file/write-assessment-file.ts';
export type { ResponseRelation, ResponseWithPast } from './assessment-file/compare-responses.ts';
export type { EvidencePlace, PlannedEvidence, StandingEvidence } from './assessment-file/plan-evidence.ts';
export {
  planImport,
  type ImportPlan,
  type PlannedOperation,
  type ResponseDifference,
  type StandingAssessment,
} from './assessment-file/plan-import.ts';
