import type {
  CalculatedQuestion,
  Check,
  EvidenceRule,
  Field,
  InstrumentRevision,
  Level,
  LevelQuestion,
  MultipleChoiceQuestion,
  NumberQuestion,
  Option,
  Question,
} from '@groundwork/instrument';
import { Choices } from './choices.ts';
import { randomCondition, randomNumber } from './random-expression.ts';

const kinds = [
  'level',
  'single-choice',
  'number',
  'multiple-choice',
  'law-and-practice',
  'calculated',
  'repeat',
  'state',
  'severity',
  'agreement',
  'share',
  'ranking',
  'text',
  'date',
  'note',
  'level',
  'level',
  'single-choice',
  'number',
  'calculated',
  'calculated',
  'repeat',
] as const satisfies readonly Question['kind'][];

const ladder: readonly Level[] = ([0, 1, 2, 3, 4] as const).map((score) => ({ score, text: `rung ${score}` }));
const stateLadder: readonly Level[] = ladder.filter(({ score }) => score !== 2);
const parts = ([0, 1, 2] as const).map((score) => ({ score, text: `rung ${score}` }));
const fields: readonly Field[] = [
  { id: 'cost', label: 'Cost', kind: 'number', minimum: 0, maximum: 9, required: true },
  { id: 'year', label: 'Year', kind: 'year', required: false },
  { id: 'start', label: 'Start', kind: 'date', required: false },
  { id: 'name', label: 'Name', kind: 'text', required: false },
];
const details: readonly Field[] = [
  { id: 'women', label: 'Women', kind: 'number', minimum: 0, maximum: 9, required: false },
  { id: 'since', label: 'Since', kind: 'date', required: true },
];

/**
 * A random instrument that authoring would let through: every kind of question; skips, calculations, options and cases
 * that read each other in chains and diamonds, forwards and backwards; checks of both severities.
 *
 * @param questionNumbers for each question the numbers that its choices are read from
 * @param checkNumbers the same for each check
 */
export function randomInstrument(
  questionNumbers: readonly (readonly number[])[],
  checkNumbers: readonly (readonly number[])[],
): InstrumentRevision {
  const all = new Choices([questionNumbers.length, ...questionNumbers.map(([first = 0]) => first)]);
  const isBackwards = all.isOneIn(3);
  const choices = questionNumbers.map((numbers) => new Choices(numbers));
  const bare = choices.map((choice, index) => bareQuestion(`RF-Q${index}`, choice.of(kinds), choice));
  const questions = bare.map((question, index) => {
    // Questions are ruled by earlier ones only, or by later ones only, so that no ring can arise.
    const others = isBackwards ? bare.slice(index + 1).toReversed() : bare.slice(0, index).toReversed();
    return withRules(question, others, bare, choices[index] ?? new Choices([]));
  });
  const half = Math.ceil(questions.length / 2);
  const sections = questions.length > 3 ? [questions.slice(0, half), questions.slice(half)] : [questions];
  return {
    instrumentId: 'random',
    code: 'RF',
    version: '1.0.0',
    state: 'draft',
    language: 'en',
    title: 'Random',
    summary: 'A random instrument',
    referenceDate: 'today',
    estimatedMinutes: 1,
    inspiredBy: [],
    availability: { subSectionShare: 0.6, sectionShare: 0.6 },
    bands: [{ bandId: 'all', title: 'All', from: 0 }],
    sections: sections.map((part, index) => ({
      sectionId: `S${index}`,
      title: 'Section',
      summary: '',
      weightPercent: 100 / sections.length,
      subSections: [{ subSectionId: `S${index}1`, title: 'Part', questions: part }],
    })),
    checks: checkNumbers.map((numbers, index) => randomCheck(`RF-K${index}`, new Choices(numbers), questions)),
  };
}

function randomCheck(checkId: string, choices: Choices, questions: readonly Question[]): Check {
  const { questionId } = choices.of(questions);
  const other = choices.of(questions).questionId;
  return {
    checkId,
    when: randomCondition(choices, questions),
    severity: choices.of(['error', 'warning']),
    message: 'Odd',
    questionIds: other === questionId ? [questionId] : [questionId, other],
  };
}

