import type { InstrumentRevision, RespondentRole } from '@groundwork/instrument';
import type { Catalogue } from '@groundwork/instrument/authoring';
import { columnLetters } from '../../workbook/column-letters.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { englishFormWords, type FormWords } from '../form-words.ts';
import { readFormLanguages } from '../translation/form-languages.ts';
import { readFormSheet, type FormSheet } from '../form/form-sheet.ts';
import type { ImportReport } from '../form/import-report.ts';
import { Ledger } from '../form/ledger.ts';
import { readChoices } from '../form/read-choices.ts';
import { readChoiceHeading, readOwnHeading, readSettingHeading, readSurveyHeading } from '../form/read-heading.ts';
import { readSurveyTree } from '../form/survey-tree.ts';
import { IdClaims } from '../names/claim-id.ts';
import { idForms } from '../own/id-forms.ts';
import { ownSheetColumns } from '../own/own-columns.ts';
import { arrangeRows } from './arrange-rows.ts';
import { assembleRevision } from './assemble-revision.ts';
import { buildQuestion } from '../questions/build-question.ts';
import type { Asked, DraftSection, ImportDraft } from './import-draft.ts';
import { nameIdleColumns, nameLeftovers, nameUnusedLists } from './name-leftovers.ts';
import { nameRows } from '../questions/name-rows.ts';
import { placeExpressions } from '../expressions/place-expressions.ts';
import { instrumentValue, readOwnSheets } from './read-own-sheets.ts';
import { fitting, readSettings } from './read-settings.ts';
import { Translations } from '../translation/translations.ts';
import { verifyQuestions } from '../expressions/verify-questions.ts';

/** What a form does not say and the caller knows. */
export interface ImportXlsFormOptions {
  /** Prefix of the ids, capital letters and digits. Absent: what a workbook of ours says, or made of the form's id. */
  readonly code?: string;
  readonly instrumentId?: string;
  readonly version?: string;
  /** BCP 47 tag of the texts of the instrument. */
  readonly language?: string;
  /** Who answers, where the form does not say. Absent: the lead of the government. */
  readonly respondentRoles?: readonly [RespondentRole, ...RespondentRole[]];
  /** The few words that have to be made up. Absent: English ones. */
  readonly words?: FormWords;
}

/** An instrument where the workbook is a form with something to ask, and what became of every cell. */
export interface XlsFormImport {
  readonly revision?: InstrumentRevision;
  /** The texts in the other languages of the form. */
  readonly catalogues: readonly Catalogue[];
  readonly report: ImportReport;
}

/** Most questions of a revision. Source: the stated limits of the questionnaire's semantics. */
const mostQuestions = 2_000;

/**
 * Most options of all questions together: each question has its own, so that one long list used by all questions would
 * make an instrument that no reader takes.
 */
const mostOptions = 50_000;

/**
 * Makes an instrument of an XLSForm workbook: groups become sections and sub-sections, tables grids, repeats questions
 * with records, conditions skips, constraints checks. The result is a draft that the reader of instrument files accepts.
 *
 * Total: any bytes give an instrument or a report without one, in bounded time. Every cell that holds something is either
 * carried over or named in the report with its place and the reason.
 *
 * @param form the bytes of an .xlsx file, or a workbook that was read already
 * @example
 * importXlsForm(new Uint8Array()).report.entries[0]?.kind // => 'error'
 */
