import type {
  Answer,
  AnswerSheet,
  Evidence,
  Field,
  FieldValue,
  Question,
  Questionnaire,
  RecordValue,
} from '@groundwork/instrument';

/** Draws a number from 0 up to, not including, 1. */
export type Draw = () => number;

/** A source of draws from a seed, the same everywhere. Source: mulberry32 by Tommy Ettinger, public domain. */
export function drawsFrom(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<Item>(items: readonly Item[], draw: Draw): Item {
  const item = items[Math.floor(draw() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** The questions that wait for an answer now. */
export function openQuestions(questionnaire: Questionnaire, sheet: AnswerSheet): readonly Question[] {
  return questionnaire.questions.filter(({ questionId }) => {
    const { status, isOptional } = sheet.question(questionId);
    return status === 'incomplete' || (status === 'empty' && isOptional !== true);
  });
}

/** What somebody might answer who has read nothing but the question: always acceptable, often without its evidence. */
export function anyAnswer(question: Question, draw: Draw): Answer {
  if (draw() < 0.06) return { noValue: 'do-not-know' };
  if (draw() < 0.03) return { noValue: 'not-applicable', noValueReason: 'There is no such thing here' };
  const fields = 'details' in question ? (question.details ?? []) : [];
  const details = recordOf(fields, draw);
  const takesEvidence = 'evidence' in question && (question.evidence ?? 'none') !== 'none';
  return {
    value: anyValue(question, draw),
    ...(Object.keys(details).length === 0 ? {} : { details }),
    ...(takesEvidence && draw() < 0.6 ? { evidence: [anyEvidence(draw)] } : {}),
  };
}

export function anyEvidence(draw: Draw): Evidence {
  return {
    evidenceId: `e${Math.floor(draw() * 1e9)}`,
    kind: 'report',
    title: 'A report',
    issuer: 'A ministry',
    date: '2024',
    language: 'en',
    link: draw() < 0.5 ? 'https://example.org/report' : '',
    page: '1',
    isPublic: true,
  };
}

function anyValue(question: Question, draw: Draw): NonNullable<Answer['value']> {
  switch (question.kind) {
    case 'level':
    case 'state':
    case 'severity':
    case 'agreement':
      return pick(question.levels, draw).score;
    case 'law-and-practice': {
      const law = pick(question.law, draw).score;
      return { law, practice: draw() < 0.2 ? 'no-case' : pick(question.practice, draw).score };
    }
    case 'multiple-choice': {
      const items = question.options.filter(({ isExclusive }) => isExclusive !== true);
      const chosen = items.filter(() => draw() < 0.5).map(({ optionId }) => optionId);
      if (chosen.length > 0) return chosen;
      const none = question.options.find(({ isExclusive }) => isExclusive === true) ?? pick(items, draw);
      return [none.optionId];
    }
    case 'number':
      return between(question.minimum, question.maximum, question.decimals, draw);
    case 'share':
      return between(0, 100, question.decimals, draw);
    case 'single-choice':
      return pick(question.options, draw).optionId;
    case 'text':
      return 'Something to say';
    case 'date':
      return '2009-06-30';
    case 'repeat':
      return Array.from({ length: Math.max(1, question.minimumRecords) }, () => recordOf(question.fields, draw, true));
    case 'ranking': {
      const left = [...question.options];
      return Array.from({ length: question.maximum }, () => {
        const option = pick(left, draw);
        left.splice(left.indexOf(option), 1);
        return option.optionId;
      });
    }
    case 'calculated':
    case 'note':
      throw new Error(`${question.questionId} takes no answer`);
  }
}

function between(minimum: number, maximum: number, decimals: number, draw: Draw): number {
  // Low numbers are as likely as high ones: counts of zero hide whole sections.
  const share = draw() < 0.25 ? 0 : draw();
  return Number((minimum + share * (maximum - minimum)).toFixed(decimals));
}

function recordOf(fields: readonly Field[], draw: Draw, isFull = false): RecordValue {
  const filled = fields.filter(({ required }) => required || isFull || draw() < 0.5);
  return Object.fromEntries(filled.map((field) => [field.id, fieldValue(field, draw)]));
}

function fieldValue(field: Field, draw: Draw): FieldValue {
  const { kind, minimum = 0, maximum = 100, options = [] } = field;
  switch (kind) {
    case 'year':
      return Math.max(minimum, Math.min(maximum, 2009));
    case 'number':
      return between(minimum, maximum, 1, draw);
    case 'text':
      return 'Words';
    case 'date':
      return '2009-06-30';
    case 'link':
      return 'https://example.org/';
    case 'single-choice':
      return pick(options, draw).optionId;
    case 'multiple-choice':
      return [pick(options, draw).optionId];
  }
}
