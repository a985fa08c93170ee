import { levelOfParts } from '../answer/level-of-parts.ts';
import type { LawAndPracticeValue } from '../answer/answer.ts';
import type { EvidenceRule, Question } from '../definition/question.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import type { Questionnaire } from './questionnaire.ts';

/** One step up at one question: what one would have to be able to show. */
export interface NextLevel {
  readonly questionId: string;
  /** On the scale of 0 to 4; `null` while it is unanswered. */
  readonly level: number | null;
  readonly nextLevel: number;
  /** The anchors of the next level; several where more than one part can be raised or items are missing. */
  readonly needs: readonly string[];
  readonly evidence: EvidenceRule;
  readonly weight: number;
}

/**
 * What the next level of a section needs: for each of its shown and weighted questions on a ladder, in law and practice or
 * in a checklist, the anchor of the next rung. Questions at their top are left out; numbers have no rungs.
 *
 * @throws InstrumentError `unknown-question` when there is no such section
 * @example nextLevels(questionnaire, sheet, 'A')[0]?.needs // => ['A minister or the head of an agency, with a written mandate']
 */
export function nextLevels(questionnaire: Questionnaire, sheet: AnswerSheet, sectionId: string): readonly NextLevel[] {
  sheet.section(sectionId);
  return questionnaire.questions.flatMap((question): readonly NextLevel[] => {
    const { questionId } = question;
    if (questionnaire.place(questionId).section.sectionId !== sectionId || !sheet.isShown(questionId)) return [];
    if (!('weight' in question) || question.weight === 0) return [];
    const value = sheet.question(questionId).hasValue ? sheet.answers[questionId]?.value : undefined;
    const step = stepOf(question, value);
    return step === undefined ? [] : [{ questionId, ...step, evidence: question.evidence, weight: question.weight }];
  });
}

type Step = Pick<NextLevel, 'level' | 'nextLevel' | 'needs'>;

function stepOf(question: Question, value: unknown): Step | undefined {
  switch (question.kind) {
    case 'level':
    case 'state': {
      const level = typeof value === 'number' ? value : null;
      const next = question.levels.find(({ score }) => score > (level ?? 0));
      return next === undefined ? undefined : { level, nextLevel: next.score, needs: [next.text] };
    }
    case 'law-and-practice': {
      const parts = (typeof value === 'object' && value !== null ? value : {}) as LawAndPracticeValue;
      const level = levelOfParts(parts) ?? null;
      const law = question.law.find(({ score }) => score > (parts.law ?? 0));
      const done = parts.practice === 'no-case' ? 2 : (parts.practice ?? 0);
      const practice = question.practice.find(({ score }) => score > done);
      const needs = [law?.text, practice?.text].filter((text) => text !== undefined);
      // Without a case so far the law counts twice: a step of the law is two of the scale.
      const height = parts.practice === 'no-case' ? 2 : 1;
      return needs.length === 0 ? undefined : { level, nextLevel: Math.min(4, (level ?? 0) + height), needs };
    }
    case 'multiple-choice': {
      const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
      const items = question.options.filter(({ isExclusive }) => isExclusive !== true);
      const missing = items.filter(({ optionId }) => !chosen.includes(optionId));
      const height = (count: number): number => Math.floor((8 * count) / items.length) / 2;
      const ticked = items.length - missing.length;
      return missing.length === 0
        ? undefined
        : {
            level: chosen.length === 0 ? null : height(ticked),
            nextLevel: height(ticked + 1),
            needs: missing.map(({ text }) => text),
          };
    }
    default:
      return undefined;
  }
}
