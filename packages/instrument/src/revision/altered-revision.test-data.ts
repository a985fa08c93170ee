import type { DeclaredChange, InstrumentRevision } from '../definition/instrument-revision.ts';
import type { Question } from '../definition/question.ts';
import { questionsInOrder } from '../definition/questions-in-order.ts';
import type { Tape } from '../definition/tape.test-data.ts';
import { questionValues } from './declaration/question-values.ts';

/** What the alteration makes of the questions it comes upon. */
interface Altered {
  readonly questions: readonly Question[];
  readonly declared?: DeclaredChange;
}

/**
 * A later revision made of an earlier one by random alterations: other words, levels and options gone or new, another kind,
 * questions removed, added, renamed, split and merged, with and without a declaration, moved to the end of their part.
 */
export function alteredRevision(tape: Tape, revision: InstrumentRevision): InstrumentRevision {
  const changes: DeclaredChange[] = [];
  let count = 0;
  const sections = revision.sections.map((section) => ({
    ...section,
    subSections: section.subSections.map((subSection) => {
      const questions: Question[] = [];
      const open = [...subSection.questions];
      for (let question = open.shift(); question !== undefined; question = open.shift()) {
        count += 1;
        const next = open[0];
        const altered = tape.oneIn(2) ? { questions: [question] } : alter(tape, question, next, `ZZ-N${count}`);
        if (altered.declared?.type === 'merged') open.shift();
        if (altered.declared !== undefined) changes.push(altered.declared);
        questions.push(...altered.questions);
      }
      return { ...subSection, questions: tape.oneIn(6) ? questions.toReversed() : questions };
    }),
  }));
  return {
    ...revision,
    version: '3.0.0',
    sections: withoutRules(sections),
    checks: [],
    previous: { version: revision.version, changes },
  };
}

function alter(tape: Tape, question: Question, next: Question | undefined, newId: string): Altered {
  const { questionId } = question;
  const renamed = { ...question, questionId: newId };
  switch (tape.below(9)) {
    case 0:
      return { questions: [{ ...question, label: `${question.label} again`, text: `${question.text} again` }] };
    case 1:
      return { questions: [rescaled(tape, question)] };
    case 2: {
      const now = rescaled(tape, question);
      const values = anyMap(tape, question, now);
      return { questions: [now], declared: { from: [questionId], to: [questionId], type: 'rescaled', values } };
    }
    case 3:
      return { questions: [], declared: { from: [questionId], to: [], type: 'removed' } };
    case 4:
      return { questions: [question, renamed] };
    case 5:
      return {
        questions: [renamed],
        declared: { from: [questionId], to: [newId], type: 'reworded', isComparable: tape.oneIn(2) },
      };
    case 6:
      return {
        questions: [question, tape.oneIn(2) ? renamed : otherKind(renamed)],
        declared: { from: [questionId], to: [questionId, newId], type: 'split' },
      };
    case 7: {
      if (next === undefined) return { questions: [] };
      const values = tape.oneIn(2) ? anyMap(tape, next, renamed) : undefined;
      const from = [questionId, next.questionId];
      const declared: DeclaredChange = {
        from,
        to: [newId],
        type: 'merged',
        ...(values === undefined ? {} : { values }),
      };
      return { questions: [renamed], declared };
    }
    default: {
      const now = otherKind(question);
      const values = anyMap(tape, question, now);
      return { questions: [now], declared: { from: [questionId], to: [questionId], type: 'kind-changed', values } };
    }
  }
}

/** The same question with less, more or narrower to answer. */
function rescaled(tape: Tape, question: Question): Question {
  switch (question.kind) {
    case 'level':
    case 'severity':
    case 'agreement':
      return { ...question, levels: fewer(tape, question.levels) };
    case 'multiple-choice':
    case 'single-choice':
    case 'ranking': {
      const kept = fewer(tape, question.options);
      const more = { optionId: 'more', text: 'More' };
      return { ...question, options: tape.oneIn(2) ? kept : [...kept, more] };
    }
    case 'number':
      return {
        ...question,
        maximum: question.minimum + (question.maximum - question.minimum) / 2,
        unit: tape.pick([question.unit, 'others']),
      };
    case 'repeat':
      return {
        ...question,
        fields: question.fields.slice(1),
        maximumRecords: Math.max(1, question.maximumRecords - 1),
      };
    case 'text':
      return { ...question, maximumLength: 10 };
    case 'note':
      return question;
    default:
      return { ...question, evidence: 'none', details: [] };
  }
}

/** All but the first or the last; one always stays. */
function fewer<Item>(tape: Tape, items: readonly Item[]): readonly Item[] {
  if (items.length === 1) return items;
  return tape.oneIn(2) ? items.slice(1) : items.slice(0, -1);
}

function otherKind(question: Question): Question {
  const { questionId, label, text } = question;
  if (question.kind === 'single-choice') return { questionId, label, text, kind: 'note' };
  return {
    questionId,
    label,
    text,
    kind: 'single-choice',
    respondentRoles: ['stat'],
    options: [
      { optionId: 'yes', text: 'Yes' },
      { optionId: 'no', text: 'No' },
    ],
  };
}

/** Some values of the earlier question given values of the later one, or dropped. */
function anyMap(tape: Tape, before: Question, after: Question): Readonly<Record<string, string | number | null>> {
  const [old, now] = [questionValues(before) ?? [], questionValues(after) ?? []];
  if (now.length === 0) return {};
  const isNumber = 'levels' in after;
  return Object.fromEntries(
    tape.some(old).map((key) => {
      const value = tape.pick(now);
      return [key, tape.oneIn(4) ? null : isNumber ? Number(value) : value];
    }),
  );
}

/** Without what reads other questions, which may be gone. */
function withoutRules(sections: InstrumentRevision['sections']): InstrumentRevision['sections'] {
  return sections.map((section) => ({
    ...section,
    subSections: section.subSections.map((subSection) => ({
      ...subSection,
      questions: subSection.questions.map((question) => {
        const { skip: _skip, ...rest } = question;
        return rest;
      }),
    })),
  }));
}

/** Ids of all questions, for laws about who stands where. */
export function idsOf(revision: InstrumentRevision): readonly string[] {
  return questionsInOrder(revision).map(({ questionId }) => questionId);
}
