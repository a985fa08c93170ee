import { parseExpression, questionsRead, type Question } from '@groundwork/instrument';
import { expressionInWords, type Telling } from '../html/expression-in-words.ts';
import { fillIn } from '../html/words/fill-in.ts';
import type { Describing } from './describing.ts';
import { variablesOfQuestion } from '../variables/variables-of-question.ts';
import { sentenceIn, textIn, type TextInLanguages } from './version-in-language.ts';
import type { XmlElement } from './xml-writer.ts';

/** The kinds of answers, as the format names them. */
const responseDomains: Readonly<Partial<Record<Question['kind'], string>>> = {
  level: 'code',
  state: 'code',
  severity: 'code',
  agreement: 'code',
  'law-and-practice': 'code',
  'single-choice': 'category',
  'multiple-choice': 'multiple',
  ranking: 'multiple',
  number: 'numeric',
  share: 'numeric',
  date: 'datetime',
  text: 'text',
  repeat: 'multiple',
};

/** The question as it is asked: what stands above it, its text, which questions decide whether it is asked, guidance. */
export function describeQuestion(describing: Describing, question: Question): XmlElement {
  const { element, texts, versions, questions } = describing;
  const { questionId } = question;
  const { tree } = question.skip === undefined ? {} : parseExpression(question.skip.when);
  const before = (tree === undefined ? [] : questionsRead(tree)).filter((id) => isAsked(questions.get(id)));
  return element(
    'qstn',
    {
      ID: questionElementId(questionId),
      var: variablesOfQuestion(question)
        .map(({ variableId }) => variableId)
        .join(' '),
      seqNo: describing.placeOf(questionId),
      responseDomainType: responseDomains[question.kind] ?? 'other',
    },
    texts('preQTxt', gridText(describing, question)),
    texts(
      'qstnLit',
      textIn(versions, (version) => version.questions.get(questionId)?.text),
    ),
    before.length === 0 ? undefined : element('backward', { qstn: before.map(questionElementId).join(' ') }),
    guidanceOf(describing, question).flatMap((text) => texts('ivuInstr', text)),
  );
}

/** The id of a question's element: `q.EG-A01`. Calculated questions and notes have none. */
export function questionElementId(questionId: string): string {
  return `q.${questionId}`;
}

function isAsked(question: Question | undefined): boolean {
  return question !== undefined && question.kind !== 'note' && question.kind !== 'calculated';
}

function gridText({ versions }: Describing, question: Question): TextInLanguages {
  const gridId = 'gridId' in question ? question.gridId : undefined;
  if (gridId === undefined) return [];
  return textIn(versions, ({ grids }) => grids.get(gridId)?.text);
}

/** Instructions to whoever answers: guidance, whether an answer is needed, evidence. */
function guidanceOf({ versions }: Describing, question: Question): readonly TextInLanguages[] {
  const told = (['meaning', 'notCounted', 'proof'] as const).map((part) =>
    question.guidance?.[part] === undefined
      ? []
      : textIn(versions, ({ questions, telling }) => {
          const text = questions.get(question.questionId)?.guidance?.[part];
          return text === undefined ? undefined : `${telling.words[part]}: ${text}`;
        }),
  );
  const evidence = 'evidence' in question ? question.evidence : undefined;
  const isOptional = question.kind !== 'note' && question.isOptional === true;
  return [
    ...told,
    evidence === 'required' ? sentenceIn(versions, ({ words }) => words.evidenceRequired) : [],
    evidence === 'optional' ? sentenceIn(versions, ({ words }) => words.evidenceOptional) : [],
    isOptional ? sentenceIn(versions, ({ words }) => words.mayBeLeftOut) : [],
    'requiredWhen' in question && question.requiredWhen !== undefined
      ? requiredSentence(versions, question.requiredWhen)
      : [],
    ...noCaseSentences(versions, question),
  ];
}

function requiredSentence(versions: Describing['versions'], when: string): TextInLanguages {
  return sentenceIn(versions, (telling) =>
    fillIn(telling.words.requiredOnlyIf, { condition: expressionInWords(when, telling) }),
  );
}

function noCaseSentences(versions: Describing['versions'], question: Question): readonly TextInLanguages[] {
  if (question.kind !== 'law-and-practice' || question.noCaseWhen === undefined) return [];
  const { noCaseWhen, noCaseEffect, questionId } = question;
  return [
    sentenceIn(versions, (telling: Telling, { questions }) => {
      const own = questions.get(questionId);
      const noCase = own?.kind === 'law-and-practice' ? own.noCase : question.noCase;
      const condition = expressionInWords(noCaseWhen, telling);
      const { words } = telling;
      return noCaseEffect === 'implied'
        ? fillIn(words.noCaseImplied, { condition, practice: words.practice })
        : fillIn(words.noCaseFirst, { condition, noCase });
    }),
  ];
}
