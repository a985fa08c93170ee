import type { Question } from '@groundwork/instrument';
import type { Describing } from './describing.ts';
import { fieldOfVariable, type QuestionVariable } from '../variables/variables-of-question.ts';
import { sentenceIn, textIn, type TextInLanguages, type VersionInLanguage } from './version-in-language.ts';
import type { XmlElement } from './xml-writer.ts';
import { expressionInWords } from '../html/expression-in-words.ts';
import { fillIn } from '../html/words/fill-in.ts';

/** The values a variable may have, with their labels; then the reasons for none. */
export function describeCategories(
  describing: Describing,
  question: Question,
  variable: QuestionVariable,
): readonly XmlElement[] {
  return [
    ...valuesOf(describing, question, variable),
    ...reasonsOf(describing, question, variable),
    ...(describing.file === undefined ? [] : codesOfFile(describing, question)),
  ];
}

/** What the respondent gives in the place of a value; only where a value is asked for. */
function reasonsOf(describing: Describing, question: Question, { part }: QuestionVariable): readonly XmlElement[] {
  const { versions, file } = describing;
  const isOwnColumn = part !== 'detail' && (part !== 'record' || file !== undefined);
  if (question.kind === 'calculated' || !isOwnColumn) return [];
  return [
    category(
      describing,
      'do-not-know',
      sentenceIn(versions, ({ words }) => words.doNotKnow),
      true,
    ),
    category(
      describing,
      'not-applicable',
      sentenceIn(versions, ({ words }) => words.notApplicableShort),
      true,
    ),
  ];
}

/** What stands in a file of answers in the place of a value that nobody was asked for, or that is not told. */
function codesOfFile(describing: Describing, { kind }: Question): readonly XmlElement[] {
  const { versions } = describing;
  const english = (text: string): TextInLanguages => [{ language: 'en', text }];
  return [
    category(
      describing,
      'not-asked',
      sentenceIn(versions, ({ words }) => words.notAsked),
      true,
    ),
    category(describing, 'withheld', english('Withheld: kept back by the respondent'), true),
    ...(kind === 'calculated'
      ? [category(describing, 'not-computable', english('Cannot be worked out from these answers'), true)]
      : []),
  ];
}

function category(
  { element, texts }: Describing,
  value: string | number,
  label: TextInLanguages,
  isMissing = false,
  when: TextInLanguages = [],
): XmlElement {
  return element(
    'catgry',
    isMissing ? { missing: 'Y', missType: String(value) } : {},
    element('catValu', {}, String(value)),
    texts('labl', label),
    texts('txt', when),
  );
}

function valuesOf(describing: Describing, question: Question, variable: QuestionVariable): readonly XmlElement[] {
  const { versions } = describing;
  const { questionId } = question;
  const at = (pick: (question: Question) => string | undefined): TextInLanguages =>
    textIn(versions, ({ questions }) => {
      const own = questions.get(questionId);
      return own === undefined ? undefined : pick(own);
    });
  if (variable.part === 'option') {
    return [
      category(
        describing,
        0,
        sentenceIn(versions, ({ words }) => words.boxNotTicked),
      ),
      category(
        describing,
        1,
        sentenceIn(versions, ({ words }) => words.boxTicked),
      ),
    ];
  }
  if ('fieldId' in variable) {
    const options = fieldOfVariable(question, variable)?.options ?? [];
    return options.map(({ optionId }, index) =>
      category(
        describing,
        optionId,
        at((own) => fieldOfVariable(own, variable)?.options?.[index]?.text),
      ),
    );
  }
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return question.levels.map(({ score }, index) =>
        category(
          describing,
          score,
          at((own) => ('levels' in own ? own.levels[index]?.text : undefined)),
        ),
      );
    case 'law-and-practice': {
      const { part } = variable;
      if (part !== 'law' && part !== 'practice') return [];
      const rungs = question[part].map(({ score }, index) =>
        category(
          describing,
          score,
          at((own) => (own.kind === 'law-and-practice' ? own[part][index]?.text : undefined)),
        ),
      );
      const noCase = at((own) => (own.kind === 'law-and-practice' ? own.noCase : undefined));
      return part === 'law' ? rungs : [...rungs, category(describing, 'no-case', noCase)];
    }
    case 'single-choice':
      return question.options.map(({ optionId, shownWhen }, index) =>
        category(
          describing,
          optionId,
          at((own) => (own.kind === 'single-choice' ? own.options[index]?.text : undefined)),
          false,
          shownWhen === undefined ? [] : onlyIf(versions, shownWhen),
        ),
      );
    default:
      return [];
  }
}

function onlyIf(versions: readonly [VersionInLanguage, ...VersionInLanguage[]], shownWhen: string): TextInLanguages {
  return sentenceIn(versions, (telling) =>
    fillIn(telling.words.onlyIf, { condition: expressionInWords(shownWhen, telling) }),
  );
}
