import {
  checkExpression,
  compileExpression,
  openQuestionnaire,
  parseExpression,
  printExpression,
  questionsInOrder,
  type CalculatedQuestion,
  type InstrumentRevision,
  type Question,
} from '@groundwork/instrument';
import { frameRevision, questionnaireFrame } from './questionnaire-frame.ts';

/** What an instrument could be made to cost, and what it does cost. */
export interface HostileLine {
  readonly work: string;
  /** Milliseconds: the longest of the repetitions, since each is a whole attack. */
  readonly longest: number;
  /** `null` where nothing is promised. */
  readonly budget: number | null;
}

const [anyQuestion] = questionsInOrder(frameRevision(questionnaireFrame()));
const noNames = { question: () => undefined };
const emptyState = { values: [], answers: [], today: undefined, row: undefined };

/** Reads, checks, prints, compiles and works out a text as far as that goes. */
function goThrough(text: string, questions: ReadonlyMap<string, Question> = new Map()): void {
  const { tree } = parseExpression(text);
  if (tree === undefined) return;
  checkExpression(tree, { questions, isRound: false, expects: 'any' });
  printExpression(tree);
  compileExpression(tree, noNames)(emptyState);
}

function calculated(questionId: string, calculation: string): CalculatedQuestion {
  return {
    questionId,
    kind: 'calculated',
    label: '',
    text: '',
    respondentRoles: ['gov-lead'],
    weight: 0,
    evidence: 'none',
    targetLinks: [],
    isCrossCutting: false,
    details: [],
    calculation,
  };
}

/** The frame with other questions in one section. */
function revisionOf(questions: readonly Question[]): InstrumentRevision {
  const revision = frameRevision(questionnaireFrame());
  const section = {
    sectionId: 'A',
    title: '',
    summary: '',
    weightPercent: 100,
    subSections: [{ subSectionId: 'A1', title: '', questions }],
  };
  return { ...revision, sections: [section] };
}

function hidden(questionId: string, when: string): Question {
  if (anyQuestion === undefined) throw new Error('the frame has questions');
  return { ...anyQuestion, questionId, skip: { when, effect: 'na' } };
}

const repeat: Question = {
  questionId: 'R',
  kind: 'repeat',
  label: '',
  text: '',
  respondentRoles: ['gov-lead'],
  recordLabel: 'record',
  fields: [{ id: 'cost', label: '', kind: 'number', required: false }],
  minimumRecords: 0,
  maximumRecords: 200,
};

/** Measures inputs that are meant to take long: each is refused or worked out within what the safety plan allows. */
export function benchHostile(print: (line: HostileLine) => void): void {
  const longIds = Array.from({ length: 2_000 }, (_, at) => `${'Q'.repeat(20)}-${String(at).padStart(4, '0')}`);
  const known = new Map(longIds.map((id) => [id, calculated(id, '1')]));
  const unknown = longIds.slice(0, 130).map((id) => `\${${id.toLowerCase().replace('-0', '-xy')}}`);
  const doubling = Array.from({ length: 2_000 }, (_, at) =>
    calculated(`C${at}`, at === 0 ? '1' : `\${C${at - 1}} + \${C${at - 1}}`),
  );
  const forwarding = Array.from({ length: 2_000 }, (_, at) =>
    calculated(`C${at}`, at === 0 ? '1' : `${'('.repeat(60)}\${C${at - 1}}${')'.repeat(60)}`),
  );
  const backwards = Array.from({ length: 2_000 }, (_, at) =>
    hidden(`Q${at}`, at === 1_999 ? 'false()' : `\${Q${at + 1}} = 'yes'`),
  );
  const dense = Array.from({ length: 2_000 }, (_, at) =>
    hidden(
      `Q${at}`,
      ['false()', ...Array.from({ length: Math.min(at, 200) }, (_read, place) => `\${Q${at - place - 1}} = 1`)].join(
        ' or ',
      ),
    ),
  );
  let nested = '${R.cost} >= 0';
  for (let depth = 0; depth < 8; depth += 1) nested = `count-where(\${R}, ${nested}) = 200`;
  const conditional = openQuestionnaire(revisionOf([repeat, calculated('N', nested)]));
  const records = Array.from({ length: 200 }, (_, cost) => ({ cost }));

  const works: readonly (readonly [work: string, call: () => void])[] = [
    ['10,000 brackets', () => goThrough('('.repeat(10_000))],
    ['4,000 brackets', () => goThrough('('.repeat(4_000))],
    ['a million blanks', () => goThrough(' '.repeat(1_000_000))],
    ['4,000 quotes', () => goThrough("'".repeat(4_000))],
    ['4,000 open references', () => goThrough('${'.repeat(2_000))],
    ['a name of 4,000 letters that almost ends', () => goThrough('a-'.repeat(2_000))],
    ['64 brackets in each other', () => goThrough(`${'('.repeat(64)}1${')'.repeat(64)}`)],
    ['a sum of 2,000', () => goThrough(`${'1+'.repeat(1_999)}1`)],
    ['660 conditions joined by or', () => goThrough(`${'1=1or '.repeat(660)}1=2`)],
    ['130 unknown ids beside 2,000 known ones', () => goThrough(unknown.join('+'), known)],
    [
      'the type of 2,000 calculations, each the double of the one before',
      () => goThrough('${C1999} = 1', new Map(doubling.map((question) => [question.questionId, question]))),
    ],
    [
      'the type of 2,000 calculations, each in 60 brackets',
      () => goThrough('${C1999} = 1', new Map(forwarding.map((question) => [question.questionId, question]))),
    ],
    ['2,000 calculations opened and worked out', () => void openQuestionnaire(revisionOf(doubling)).flow({})],
    ['a chain of 2,000 skips, backwards', () => void openQuestionnaire(revisionOf(backwards)).flow({})],
    ['eight conditions in each other over 200 records', () => void conditional.flow({ R: { value: records } })],
  ];
  for (const [work, call] of works) print({ work, longest: longestOf(call), budget: 100 });
  // Not one rule but a whole instrument, as large as a file may be: nobody answers while it is read.
  const whole = longestOf(() => void openQuestionnaire(revisionOf(dense)).flow({}));
  print({ work: '2,000 questions that each read 200 others, opened', longest: whole, budget: null });
}

function longestOf(call: () => void): number {
  let longest = 0;
  for (let turn = 0; turn < 5; turn += 1) {
    const started = performance.now();
    call();
    longest = Math.max(longest, performance.now() - started);
  }
  return longest;
}
