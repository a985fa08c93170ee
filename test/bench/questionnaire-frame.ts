import type { Answer, Answers, InstrumentRevision, Question } from '@groundwork/instrument';

/**
 * The frame of the questionnaire bench in words of no engine: 1,000 questions, 300 of them shown under a condition. A gate
 * that 100 conditions look at; a chain of 100, each looking at the question before; 100 that each look at three questions
 * of three kinds. What is hidden counts as unanswered, or keeps its answer for engines that read it so.
 */
export interface Frame {
  readonly questions: readonly FrameQuestion[];
  /** The question that 100 others wait for. */
  readonly gateId: string;
  /** The first of the chain. */
  readonly chainId: string;
  /** The rest of the chain, in order. */
  readonly chainIds: readonly string[];
  /** A number that nobody reads. */
  readonly plainId: string;
  /** A number that calculations read. */
  readonly calculatedFromId: string;
  readonly calculations: readonly FrameCalculation[];
}

/** A question with the condition it is shown under. */
export interface FrameQuestion {
  readonly id: string;
  readonly kind: 'choice' | 'number' | 'text' | 'choices';
  readonly shownIf?: FrameCondition;
}

/** `is yes`, or `(is yes and above three) or has b`. */
export type FrameCondition =
  | { readonly isYes: string }
  | { readonly isYes: string; readonly isAboveThree: string; readonly hasB: string };

/** A weighted sum of twenty numbers; an unanswered one counts as zero. */
export interface FrameCalculation {
  readonly id: string;
  readonly terms: readonly { readonly id: string; readonly weight: number }[];
}

/** Values by question: an option, a number, a text, several options. */
export type FrameValues = Readonly<Record<string, string | number | readonly string[]>>;

const count = 1_000;
const fan = 100;
const chain = 100;
const mix = 100;
const kindsInTurn = ['number', 'choices', 'text', 'choice', 'number'] as const;

/** @param calculationCount weighted sums of twenty numbers beside the questions */
export function questionnaireFrame(calculationCount = 0): Frame {
  const id = (at: number): string => `QB-${String(at).padStart(4, '0')}`;
  // Gate, its dependants, the chain, and choices for the mix; then all kinds in turn.
  const ruled = 1 + fan + 1 + chain;
  const choicesForMix = 90;
  const kindOf = (at: number): FrameQuestion['kind'] =>
    at < ruled + choicesForMix ? 'choice' : (kindsInTurn[at % kindsInTurn.length] ?? 'text');
  const all = Array.from({ length: count }, (_, at) => ({ at, id: id(at), kind: kindOf(at) }));
  const numbers = all.filter(({ kind }) => kind === 'number').map((question) => question.id);
  const lists = all.filter(({ kind }) => kind === 'choices').map((question) => question.id);
  const texts = all.filter(({ kind }) => kind === 'text').map((question) => question.id);
  const conditionOf = (at: number): FrameCondition | undefined => {
    if (at >= 1 && at <= fan) return { isYes: id(0) };
    if (at > fan + 1 && at < ruled) return { isYes: id(at - 1) };
    // The first text stands before the first number and list.
    const place = texts.indexOf(id(at)) - 1;
    if (place < 0 || place >= mix) return undefined;
    return {
      isYes: id(ruled + (place % choicesForMix)),
      isAboveThree: numbers[place % 40] ?? '',
      hasB: lists[place % 40] ?? '',
    };
  };
  return {
    questions: all.map(({ at, kind }) => {
      const shownIf = conditionOf(at);
      return { id: id(at), kind, ...(shownIf === undefined ? {} : { shownIf }) };
    }),
    gateId: id(0),
    chainId: id(fan + 1),
    chainIds: Array.from({ length: chain }, (_, at) => id(fan + 2 + at)),
    plainId: numbers.at(-1) ?? '',
    calculatedFromId: numbers[3] ?? '',
    calculations: Array.from({ length: calculationCount }, (_, at) => ({
      id: `QB-C${String(at).padStart(3, '0')}`,
      terms: Array.from({ length: 20 }, (_term, place) => ({
        id: numbers[(at * 7 + place) % (numbers.length - 1)] ?? '',
        weight: place + 1,
      })),
    })),
  };
}

/** An answer to every question, most of them such that much is shown. */
export function frameValues({ questions }: Frame): FrameValues {
  return Object.fromEntries(
    questions.map(({ id, kind }, at) => {
      switch (kind) {
        case 'choice':
          return [id, at > 201 && at % 7 === 0 ? 'no' : 'yes'];
        case 'number':
          return [id, at % 11];
        case 'choices':
          return [id, at % 3 === 0 ? ['c'] : ['a', 'b']];
        case 'text':
          return [id, `text ${at}`];
      }
    }),
  );
}

/**
 * What is shown after some answers, found by going through the questions once in order; conditions look back only.
 *
 * @param doesHiddenCount whether the answer of a hidden question is read all the same
 */