export function importXlsForm(form: Uint8Array | Workbook, options: ImportXlsFormOptions = {}): XlsFormImport {
  const ledger = new Ledger();
  const workbook = form instanceof Uint8Array ? openWorkbook(form, ledger) : form;
  const sheets = new Sheets(workbook, ledger);
  const survey = sheets.form('survey', readSurveyHeading, false);
  const nothing = (): XlsFormImport => {
    ledger.nameTheRest(workbook);
    return { catalogues: [], report: { entries: ledger.entries, carried: ledger.carried, names: new Map() } };
  };
  if (survey === undefined || !survey.columns.some(({ key }) => key === 'type')) {
    if (workbook.sheets.length > 0) {
      const what = survey === undefined ? 'there is no sheet "survey"' : 'the sheet "survey" has no column "type"';
      ledger.note('error', 'sheet-missing', `${what}; the workbook is no XLSForm`);
    }
    return nothing();
  }
  const choices = sheets.form('choices', readChoiceHeading, true);
  const settings = readSettings(sheets.form('settings', readSettingHeading, false), options, ledger);
  const own = readOwnSheets(sheets.own(), ledger);
  sheets.nameOthers();
  const code = codeOf(
    fitting(options.code, idForms.code, ledger) ?? instrumentValue(own, ledger, 'code', (text) => text),
    settings.instrumentId,
  );
  const ownLanguage = instrumentValue(own, ledger, 'language', (text) =>
    idForms.language.test(text) ? text : undefined,
  );
  const draft: ImportDraft = {
    ledger,
    words: options.words ?? englishFormWords,
    languages: readFormLanguages(
      choices === undefined ? [survey] : [survey, choices],
      { byForm: settings.language, tag: fitting(options.language, idForms.language, ledger) ?? ownLanguage },
      ledger,
    ),
    lists: choices === undefined ? new Map() : readChoices(choices, ledger),
    own,
    code,
    respondentRoles: options.respondentRoles ?? ['gov-lead'],
    ids: new IdClaims(),
    partIds: new IdClaims(),
    names: new Map(),
    idsByName: new Map(),
    translations: new Translations(),
    details: new Map(),
    questions: new Map(),
    checks: [],
    optionsLeft: { count: mostOptions },
    outdatedChecks: new Set(),
    usedLists: new Set(),
  };
  const sections = arrangeRows(draft, readSurveyTree(survey, ledger), settings.title);
  buildQuestions(draft, sections);
  const revision = assembleRevision(draft, settings, sections);
  if (revision === undefined) ledger.note('error', 'sheet-missing', 'nothing of the form can be asked here');
  if (choices !== undefined) nameUnusedLists(choices.rows, draft.usedLists, ledger);
  for (const sheet of [survey, choices]) if (sheet !== undefined) nameLeftovers(sheet, draft.languages, ledger);
  for (const sheet of sheets.forms) nameIdleColumns(sheet, ledger);
  ledger.nameTheRest(workbook);
  return {
    ...(revision === undefined ? {} : { revision }),
    catalogues: revision === undefined ? [] : draft.translations.cataloguesOf(revision, own.translations),
    report: { entries: ledger.entries, carried: ledger.carried, names: keptNames(draft) },
  };
}

/** The names of what is there: rows that were not carried over had ids for a while too. */
function keptNames({ idsByName, questions }: ImportDraft): ReadonlyMap<string, string> {
  return new Map(
    [...idsByName].filter(([, id]) => {
      const [questionId = id, fieldId] = id.split('.');
      const question = questions.get(questionId);
      if (fieldId === undefined || question === undefined || question.kind === 'note') return question !== undefined;
      const fields = [...(question.details ?? []), ...(question.kind === 'repeat' ? question.fields : [])];
      return fields.some((field) => field.id === fieldId);
    }),
  );
}

function buildQuestions(draft: ImportDraft, sections: readonly DraftSection[]): void {
  const { ledger, questions, own, code, ids } = draft;
  const asked = sections.flatMap(({ subSections }) => subSections.flatMap((subSection) => subSection.asked));
  for (const { row } of asked.slice(mostQuestions)) {
    ledger.loseRow(row, 'too-many', `an instrument has at most ${mostQuestions} questions; this one is left out`);
  }
  const planned = nameRows(draft, asked.slice(0, mostQuestions));
  for (const one of planned) {
    const question = buildQuestion(draft, one);
    if (question !== undefined) questions.set(question.questionId, question);
  }
  nameOrphans(draft, asked);
  for (const { row, check } of own.checks) {
    const isFit =
      check.checkId.startsWith(`${code}-`) && idForms.questionId.test(check.checkId) && ids.claim(check.checkId);
    if (isFit) continue;
    ledger.loseRow(row, 'bad-value', `"${check.checkId.slice(0, 60)}" cannot be the id of a check`);
    draft.outdatedChecks.add(check.checkId);
  }
  placeExpressions(draft, planned);
  const kept = own.checks.map(({ check }) => check).filter(({ checkId }) => !draft.outdatedChecks.has(checkId));
  draft.checks.unshift(...kept);
  const rows = new Map(asked.map(({ questionId, row }) => [questionId, row]));
  verifyQuestions(draft, (questionId) => rows.get(questionId));
}

