import type { Question } from '../../definition/question.ts';
import { questionKeys, type QuestionKey } from '../format/file-keys.ts';
import type { Head } from './head-of.ts';
import { isSame } from './is-same.ts';
import {
  fieldsNode,
  flowNode,
  guidanceNode,
  indicatorsMap,
  ladderNode,
  optionsNode,
  targetsMap,
} from './write-answer-parts.ts';
import type { YamlNode } from './yaml-node.ts';

/** The keys of a question with their values; what the file need not say is `undefined`. */
export type QuestionEntries = Partial<Record<QuestionKey, YamlNode | undefined>>;

/** A question in the order of the house. */
export function questionNode(question: Question, head: Head): YamlNode {
  return orderedNode(questionEntries(question, head));
}

/** Keys and values in the order of the house. */
export function orderedNode(entries: QuestionEntries): YamlNode {
  return { map: questionKeys.map((key) => [key, entries[key]] as const) };
}

/** What a file says of a question, what all questions of the file share left out. */
export function questionEntries(question: Question, head: Head): QuestionEntries {
  const { questionId, kind, label, text, guidance, skip } = question;
  return {
    questionId,
    kind,
    label,
    text,
    guidance: guidanceNode(guidance),
    skip: flowNode(skip === undefined ? undefined : { when: skip.when, effect: skip.effect }),
    ...(question.kind === 'note' ? {} : answerableEntries(question)),
    ...kindEntries(question, head),
  };
}

function answerableEntries(question: Exclude<Question, { readonly kind: 'note' }>): QuestionEntries {
  const { respondentRoles, isOptional, requiredWhen, minutes, barrierIds, recommendationIds } = question;
  const { evidence, targetLinks, details } = question;
  const isScored = 'weight' in question;
  const isCalculated = question.kind === 'calculated';
  const isCrossCutting = isScored && question.isCrossCutting;
  const isBare = isCalculated && !isCrossCutting && question.targetLinks.length === 0;
  return {
    respondents: flowNode(respondentRoles),
    required: isOptional === true ? false : requiredWhen,
    minutes,
    barriers: flowNode(barrierIds),
    recommendations: flowNode(recommendationIds),
    weight: isScored && !(isCalculated && question.weight === 0) ? question.weight : undefined,
    evidence: isCalculated && evidence === 'none' ? undefined : evidence,
    targets: isCrossCutting
      ? 'cross-cutting'
      : flowNode(isBare || targetLinks === undefined ? undefined : targetsMap(targetLinks)),
    indicators: flowNode(indicatorsMap(targetLinks)),
    details: isScored && question.details.length === 0 ? undefined : fieldsNode(details),
  };
}

function kindEntries(question: Question, { anchors, noCase }: Head): QuestionEntries {
  switch (question.kind) {
    case 'note':
      return {};
    case 'level':
      return { levels: ladderNode(question.levels), doNotKnowLevel: question.doNotKnowLevel };
    case 'state':
    case 'severity':
    case 'agreement':
      return { levels: isSame(question.levels, anchors[question.kind]) ? undefined : ladderNode(question.levels) };
    case 'law-and-practice': {
      const { law, practice, noCaseWhen, noCaseEffect = 'first' } = question;
      const isRuleShared = noCase?.noCaseWhen === noCaseWhen && noCase?.noCaseEffect === noCaseEffect;
      const isPracticeShared = isSame(practice, anchors.practice) && question.noCase === anchors.noCase;
      return {
        law: isSame(law, anchors.law) ? undefined : ladderNode(law),
        practice: isPracticeShared ? undefined : ladderNode(practice, question.noCase),
        noCase: flowNode(
          isRuleShared || noCaseWhen === undefined ? undefined : { when: noCaseWhen, effect: noCaseEffect },
        ),
      };
    }
    case 'multiple-choice':
    case 'single-choice':
      return { options: optionsNode(question.options) };
    case 'ranking': {
      const { options, minimum, maximum } = question;
      return { options: optionsNode(options), minimum, maximum };
    }
    case 'number': {
      const { unit, minimum, maximum, decimals, floor, goalpost, transform } = question;
      return { unit, minimum, maximum, decimals, floor, goalpost, transform };
    }
    case 'share': {
      const { of, decimals, floor, goalpost, transform } = question;
      return { of, decimals, floor, goalpost, transform };
    }
    case 'calculated': {
      const { calculation, unit, decimals, floor, goalpost, transform } = question;
      return { calculation, unit, decimals, floor, goalpost, transform };
    }
    case 'text': {
      const { maximumLength, isLong } = question;
      return { maximumLength, isLong };
    }
    case 'date': {
      const { minimum, maximum } = question;
      return { minimum, maximum };
    }
    case 'repeat': {
      const { recordLabel, fields, minimumRecords, maximumRecords } = question;
      return { recordLabel, fields: fieldsNode(fields), minimumRecords, maximumRecords };
    }
  }
}