export function shownInFrame({ questions }: Frame, values: FrameValues, doesHiddenCount: boolean): ReadonlySet<string> {
  const shown = new Set<string>();
  const read = (id: string): FrameValues[string] | undefined =>
    doesHiddenCount || shown.has(id) ? values[id] : undefined;
  const isMet = (condition: FrameCondition): boolean => {
    const isYes = read(condition.isYes) === 'yes';
    if (!('hasB' in condition)) return isYes;
    const number = read(condition.isAboveThree);
    const list = read(condition.hasB);
    return (isYes && typeof number === 'number' && number > 3) || (Array.isArray(list) && list.includes('b'));
  };
  for (const { id, shownIf } of questions) if (shownIf === undefined || isMet(shownIf)) shown.add(id);
  return shown;
}

const yesNo = ['yes', 'partly', 'no'].map((optionId) => ({ optionId, text: optionId }));
const aToD = ['a', 'b', 'c', 'd'].map((optionId) => ({ optionId, text: optionId }));

/** The frame as an instrument of ours. */
export function frameRevision(frame: Frame): InstrumentRevision {
  const questions = frame.questions.map(({ id, kind, shownIf }): Question => {
    const base = {
      questionId: id,
      label: id,
      text: `Question ${id}: does the administration run this service?`,
      respondentRoles: ['gov-lead'],
      ...(shownIf === undefined ? {} : { skip: { when: `not(${expressionOf(shownIf)})`, effect: 'na' as const } }),
    } as const;
    const scored = {
      ...base,
      weight: 0,
      evidence: 'none',
      targetLinks: [],
      isCrossCutting: false,
      details: [],
    } as const;
    switch (kind) {
      case 'choice':
        return { ...base, kind: 'single-choice', options: yesNo };
      case 'choices':
        return { ...scored, kind: 'multiple-choice', options: aToD };
      case 'number':
        return { ...scored, kind: 'number', unit: 'offices', minimum: 0, maximum: 1_000_000, decimals: 0 };
      case 'text':
        return { ...base, kind: 'text', maximumLength: 200, isLong: false };
    }
  });
  const calculated = frame.calculations.map(({ id, terms }): Question => ({
    questionId: id,
    kind: 'calculated',
    label: id,
    text: id,
    respondentRoles: ['gov-lead'],
    weight: 0,
    evidence: 'none',
    targetLinks: [],
    isCrossCutting: false,
    details: [],
    calculation: terms.map((term) => `coalesce(\${${term.id}}, 0) * ${term.weight}`).join(' + '),
  }));
  const sections = Array.from({ length: 20 }, (_, at) => ({
    sectionId: `S${at}`,
    title: `Section ${at}`,
    summary: '',
    weightPercent: 5,
    subSections: [
      {
        subSectionId: `S${at}1`,
        title: 'Part',
        questions: [...questions.slice(50 * at, 50 * (at + 1)), ...(at === 19 ? calculated : [])],
      },
    ],
  }));
  return {
    instrumentId: 'bench',
    code: 'QB',
    version: '1.0.0',
    state: 'draft',
    language: 'en',
    title: 'Bench',
    summary: 'A large instrument',
    referenceDate: 'today',
    estimatedMinutes: 600,
    inspiredBy: [],
    availability: { subSectionShare: 0.6, sectionShare: 0.6 },
    bands: [{ bandId: 'all', title: 'All', from: 0 }],
    sections,
    checks: [],
  };
}

function expressionOf(condition: FrameCondition): string {
  const isYes = `\${${condition.isYes}} = 'yes'`;
  if (!('hasB' in condition)) return isYes;
  return `(${isYes} and \${${condition.isAboveThree}} > 3) or selected(\${${condition.hasB}}, 'b')`;
}

/** Answers of ours out of the values of the frame. */
export function frameAnswers(values: FrameValues): Answers {
  return Object.fromEntries(Object.entries(values).map(([id, value]): [string, Answer] => [id, { value }]));
}

/** The frame as a form of SurveyJS, pages of 50. */
export function frameSurvey(frame: Frame): object {
  const elements = frame.questions.map(({ id, kind, shownIf }) => ({
    name: id,
    title: `Question ${id}: does the administration run this service?`,
    ...(shownIf === undefined ? {} : { visibleIf: surveyConditionOf(shownIf) }),
    ...surveyKinds[kind],
  }));
  return {
    pages: Array.from({ length: 20 }, (_, at) => ({
      name: `page${at}`,
      elements: elements.slice(50 * at, 50 * (at + 1)),
    })),
    calculatedValues: frame.calculations.map(({ id, terms }) => ({
      name: id,
      expression: terms.map((term) => `{${term.id}} * ${term.weight}`).join(' + '),
    })),
  };
}

const surveyKinds: Readonly<Record<FrameQuestion['kind'], object>> = {
  choice: { type: 'radiogroup', choices: yesNo.map(({ optionId, text }) => ({ value: optionId, text })) },
  choices: { type: 'checkbox', choices: aToD.map(({ optionId, text }) => ({ value: optionId, text })) },
  number: { type: 'text', inputType: 'number' },
  text: { type: 'text' },
};

function surveyConditionOf(condition: FrameCondition): string {
  const isYes = `{${condition.isYes}} = 'yes'`;
  if (!('hasB' in condition)) return isYes;
  return `(${isYes} and {${condition.isAboveThree}} > 3) or {${condition.hasB}} contains 'b'`;
}
