import { anyCondition } from './any-expression.test-data.ts';
import {
  anyGuidance,
  anyLadder,
  anyQuestion,
  anyQuestionOf,
  given,
  type Surroundings,
} from './any-question.test-data.ts';
import { anyText } from './any-text.test-data.ts';
import type {
  Check,
  CommonLevels,
  DeclaredChange,
  Grid,
  InstrumentRevision,
  PreviousRevision,
  SubSection,
} from './instrument-revision.ts';
import type { Question } from './question.ts';
import { questionsInOrder } from './questions-in-order.ts';
import { Tape } from './tape.test-data.ts';

const weights: readonly (readonly number[])[] = [[100], [40, 60], [0, 100], [33.3, 66.7], [20, 30, 50]];
const rowKinds = ['level', 'state', 'multiple-choice', 'severity', 'agreement', 'single-choice'] as const;

/**
 * A valid revision with questions of all kinds, grids, conditions, calculations and texts that are hard to write, made of
 * the numbers given. Expressions read questions before their own only.
 *
 * Property tests draw the numbers: `fc.uint16Array({ size: 'max', maxLength: 1_500 }).map(anyRevision)`; a shorter array
 * of smaller numbers makes a smaller revision, so that counterexamples shrink.
 */
export function anyRevision(numbers: ArrayLike<number>): InstrumentRevision {
  const tape = new Tape(numbers);
  const commonLevels = tape.maybe(() => anyCommonLevels(tape));
  const maker = new Maker(tape, commonLevels ?? {});
  const purpose = tape.maybe(() => tape.pick(['readiness', 'opinion'] as const), 3);
  const sections = tape.pick(weights).map((weightPercent, index) => {
    const sectionId = 'ABC'.charAt(index);
    return {
      sectionId,
      title: anyText(tape),
      summary: anyText(tape),
      weightPercent,
      subSections: tape.list(1, 2, (at) => maker.subSection(`${sectionId}${at + 1}`)),
    };
  });
  const revision: InstrumentRevision = {
    instrumentId: 'any-instrument',
    code: 'ZZ',
    version: '2.0.0',
    state: tape.pick(['draft', 'published', 'retired'] as const),
    language: tape.pick(['en', 'fr', 'zh-Hant', 'no']),
    title: anyText(tape),
    summary: anyText(tape),
    referenceDate: anyText(tape),
    estimatedMinutes: 1 + tape.below(1000),
    inspiredBy: tape.list(0, 2, () => anyText(tape)),
    availability: { subSectionShare: tape.pick([0.6, 0, 1]), sectionShare: tape.pick([0.6, 0, 1]) },
    bands: [
      { bandId: 'low', title: anyText(tape), from: 0 },
      { bandId: 'high', title: anyText(tape), from: tape.pick([50, 33.3]) },
    ],
    sections,
    checks: maker.checks(),
    ...given({ purpose, commonLevels }),
  };
  return { ...revision, ...given({ previous: tape.maybe(() => anyPrevious(tape, revision), 3) }) };
}

/** Anchors that are shared, at least one ladder of them. */
function anyCommonLevels(tape: Tape): CommonLevels {
  const practice = tape.maybe(() => anyLadder(tape, [0, 1, 2]));
  const levels = given({
    severity: tape.maybe(() => anyLadder(tape, [0, 1, 2, 3, 4])),
    agreement: tape.maybe(() => anyLadder(tape, [0, 1, 2, 3, 4])),
    law: tape.maybe(() => anyLadder(tape, [0, 1, 2])),
    practice,
    noCase: practice === undefined ? undefined : tape.maybe(() => anyText(tape)),
  });
  const isAny = Object.keys(levels).length > 0 && !tape.oneIn(2);
  return isAny ? levels : { ...levels, state: anyLadder(tape, [0, 1, 3, 4]) };
}

/** Makes the questions one after the other, so that each can look back at those before. */
class Maker {
  readonly #tape: Tape;
  readonly #commonLevels: CommonLevels;
  readonly #questions: Question[] = [];
  readonly #calculatedNumbers = new Set<string>();
  #gridCount = 0;

  constructor(tape: Tape, commonLevels: CommonLevels) {
    this.#tape = tape;
    this.#commonLevels = commonLevels;
  }