/** A question by itself, without anything that reads others. */
function bareQuestion(questionId: string, kind: (typeof kinds)[number], choices: Choices): Question {
  const evidence = choices.of<EvidenceRule>(['none', 'required', 'optional']);
  const base = { questionId, label: questionId, text: '', respondentRoles: ['gov-lead'] } as const;
  const scored = { ...base, weight: 1, evidence, targetLinks: [], isCrossCutting: false, details: [] } as const;
  const goalposts = choices.of<Pick<NumberQuestion, 'floor' | 'goalpost' | 'transform'>>([
    {},
    { floor: 0, goalpost: 10, transform: 'none' },
    { floor: 10, goalpost: 0, transform: 'none' },
    { floor: 1, goalpost: 10, transform: 'log10' },
  ]);
  switch (kind) {
    case 'level':
      return {
        ...scored,
        kind,
        levels: choices.of([ladder, stateLadder]),
        details: choices.isOneIn(3) ? details : [],
        ...choices.of<Pick<LevelQuestion, 'doNotKnowLevel'>>([{}, { doNotKnowLevel: 0 }]),
      };
    case 'state':
      return { ...scored, kind, levels: stateLadder };
    case 'severity':
    case 'agreement':
      return { ...scored, kind, levels: ladder };
    case 'law-and-practice':
      return { ...scored, kind, law: parts, practice: parts, noCase: 'No case so far' };
    case 'multiple-choice':
      return {
        ...scored,
        kind,
        options: options(
          choices.of([
            ['a', 'b', 'none'],
            ['a', 'b', 'c', 'd', 'e'],
          ]),
        ),
      };
    case 'number':
      return { ...scored, ...goalposts, kind, unit: 'km', minimum: 0, maximum: 12, decimals: choices.below(3) };
    case 'share':
      return { ...scored, ...goalposts, kind, of: 'persons', decimals: 1 };
    case 'calculated':
      return { ...scored, kind, calculation: '0' };
    case 'single-choice':
      return { ...base, kind, evidence, options: options(['yes', 'no', 'partly']) };
    case 'ranking':
      return { ...base, kind, options: options(['a', 'b', 'c']), minimum: choices.below(3), maximum: 2 };
    case 'text':
      return { ...base, kind, maximumLength: 5, isLong: false };
    case 'date':
      return { ...base, kind, ...choices.of([{}, { minimum: '2000-01-01' }, { maximum: '2009-12-31' }]) };
    case 'repeat':
      return { ...base, kind, recordLabel: 'case', fields, minimumRecords: choices.below(3), maximumRecords: 3 };
    case 'note':
      return { questionId, label: '', text: '', kind };
  }
}

function options(optionIds: readonly string[]): readonly Option[] {
  return optionIds.map((optionId) => ({
    optionId,
    text: optionId,
    ...(optionId === 'none' ? { isExclusive: true } : {}),
  }));
}

/** A question with what makes it depend on others. */
function withRules(
  question: Question,
  others: readonly Question[],
  all: readonly Question[],
  choices: Choices,
): Question {
  const skip =
    choices.below(3) > 0
      ? { skip: { when: randomCondition(choices, others), effect: choices.of(['na', 'zero'] as const) } }
      : {};
  const ruled = { ...withOwnRules(question, others, choices), ...skip };
  if (ruled.kind === 'note' || ruled.kind === 'calculated') return ruled;
  switch (choices.below(4)) {
    case 2:
      return { ...ruled, isOptional: true };
    case 3:
      return { ...ruled, requiredWhen: randomCondition(choices, all) };
    default:
      return ruled;
  }
}

function withOwnRules(question: Question, others: readonly Question[], choices: Choices): Question {
  switch (question.kind) {
    case 'calculated':
      return { ...question, calculation: calculation(question, others, choices) };
    case 'law-and-practice':
      if (!choices.isOneIn(2)) return question;
      return {
        ...question,
        noCaseWhen: randomCondition(choices, others),
        ...choices.of([{}, { noCaseEffect: 'implied' }, { noCaseEffect: 'first' }] as const),
      };
    case 'multiple-choice':
      return { ...question, options: withConditions(question, others, choices) };
    case 'single-choice':
    case 'ranking':
      return { ...question, options: withConditions(question, others, choices) };
    default:
      return question;
  }
}

function calculation(_question: CalculatedQuestion, others: readonly Question[], choices: Choices): string {
  return choices.isOneIn(3) ? randomCondition(choices, others) : randomNumber(choices, others);
}

function withConditions(
  question: { readonly options: MultipleChoiceQuestion['options'] },
  others: readonly Question[],
  choices: Choices,
): readonly Option[] {
  return question.options.map((option) =>
    choices.isOneIn(4) ? { ...option, shownWhen: randomCondition(choices, others) } : option,
  );
}