/** Details of questions that are not there. */
function nameOrphans({ details, ledger }: ImportDraft, asked: readonly Asked[]): void {
  const ids = new Set(asked.map(({ questionId }) => questionId));
  for (const [owner, items] of details) {
    if (ids.has(owner)) continue;
    for (const { row } of items) ledger.loseRow(row, 'bad-value', `there is no question "${owner.slice(0, 60)}"`);
  }
}

function openWorkbook(bytes: Uint8Array, ledger: Ledger): Workbook {
  const { workbook, problems } = readWorkbook(bytes);
  for (const { code, severity, message, sheet, row, column } of problems) {
    const kind = severity === 'error' ? 'error' : code === 'formula' ? 'changed' : 'lost';
    ledger.noteAt(kind, code === 'formula' ? 'formula' : 'workbook', message, {
      ...(sheet === undefined ? {} : { sheet }),
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column: columnLetters(column) }),
    });
  }
  return workbook ?? { sheets: [] };
}

/** The code of the instrument: what is given where it can be one, else made of the id. */
function codeOf(given: string | undefined, instrumentId: string): string {
  if (given !== undefined && idForms.code.test(given)) return given;
  const letters = instrumentId.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  const initials = instrumentId
    .split('-')
    .map((word) => word.slice(0, 1))
    .join('')
    .toUpperCase();
  const code = initials.length >= 2 ? initials : letters;
  return (/^[A-Z]/.test(code) ? code : `F${code}`).slice(0, 12);
}

/** The sheets of a workbook, by what they are. */
class Sheets {
  readonly #workbook: Workbook;
  readonly #ledger: Ledger;
  readonly #known = new Set<string>();
  /** The sheets that were read, in the order of reading. */
  readonly forms: FormSheet[] = [];

  constructor(workbook: Workbook, ledger: Ledger) {
    this.#workbook = workbook;
    this.#ledger = ledger;
  }

  /** A sheet of the standard; its headings are accounted for. */
  form(name: string, readHeading: Parameters<typeof readFormSheet>[1], keepsOthers: boolean): FormSheet | undefined {
    const sheet = this.#workbook.sheets.find((one) => one.name.trim().toLowerCase() === name);
    if (sheet === undefined) return undefined;
    this.#known.add(sheet.name);
    const read = readFormSheet(sheet, readHeading, keepsOthers);
    for (const { column } of read.columns) this.#ledger.carryHeading(sheet.name, read.headRow, column);
    for (const { column, row, heading, reason } of read.refused) {
      const code = reason === 'unknown' ? 'column-unknown' : 'column-repeated';
      const what =
        reason === 'unknown'
          ? `the column "${heading}" belongs to no standard; nothing of it is used`
          : `the column "${heading}" stands twice; the first counts`;
      this.#ledger.loseCell(sheet.name, row, column, heading, code, what);
    }
    this.forms.push(read);
    return read;
  }

  own(): ReadonlyMap<string, FormSheet> {
    return new Map(
      Object.keys(ownSheetColumns).flatMap((name) => {
        const sheet = this.form(name, readOwnHeading, false);
        return sheet === undefined ? [] : [[name, sheet] as const];
      }),
    );
  }

  /** Names the sheets that belong to no form. */
  nameOthers(): void {
    for (const { name, rows } of this.#workbook.sheets) {
      if (this.#known.has(name)) continue;
      const cellCount = rows.reduce((sum, { cells }) => sum + cells.length, 0);
      if (cellCount === 0) continue;
      this.#ledger.loseSheet(
        name,
        'sheet-unknown',
        `the sheet "${name}" is no part of a form; nothing of it is used`,
        cellCount,
      );
    }
  }
}