  subSection(subSectionId: string): SubSection {
    const grids: Grid[] = [];
    const questions = this.#tape
      .list(0, 4, () => {
        if (!this.#tape.oneIn(4)) return [this.#keep(anyQuestion(this.#around(), this.#nextId()))];
        const { grid, rows } = this.#grid();
        grids.push(grid);
        return rows;
      })
      .flat();
    const title = anyText(this.#tape);
    return { subSectionId, title, questions, ...given({ grids: grids.length === 0 ? undefined : grids }) };
  }

  checks(): readonly Check[] {
    const tape = this.#tape;
    const [first] = this.#questions;
    if (first === undefined || this.#questions.every(({ kind }) => kind === 'note')) return [];
    return tape.list(0, 2, (index) => ({
      checkId: `ZZ-K${index}`,
      when: anyCondition(tape, this.#around().readable),
      severity: tape.pick(['warning', 'error'] as const),
      message: anyText(tape),
      questionIds: [first.questionId, ...tape.some(this.#questions.slice(1, 4)).map(({ questionId }) => questionId)],
    }));
  }

  /** Rows of one kind with the same columns; mostly with the same ladder, options, roles and evidence. */
  #grid(): { readonly grid: Grid; readonly rows: readonly Question[] } {
    const tape = this.#tape;
    this.#gridCount += 1;
    const gridId = `ZZ-G${this.#gridCount}`;
    const kind = tape.pick(rowKinds);
    const grid = {
      gridId,
      label: anyText(tape),
      text: anyText(tape),
      rowHeading: anyText(tape),
      ...given({ guidance: tape.maybe(() => anyGuidance(tape)) }),
    };
    const around = this.#around();
    const model = anyQuestionOf(around, 'ZZ-X', kind);
    const rows = tape.list(1, 4, () => {
      const row = anyQuestionOf(around, this.#nextId(), kind);
      const columns = 'details' in model ? { details: model.details } : {};
      const { details: _own, ...rest } = row as Question & { readonly details?: unknown };
      const shared = tape.oneIn(4) ? {} : sharedByRows(model);
      // One kind and the columns of one question: the parts fit together.
      return { ...rest, ...shared, ...columns, gridId } as unknown as Question;
    });
    // Kept only now: conditions on the options of a grid are those of all its rows.
    for (const row of rows) this.#keep(row);
    return { grid, rows };
  }

  #around(): Surroundings {
    const readable = { questions: [...this.#questions], calculatedNumbers: new Set(this.#calculatedNumbers) };
    return { tape: this.#tape, readable, commonLevels: this.#commonLevels };
  }

  #keep(question: Question): Question {
    this.#questions.push(question);
    if (question.kind === 'calculated') this.#calculatedNumbers.add(question.questionId);
    return question;
  }

  #idCount = 0;

  #nextId(): string {
    this.#idCount += 1;
    return `ZZ-Q${this.#idCount}`;
  }
}

function sharedByRows(model: Question): object {
  const { respondentRoles, evidence, levels, options } = model as {
    readonly [Key in 'respondentRoles' | 'evidence' | 'levels' | 'options']?: unknown;
  };
  return given({ respondentRoles, evidence, levels, options });
}

function anyPrevious(tape: Tape, revision: InstrumentRevision): PreviousRevision {
  const ids = questionsInOrder(revision).map(({ questionId }) => questionId);
  const changes: DeclaredChange[] = [];
  const take = (count: number): readonly string[] => ids.splice(0, count);
  while (!tape.isAtEnd && changes.length < 5) {
    const type = tape.pick([
      'same',
      'reworded',
      'relabelled',
      'rescaled',
      'split',
      'merged',
      'kind-changed',
      'removed',
      'added',
    ] as const);
    const needed = type === 'removed' ? 0 : type === 'split' ? 2 : 1;
    if (ids.length < needed) break;
    const before = [`ZZ-P${changes.length}`, `ZZ-R${changes.length}`];
    const fromCount = type === 'added' ? 0 : type === 'merged' ? 2 : 1;
    changes.push({
      from: before.slice(0, fromCount),
      to: take(needed),
      type,
      ...given({
        isComparable: tape.maybe(() => tape.oneIn(2)),
        values: tape.maybe(() => ({ 0: 1, 4: null, 'old-option': 'new-option', no: 'null' }), 3),
        note: tape.maybe(() => anyText(tape)),
      }),
    });
  }
  return { version: '1.9.9', changes };
}
