import type {
  Check,
  Field,
  Grid,
  InstrumentRevision,
  Option,
  Question,
  RespondentRole,
  Section,
} from '@groundwork/instrument';
import type {
  DraftCheck,
  DraftField,
  DraftOption,
  DraftQuestion,
  DraftSection,
  PendingExpression,
} from '../read/draft.ts';
import { ownWord, type Localised } from '../read/localised.ts';
import type { DraftSurvey } from '../read/read-survey.ts';

/** What the instrument is called and who answers it: what a survey does not say. */
export interface RevisionFrame {
  readonly instrumentId: string;
  readonly code: string;
  readonly version: string;
  readonly language: string;
  readonly referenceDate?: string | undefined;
  readonly respondentRoles: readonly [RespondentRole, ...RespondentRole[]];
}

/** Gives the text of one language. */
export type TextOf = (text: Localised) => string;

/**
 * Makes the revision of a draft, in one language: the same each time but for its texts.
 *
 * @param gone ids of questions that are left out
 */
export function buildRevision(
  frame: RevisionFrame,
  survey: DraftSurvey,
  checks: readonly DraftCheck[],
  gone: ReadonlySet<string>,
  textOf: TextOf,
): InstrumentRevision {
  const { instrumentId, code, version, language, referenceDate } = frame;
  const sections = survey.sections.flatMap((section) => buildSection(frame, section, gone, textOf));
  const asked = sections.flatMap(({ subSections }) => subSections.flatMap(({ questions }) => questions));
  const count = asked.filter(({ kind }) => kind !== 'note' && kind !== 'calculated').length;
  const minutes = survey.seconds === undefined ? count : survey.seconds / 60;
  return {
    instrumentId,
    code,
    version,
    state: 'draft',
    language,
    title: textOf(survey.title),
    summary: textOf(survey.summary),
    referenceDate: referenceDate ?? textOf(ownWord('referenceDate', language)),
    estimatedMinutes: Math.min(100_000, Math.max(1, Math.ceil(minutes))),
    inspiredBy: [],
    availability: { subSectionShare: 0.6, sectionShare: 0.6 },
    bands: (['nascent', 'emerging', 'developing', 'established', 'advanced'] as const).map((bandId, index) => ({
      bandId,
      title: textOf(ownWord(bandId, language)),
      from: index * 20,
    })),
    sections: weighted(sections),
    checks: checks.flatMap((check) => buildCheck(check, gone, textOf)),
  };
}

function buildSection(
  frame: RevisionFrame,
  { sectionId, title, summary, subSections }: DraftSection,
  gone: ReadonlySet<string>,
  textOf: TextOf,
): readonly Section[] {
  const built = subSections.flatMap((subSection) => {
    const kept = subSection.questions.filter(({ questionId }) => !gone.has(questionId));
    if (kept.length === 0) return [];
    const questions = kept.map((question) => buildQuestion(frame, question, textOf));
    const grids = subSection.grids
      .filter(({ gridId }) => kept.some((question) => question.gridId === gridId))
      .map(({ gridId, label, text, rowHeading, meaning }): Grid => ({
        gridId,
        label: textOf(label),
        text: textOf(text),
        rowHeading: textOf(rowHeading),
        ...(meaning === undefined ? {} : { guidance: { meaning: textOf(meaning) } }),
      }));
    const { subSectionId } = subSection;
    return [{ subSectionId, title: textOf(subSection.title), questions, ...(grids.length === 0 ? {} : { grids }) }];
  });
  if (built.length === 0) return [];
  return [{ sectionId, title: textOf(title), summary: textOf(summary), weightPercent: 0, subSections: built }];
}

/** Sections with scored questions share 100 per cent equally; where nothing is scored, all sections do. */
function weighted(sections: readonly Section[]): readonly Section[] {
  const isScored = sections.map(({ subSections }) =>
    subSections.some(({ questions }) => questions.some((question) => 'weight' in question && question.weight > 0)),
  );
  const shares = isScored.includes(true) ? isScored : sections.map(() => true);
  const count = shares.filter(Boolean).length;
  const part = Math.floor(10_000 / count) / 100;
  const rest = Math.round((100 - part * count) * 100) / 100;
  const last = shares.lastIndexOf(true);
  return sections.map((section, index) => {
    const share = shares[index] === true ? part + (index === last ? rest : 0) : 0;
    return { ...section, weightPercent: Math.round(share * 100) / 100 };
  });
}

