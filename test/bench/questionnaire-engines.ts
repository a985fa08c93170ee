import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openQuestionnaire, type Answers, type AnswerSheet, type InstrumentRevision } from '@groundwork/instrument';
import { Model } from 'survey-core';
import { frameAnswers, frameRevision, frameSurvey, type Frame, type FrameValues } from './questionnaire-frame.ts';

/** A questionnaire that is being filled in, by one engine or another. */
export interface Session {
  /** Gives an answer and works out everything that a page would show otherwise. */
  set(id: string, value: FrameValues[string] | undefined): void;
  isShown(id: string): boolean;
  /** The value of a calculation. */
  calculated(id: string): number;
}

/** An engine under the bench. */
export interface Engine {
  readonly name: string;
  /** Whether the answer of a hidden question is read by conditions. */
  readonly doesHiddenCount: boolean;
  /** Makes the engine's own document; not timed. */
  document(frame: Frame): string;
  /** From the document as text to a sheet that can be filled in. */
  open(document: string): Session;
  /** The same with all answers given before. */
  resume(document: string, values: FrameValues): Session;
}

/** Ours: answers are checked, and the flow of each question that changed is made. */
export const ours: Engine = {
  name: 'groundwork',
  doesHiddenCount: false,
  document: (frame) => JSON.stringify(frameRevision(frame)),
  open: (document) => sessionOf(openSheet(document, {})),
  resume(document, values) {
    const sheet = openSheet(document, frameAnswers(values));
    sheet.flow();
    return sessionOf(sheet);
  },
};

function openSheet(document: string, answers: Answers): AnswerSheet {
  return openQuestionnaire(JSON.parse(document) as InstrumentRevision).sheet(answers);
}

function sessionOf(sheet: AnswerSheet): Session {
  return {
    set(id, value) {
      const changed = sheet.answer(id, value === undefined ? undefined : { value });
      for (const questionId of changed) sheet.question(questionId);
    },
    isShown: (id) => sheet.isShown(id),
    calculated: (id) => Number(sheet.question(id).calculated),
  };
}

/** SurveyJS without pages drawn. */
export const surveyjs: Engine = {
  name: `survey-core ${versionOfSurvey()}`,
  doesHiddenCount: true,
  document: (frame) => JSON.stringify(frameSurvey(frame)),
  open: (document) => surveySession(new Model(JSON.parse(document))),
  resume(document, values) {
    const model = new Model(JSON.parse(document));
    model.data = { ...values };
    return surveySession(model);
  },
};

function surveySession(model: Model): Session {
  return {
    set(id, value) {
      if (value === undefined) model.clearValue(id);
      else model.setValue(id, value);
    },
    isShown: (id) => model.getQuestionByName(id).isVisible,
    calculated: (id) => Number(model.getVariable(id)),
  };
}

function versionOfSurvey(): string {
  const path = createRequire(import.meta.url).resolve('survey-core');
  const text = readFileSync(path.replace(/survey\.core\.js$/, 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
