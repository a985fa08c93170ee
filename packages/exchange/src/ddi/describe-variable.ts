import { parseExpression, questionsRead, type Question } from '@groundwork/instrument';
import { targetLinkText } from '../codebook/target-link-text.ts';
import { expressionInWords } from '../html/expression-in-words.ts';
import { fillIn } from '../html/words/fill-in.ts';
import { describeCategories } from './describe-categories.ts';
import { answersFileId } from './described-file.ts';
import { describeQuestion, questionElementId } from './describe-question.ts';
import type { Describing } from './describing.ts';
import { formOfVariable } from './form-of-variable.ts';
import {
  fieldOfVariable,
  optionOfVariable,
  variablesOfQuestion,
  type QuestionVariable,
} from '../variables/variables-of-question.ts';
import {
  askedSentence,
  sentenceIn,
  textIn,
  type TextInLanguages,
  type VersionInLanguage,
} from './version-in-language.ts';
import type { XmlElement } from './xml-writer.ts';

/** The variables of a question, with the question itself inside the first of them. Empty for a note. */
export function describeVariables(describing: Describing, question: Question): readonly XmlElement[] {
  return variablesOfQuestion(question).map((variable, index) =>
    describeVariable(describing, question, variable, index === 0),
  );
}

function describeVariable(
  describing: Describing,
  question: Question,
  variable: QuestionVariable,
  isFirst: boolean,
): XmlElement {
  const { element, texts, versions } = describing;
  const { questionId } = question;
  const { variableId } = variable;
  const isAsked = question.kind !== 'calculated';
  const { attributes, range, format } = formOfVariable(question, variable);
  const link = isAsked && !isFirst ? { qstn: questionElementId(questionId) } : {};
  const place = describing.file === undefined ? {} : { files: answersFileId };
  // The order of the schema.
  return element(
    'var',
    { ID: variableId, name: variableId, ...link, ...place, ...attributes },
    texts('labl', labelOf(versions, questionId, variable)),
    securityOf(describing, question, variable),
    texts('respUnit', rolesOf(describing, question)),
    isAsked && isFirst ? describeQuestion(describing, question) : undefined,
    range === undefined ? undefined : element('valrng', {}, element('range', range)),
    texts('universe', universeOf(describing, question, variable)),
    texts('txt', descriptionOf(versions, question, variable)),
    describeCategories(describing, question, variable),
    changesOf(describing, questionId),
    conceptsOf(describing, question, variable),
    question.kind === 'calculated' && isFirst ? derivationOf(describing, question.calculation) : undefined,
    element('varFormat', format),
    texts('notes', unitOf(versions, question, variable), { type: 'unit' }),
    isFirst ? scoringOf(describing, question) : undefined,
    limitsOf(describing, question, variable, isFirst),
  );
}

function labelOf(versions: Describing['versions'], questionId: string, variable: QuestionVariable): TextInLanguages {
  return textIn(versions, ({ questions, telling: { words } }: VersionInLanguage) => {
    const question = questions.get(questionId);
    if (question === undefined) return undefined;
    switch (variable.part) {
      case 'whole':
        return question.label;
      case 'law':
      case 'practice':
        return `${question.label}: ${words[variable.part]}`;
      case 'option':
        return `${question.label}: ${optionOfVariable(question, variable)?.text ?? variable.optionId}`;
      case 'rank':
        return `${question.label}, ${words.rankOf}: ${optionOfVariable(question, variable)?.text ?? variable.optionId}`;
      default:
        return `${question.label}: ${fieldOfVariable(question, variable)?.label ?? variable.fieldId}`;
    }
  });
}

/** What the question's element does not say: what a share is a share of; the text of what is worked out, not asked. */
function descriptionOf(
  versions: Describing['versions'],
  question: Question,
  { part }: QuestionVariable,
): TextInLanguages {
  if (part !== 'whole') return [];
  return textIn(versions, ({ questions, telling: { words } }) => {
    const own = questions.get(question.questionId);
    if (own?.kind === 'share') return fillIn(words.shareOf, { of: own.of });
    return own?.kind === 'calculated' ? own.text : undefined;
  });
}

/** The unit, also in other languages, which the attribute for it cannot hold. */
function unitOf(versions: Describing['versions'], question: Question, variable: QuestionVariable): TextInLanguages {
  return textIn(versions, ({ questions }) => {
    const own = questions.get(question.questionId);
    if (own === undefined || variable.part !== 'whole') return own && fieldOfVariable(own, variable)?.unit;
    return 'unit' in own ? own.unit : undefined;
  });
}

/** What is published of it: a text or a record only where its author agrees; evidence not where it is confidential. */
function securityOf({ texts }: Describing, question: Question, { part }: QuestionVariable): readonly XmlElement[] {
  if (part === 'detail') return [];
  const isOwnWords = question.kind === 'text' || question.kind === 'repeat';
  const isProved = 'evidence' in question && (question.evidence ?? 'none') !== 'none';
  const text = isOwnWords
    ? 'Published only where the respondent has agreed.'
    : 'The answer is public; its evidence is withheld where the respondent has marked it confidential.';
  return isOwnWords || isProved ? texts('security', [{ language: 'en', text }]) : [];
}

