import type { InstrumentRevision, RespondentRole } from '@groundwork/instrument';
import type { Catalogue } from '@groundwork/instrument/authoring';
import { buildCatalogues } from './build/build-catalogues.ts';
import { buildRevision, type RevisionFrame, type TextOf } from './build/build-revision.ts';
import { checkBuilt } from './build/check-built.ts';
import { translateConditions } from './build/translate-conditions.ts';
import { copyJson } from '../json/copy-json.ts';
import { isObject } from '../json/json-value.ts';
import { readJson } from '../json/read-json.ts';
import { languageTag } from './read/localised.ts';
import { readSurvey } from './read/read-survey.ts';
import type { Reading } from './read/reading.ts';
import { SurveyNames } from './read/survey-names.ts';
import { SurveyNode } from './read/survey-node.ts';
import { ReportDraft, type SurveyJsNoteCode, type SurveyJsReport } from './survey-js-report.ts';

/** What a survey does not say and an instrument needs. */
export interface ImportSurveyJsOptions {
  /** Small letters, digits and hyphens, for example `citizen-survey`. */
  readonly instrumentId: string;
  /** Prefix of the question ids: capital letters and digits, for example `CS`. */
  readonly code: string;
  /** Absent: `0.1.0`. */
  readonly version?: string;
  /** Language of plain texts and of `default`. Absent: the `locale` of the survey, or English. */
  readonly language?: string;
  /** Who answers every question. Absent: the national coordinator. */
  readonly respondentRoles?: readonly [RespondentRole, ...RespondentRole[]];
  /** What the answers refer to, in the language of the survey. Absent: the day of answering. */
  readonly referenceDate?: string;
}

/** What became of a survey. */
export interface ImportedSurveyJs {
  /** A draft; absent where nothing could be read. */
  readonly revision?: InstrumentRevision;
  /** One for each further language of the survey. */
  readonly translations: readonly Catalogue[];
  readonly report: SurveyJsReport;
}

/**
 * Makes an instrument of a survey in the JSON of SurveyJS (survey-core 1 and 2).
 *
 * - Pages become sections, panels sub-sections or notes, dynamic panels and matrices lists of records, matrices grids; see
 *   the report for what every name became.
 * - A radiogroup, dropdown or rating makes a level question where each choice has a `score` from 0 to 4 (`{ value, text,
 *   score }`), or where it says `scored: true`, or has the word "scored" in its name, and its values are 0 to 4. A `weight`
 *   beside it is taken.
 * - Conditions are translated; see `translateSurveyExpression` for what differs where something is unanswered.
 * - Nothing is left out in silence: what is not carried over, carried over otherwise, or assumed stands in the report with
 *   its path and reason.
 *
 * Total: any text or value gives a result, in bounded time; at most 8 million characters, 64 levels, 2,000 questions.
 *
 * @param survey the text of the file, or what a parser made of it
 * @example importSurveyJs('{"pages": 1}', { instrumentId: 'a', code: 'A' }).revision // => undefined
 */
export function importSurveyJs(survey: unknown, options: ImportSurveyJsOptions): ImportedSurveyJs {
  const report = new ReportDraft();
  const json = typeof survey === 'string' ? readJson(survey) : copyJson(survey);
  const refuse = (code: SurveyJsNoteCode, path: string, message: string): ImportedSurveyJs => {
    report.note('refused', code, path, message);
    return { translations: [], report: report.report };
  };
  if (json.refusal !== undefined) return refuse(json.refusal.code, json.refusal.path, json.refusal.message);
  const { value, duplicates, foreign } = json;
  if (!isObject(value)) return refuse('not-a-survey', '$', 'a survey is an object with "pages" or "elements"');
  for (const path of duplicates) {
    report.note('not-carried', 'duplicate-key', path, 'this name is given twice in one object; the last one is taken');
  }
  for (const path of foreign) report.note('not-carried', 'foreign-value', path, 'this is no value of JSON');
  const node = new SurveyNode({ report, language: 'en', languages: new Set() }, value, '$');
  const language = languageOf(node, options, report);
  const reading: Reading = {
    report,
    language,
    languages: new Set(),
    names: new SurveyNames(options.code),
    checks: [],
    respondentRoles: options.respondentRoles ?? ['gov-lead'],
    questionCount: 0,
  };
  const root = new SurveyNode(reading, value, '$');
  root.take('locale');
  const draft = readSurvey(reading, root);
  root.close();
  const drafts = draft.sections.flatMap(({ subSections }) => subSections.flatMap(({ questions }) => questions));
  if (!drafts.some(({ body }) => body.kind !== 'note')) {
    return refuse('nothing-to-ask', '$', 'there is no question in it that can be carried over');
  }
  const gone = translateConditions(reading, drafts);
  const frame: RevisionFrame = {
    instrumentId: options.instrumentId,
    code: options.code,
    version: options.version ?? '0.1.0',
    language,
    referenceDate: options.referenceDate,
    respondentRoles: reading.respondentRoles,
  };
  const build = (textOf: TextOf) => buildRevision(frame, draft, reading.checks, gone, textOf);
  const textOf: TextOf = (text) => text.get(language) ?? '';
  let revision = build(textOf);
  if (checkBuilt(reading, drafts, revision)) revision = build(textOf);
  if (revision.sections.length === 0)
    return refuse('nothing-to-ask', '$', 'there is no question in it that can be carried over');
  assume(report, options, draft.seconds !== undefined);
  return { revision, translations: buildCatalogues(revision, [...reading.languages], build), report: report.report };
}

function languageOf(node: SurveyNode, options: ImportSurveyJsOptions, report: ReportDraft): string {
  const written = node.peek('locale');
  const locale = typeof written === 'string' && written !== '' ? languageTag(written) : undefined;
  if (written !== undefined && written !== '' && locale === undefined) {
    report.note('not-carried', 'language', '$.locale', 'this is no tag of a language');
  }
  const language = (options.language === undefined ? undefined : languageTag(options.language)) ?? locale ?? 'en';
  if (locale !== undefined && locale !== language) {
    report.note('not-carried', 'language', '$.locale', `the language was said to be ${language}`);
  }
  return language;
}

function assume(report: ReportDraft, options: ImportSurveyJsOptions, hasTime: boolean): void {
  const assumed = [
    'sections that have scored questions share the weight of 100 per cent equally; where nothing is scored, all sections do',
    'bands, and how much must be answered before a score is shown, are those that are usual here',
    ...(options.respondentRoles === undefined ? ['every question is answered by the national coordinator'] : []),
    ...(options.referenceDate === undefined ? ['answers refer to the day of answering'] : []),
    ...(hasTime ? [] : ['a question takes a minute']),
  ];
  for (const message of assumed) report.note('assumed', 'assumed', '$', message);
}