function buildQuestion({ respondentRoles }: RevisionFrame, draft: DraftQuestion, textOf: TextOf): Question {
  const { questionId, label, text, meaning, body, conditions, isRequired, requiredWhen, gridId } = draft;
  const shown = allOf(conditions);
  const base = {
    questionId,
    label: textOf(label),
    text: textOf(text),
    ...(meaning === undefined ? {} : { guidance: { meaning: textOf(meaning) } }),
    ...(shown === undefined ? {} : { skip: { when: `not(${shown})`, effect: 'na' as const } }),
  };
  if (body.kind === 'note') return { ...base, kind: 'note' };
  const needed = requiredWhen?.translated;
  const asked = {
    ...base,
    respondentRoles,
    ...(isRequired || body.kind === 'calculated'
      ? {}
      : needed === undefined
        ? { isOptional: true }
        : { requiredWhen: needed }),
    ...(gridId === undefined ? {} : { gridId }),
  };
  const details = draft.details.map((field) => buildField(field, textOf));
  const scored = { weight: 0, evidence: 'none', targetLinks: [], isCrossCutting: false, details } as const;
  const unscored = details.length === 0 ? {} : { details };
  switch (body.kind) {
    case 'level': {
      const levels = body.levels.map((level) => ({ score: level.score, text: textOf(level.text) }));
      return { ...asked, ...scored, kind: 'level', weight: body.weight, evidence: 'optional', levels };
    }
    case 'single-choice':
      return { ...asked, ...unscored, kind: 'single-choice', options: buildOptions(body.options, textOf) };
    case 'multiple-choice':
      return { ...asked, ...scored, kind: 'multiple-choice', options: buildOptions(body.options, textOf) };
    case 'ranking': {
      const { minimum, maximum } = body;
      return { ...asked, ...unscored, kind: 'ranking', options: buildOptions(body.options, textOf), minimum, maximum };
    }
    case 'number': {
      const { minimum, maximum, decimals } = body;
      return { ...asked, ...scored, kind: 'number', unit: textOf(body.unit), minimum, maximum, decimals };
    }
    case 'text': {
      const { maximumLength, isLong } = body;
      return { ...asked, ...unscored, kind: 'text', maximumLength, isLong };
    }
    case 'date': {
      const { kind, ...bounds } = body;
      return { ...asked, ...unscored, kind, ...bounds };
    }
    case 'repeat': {
      const { minimumRecords, maximumRecords } = body;
      const fields = body.fields.map((field) => buildField(field, textOf));
      const recordLabel = textOf(body.recordLabel);
      return { ...asked, ...unscored, kind: 'repeat', recordLabel, fields, minimumRecords, maximumRecords };
    }
    case 'calculated': {
      const { calculation, decimals } = body;
      const digits = decimals === undefined ? {} : { decimals };
      return { ...asked, ...scored, kind: 'calculated', calculation: calculation.translated ?? '0', ...digits };
    }
  }
}

function buildOptions(options: readonly DraftOption[], textOf: TextOf): readonly Option[] {
  return options.map(({ optionId, text, isExclusive, conditions }) => {
    const shownWhen = allOf(conditions);
    return {
      optionId,
      text: textOf(text),
      ...(isExclusive === true ? { isExclusive } : {}),
      ...(shownWhen === undefined ? {} : { shownWhen }),
    };
  });
}

function buildField(field: DraftField, textOf: TextOf): Field {
  const { fieldId, label, kind, options, minimum, maximum, maximumLength, required } = field;
  return {
    id: fieldId,
    label: textOf(label),
    kind,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(maximumLength === undefined ? {} : { maximumLength }),
    ...(options === undefined ? {} : { options: buildOptions(options, textOf) }),
    required,
  };
}

/** All conditions that could be translated, as one; `undefined` where there is none. */
export function allOf(conditions: readonly PendingExpression[]): string | undefined {
  // What is always so is no condition.
  const texts = [...new Set(conditions.flatMap(({ translated }) => translated ?? []))].filter(
    (text) => text !== 'true()',
  );
  const [first] = texts;
  return texts.length < 2 ? first : texts.map((text) => `(${text})`).join(' and ');
}

function buildCheck(
  { checkId, questionIds, severity, message, when }: DraftCheck,
  gone: ReadonlySet<string>,
  textOf: TextOf,
): readonly Check[] {
  if (questionIds.some((questionId) => gone.has(questionId))) return [];
  const broken = brokenWhen(when, questionIds[0]);
  return broken === undefined ? [] : [{ checkId, when: broken, severity, message: textOf(message), questionIds }];
}

/** An expression of the survey says when all is well, and speaks once there is an answer. */
function brokenWhen(when: DraftCheck['when'], questionId: string): string | undefined {
  if (typeof when === 'string') return when;
  return when.translated === undefined ? undefined : `answered(\${${questionId}}) and not(${when.translated})`;
}