function rolesOf({ versions }: Describing, question: Question): TextInLanguages {
  if (question.kind === 'note' || question.kind === 'calculated') return [];
  return sentenceIn(versions, ({ words }) => question.respondentRoles.map((role) => words[role]).join('; '));
}

/** Of whom it is asked: of all, unless the question is skipped or its option withheld under some condition. */
function universeOf({ versions }: Describing, question: Question, variable: QuestionVariable): TextInLanguages {
  const shownWhen = optionOfVariable(question, variable)?.shownWhen;
  const impliedWhen =
    question.kind === 'law-and-practice' && variable.part === 'practice' && question.noCaseEffect === 'implied'
      ? question.noCaseWhen
      : undefined;
  const rules = [
    { when: question.skip?.when, isSkip: true },
    { when: shownWhen, isSkip: false },
    { when: impliedWhen, isSkip: true },
  ];
  if (rules.every(({ when }) => when === undefined)) return [];
  return sentenceIn(versions, (telling) =>
    rules.flatMap(({ when, isSkip }) => (when === undefined ? [] : [askedSentence(when, telling, isSkip)])).join(' '),
  );
}

/** What became of the question since the revision before, where its author says so. */
function changesOf({ element, note, revision }: Describing, questionId: string): readonly XmlElement[] {
  const { previous } = revision;
  const changes = (previous?.changes ?? []).filter(({ to }) => to.includes(questionId));
  if (previous === undefined || changes.length === 0) return [];
  const notes = changes.flatMap(({ type, from, isComparable, note: why }) => {
    const parts = [
      type,
      ...(from.length === 0 ? [] : [`from ${from.join(', ')} of version ${previous.version}`]),
      ...(isComparable === undefined ? [] : [isComparable ? 'comparable' : 'not comparable']),
      ...(why === undefined ? [] : [why]),
    ];
    return note('change', type, parts.join('; '));
  });
  return [element('verStmt', {}, element('version', {}, revision.version), notes)];
}

/** Targets and barriers: those of the option where it names its own, else those of the question. */
function conceptsOf({ element }: Describing, question: Question, variable: QuestionVariable): readonly XmlElement[] {
  if (question.kind === 'note' || 'fieldId' in variable) return [];
  const links = optionOfVariable(question, variable)?.targetLinks ?? question.targetLinks ?? [];
  const isCrossCutting = 'isCrossCutting' in question && question.isCrossCutting;
  const targets = [...(isCrossCutting ? ['all targets (cross-cutting)'] : []), ...links.map(targetLinkText)];
  return [
    ...targets.map((text) => element('concept', { vocab: 'Targets of the Millennium Development Goals' }, text)),
    ...(question.barrierIds ?? []).map((barrierId) => element('concept', { vocab: 'Barriers' }, barrierId)),
  ];
}

function derivationOf({ element, texts, versions, questions }: Describing, calculation: string): XmlElement {
  const { tree } = parseExpression(calculation);
  const read = (tree === undefined ? [] : questionsRead(tree)).flatMap((questionId) => {
    const question = questions.get(questionId);
    return question === undefined ? [] : variablesOfQuestion(question).map(({ variableId }) => variableId);
  });
  const words = sentenceIn(versions, (telling) => expressionInWords(calculation, telling));
  return element(
    'derivation',
    { var: read.length === 0 ? undefined : read.join(' ') },
    texts('drvdesc', words),
    element('drvcmd', { syntax: 'Groundwork' }, calculation),
  );
}

/** What the score is made with, as data in no language. */
function scoringOf({ note }: Describing, question: Question): readonly XmlElement[] {
  if (question.kind === 'note') return [];
  const goalposts = 'decimals' in question ? question : undefined;
  return [
    ...note('scoring', 'weight', 'weight' in question ? question.weight : undefined),
    ...note('scoring', 'floor', goalposts?.floor),
    ...note('scoring', 'goalpost', goalposts?.goalpost),
    ...note('scoring', 'transform', goalposts?.transform),
    ...note('scoring', 'do-not-know-level', question.kind === 'level' ? question.doNotKnowLevel : undefined),
    ...note('scoring', 'skip-effect', question.skip?.effect),
    ...note('recommendations', 'triggered', question.recommendationIds?.join(' ')),
  ];
}

/** What an answer must keep to beside categories and ranges. */
function limitsOf(
  { note }: Describing,
  question: Question,
  variable: QuestionVariable,
  isFirst: boolean,
): readonly XmlElement[] {
  const field = fieldOfVariable(question, variable);
  const ofField = [
    ...note('answer', 'maximum-length', field?.maximumLength),
    ...note('answer', 'required', field?.required === true ? 'true' : undefined),
  ];
  const isExclusive = optionOfVariable(question, variable)?.isExclusive === true;
  return [
    ...ofField,
    ...note('answer', 'exclusive', isExclusive ? 'true' : undefined),
    ...(isFirst && question.kind === 'text' ? note('answer', 'maximum-length', question.maximumLength) : []),
    ...(isFirst && question.kind === 'ranking' ? note('answer', 'minimum-ranked', question.minimum) : []),
    ...(isFirst && question.kind === 'repeat' ? note('answer', 'minimum-records', question.minimumRecords) : []),
    ...(isFirst && question.kind === 'repeat' ? note('answer', 'maximum-records', question.maximumRecords) : []),
  ];
}
