import type { Answer, Answers, LawAndPracticeValue } from '../answer/answer.ts';
import { checkAnswer } from '../answer/check-answer.ts';
import { evidenceOf } from '../answer/evidence-of.ts';
import { isAboveHalf } from '../answer/is-above-half.ts';
import type { Issue } from '../answer/issue.ts';
import { missingParts } from '../answer/missing-parts.ts';
import { isScored } from '../definition/is-scored.ts';
import type { AnswerState, ReadableValue } from '../expression/computing/answer-state.ts';
import { alternatives } from '../expression/syntax/alternatives.ts';
import { compileExpression } from '../expression/computing/compile-expression.ts';
import { dayNumber } from '../expression/computing/day-number.ts';
import { isFault } from '../expression/computing/expression-value.ts';
import { questionsRead } from '../expression/syntax/questions-read.ts';
import { InstrumentError } from '../instrument-error.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import type { Flow, QuestionFlow, QuestionStatus, SectionFlow } from './flow.ts';
import type { OpenRevision, QuestionRules } from './open-revision.ts';
import { progressOf } from './progress-of.ts';
import { isEmptyAnswer, readableValue } from './readable-value.ts';

/** What an answer is by itself, before anything else is looked at. */
interface Given {
  readonly answer: Answer;
  readonly issues: readonly Issue[];
  readonly value: ReadableValue;
}

/** Where a question stands by its own answer and by what decides it; checks and whether it is required stand apart. */
interface Standing {
  readonly status: QuestionStatus;
  readonly isCapped: boolean;
  readonly issues: readonly Issue[];
  readonly missing: readonly string[];
}

const noIssues: readonly Issue[] = [];
const nothingMissing: readonly string[] = [];
const hidden: Standing = { status: 'hidden', isCapped: false, issues: noIssues, missing: nothingMissing };
const unsettled: Standing = { ...hidden };
const note: Standing = { ...hidden, status: 'note' };
const calculated: Standing = { ...hidden, status: 'calculated' };
const empty: Standing = { ...hidden, status: 'empty' };

/** The answer sheet over a revision made ready. */
export class KeptSheet implements AnswerSheet {
  readonly #open: OpenRevision;
  readonly #given: (Given | undefined)[] = [];
  readonly #values: ReadableValue[] = [];
  readonly #answers: (Answer | undefined)[] = [];
  readonly state: AnswerState;
  readonly #standings: Standing[] = [];
  readonly #isOptional: boolean[] = [];
  /** By place in `lastRules`: whether a check speaks. */
  readonly #speaks: boolean[] = [];
  /** By slot: how many checks of severity error speak there. */
  readonly #errorChecks: number[] = [];
  readonly #flows: (QuestionFlow | undefined)[] = [];
  readonly #dirty: boolean[] = [];
  #dirtyCount = 0;
  readonly #dirtyLast = new Set<number>();
  #changed = new Set<number>();
  #answersCopy: Answers | undefined;

  constructor(open: OpenRevision, answers: Answers, today: string | undefined) {
    this.#open = open;
    this.state = {
      values: this.#values,
      answers: this.#answers,
      today: today === undefined ? undefined : dayNumber(today),
      row: undefined,
    };
    for (const rules of open.rules) {
      const { question } = rules;
      const { questionId } = question;
      // A question may be named like a member that every object has; only what was answered counts.
      const answer = Object.hasOwn(answers, questionId) ? answers[questionId] : undefined;
      this.#given.push(answer === undefined ? undefined : givenOf(rules, answer));
      this.#values.push(undefined);
      this.#answers.push(answer);
      this.#standings.push(unsettled);
      this.#isOptional.push('isOptional' in question && question.isOptional);
      this.#errorChecks.push(0);
      this.#flows.push(undefined);
      this.#dirty.push(false);
    }
    for (const slot of open.order) this.#settle(slot);
    for (const [index] of open.lastRules.entries()) {
      this.#speaks.push(false);
      this.#applyLast(index);
    }
    this.#changed.clear();
  }

  get answers(): Answers {
    this.#answersCopy ??= Object.fromEntries(
      this.#open.rules.flatMap(({ question }, slot) => {
        const answer = this.#answers[slot];
        return answer === undefined ? [] : [[question.questionId, answer] as const];
      }),
    );
    return this.#answersCopy;
  }

  answer(questionId: string, answer: Answer | undefined): readonly string[] {
    const slot = this.#slotOf(questionId);
    this.#answersCopy = undefined;
    this.#answers[slot] = answer;
    this.#given[slot] = answer === undefined ? undefined : givenOf(this.#rules(slot), answer);
    const before = this.#values[slot];
    this.#settle(slot);
    this.#changed.add(slot);
    // Details and evidence may be read even where the value stays the same.
    if (before !== undefined || this.#values[slot] !== undefined) this.#spread(slot);
    this.#settleDependants();
    for (const index of this.#dirtyLast) this.#applyLast(index);
    this.#dirtyLast.clear();
    const changed = this.#changed;
    this.#changed = new Set();
    const ids: string[] = [];
    for (const found of changed) {
      this.#flows[found] = undefined;
      ids.push(this.#rules(found).question.questionId);
    }
    return ids;
  }

  question(questionId: string): QuestionFlow {
    const slot = this.#slotOf(questionId);
    return (this.#flows[slot] ??= this.#flowAt(slot));
  }

  isShown(questionId: string): boolean {
    return this.#standings[this.#slotOf(questionId)] !== hidden;
  }

  section(sectionId: string): SectionFlow {
    const section = this.#open.revision.sections.find((one) => one.sectionId === sectionId);
    if (section === undefined) {
      throw new InstrumentError('unknown-question', `progress requires a section of this revision: ${sectionId}`, {
        sectionId,
      });
    }
    const questions = section.subSections.flatMap((subSection) => subSection.questions);
    return { sectionId, ...progressOf(questions.map(({ questionId }) => this.question(questionId))) };
  }

  issues(): readonly Issue[] {
    return this.#open.rules.flatMap(({ question }) => {
      const { questionId } = question;
      const { status, isOptional, missing = nothingMissing, issues } = this.question(questionId);
      const lacking: readonly Issue[] =
        status === 'empty' && isOptional !== true
          ? [{ code: 'required', severity: 'error', questionId, params: {} }]
          : missing.map((part) => ({ code: 'required', severity: 'error', questionId, part, params: {} }));
      return lacking.length === 0 ? issues : [...lacking, ...issues];
    });
  }

  flow(): Flow {
    const { revision, rules } = this.#open;
    const questions = rules.map(({ question }) => this.question(question.questionId));
    return {
      questions,
      sections: revision.sections.map(({ sectionId }) => this.section(sectionId)),
      issues: this.issues(),
      ...progressOf(questions),
    };
  }

  #slotOf(questionId: string): number {
    const slot = this.#open.slots.get(questionId);
    if (slot !== undefined) return slot;
    throw new InstrumentError('unknown-question', `an answer requires a question of this revision: ${questionId}`, {
      questionId,
    });
  }

  #rules(slot: number): QuestionRules {
    const rules = this.#open.rules[slot];
    if (rules === undefined) throw new InstrumentError('unknown-question', `no question in slot ${slot}`, {});
    return rules;
  }

  /** Looks at one question again. Whether others must be looked at follows from its value. */
  #settle(slot: number): void {
    const valueBefore = this.#values[slot];
    const before = this.#standings[slot] ?? unsettled;
    const standing = this.#standing(slot);
    const { noCase, options } = this.#rules(slot);
    const isAsBefore =
      isSame(before, standing) &&
      valueBefore === this.#values[slot] &&
      // Which answers hide it, or which options it offers, may have changed all the same.
      standing !== hidden &&
      noCase === undefined &&
      options === undefined;
    if (isAsBefore) return;
    this.#standings[slot] = standing;
    this.#changed.add(slot);
  }

  /** Where a question stands now; sets its value. */
  #standing(slot: number): Standing {
    const rules = this.#rules(slot);
    const { question } = rules;
    this.#values[slot] = undefined;
    if (rules.skip !== undefined && rules.skip.value(this.state) === true) return hidden;
    if (question.kind === 'note') return note;
    if (rules.calculation !== undefined) {
      this.#values[slot] = rules.calculation.value(this.state);
      return calculated;
    }
    const given = this.#given[slot];
    if (given === undefined) return empty;
    const { answer } = given;
    let { issues, value } = given;
    const isImplied = this.#noCase(rules) === 'implied';
    if (isImplied && value !== undefined) value = { ...(value as LawAndPracticeValue), practice: 'no-case' };
    const withheld = this.#withheld(rules);
    if (withheld !== undefined && isChosen(value, withheld)) {
      issues = [
        ...issues,
        { code: 'option-not-offered', severity: 'error', questionId: question.questionId, params: {} },
      ];
      value = undefined;
    }
    this.#values[slot] = value;
    const missing = value === undefined ? nothingMissing : missingParts(question, answer, !isImplied);
    const isCapped =
      value !== undefined &&
      isScored(question) &&
      question.evidence === 'required' &&
      evidenceOf(answer).length === 0 &&
      isAboveHalf(question, value as Exclude<Answer['value'], undefined>);
    if (isCapped) {
      issues = [
        ...issues,
        { code: 'evidence-needed', severity: 'warning', questionId: question.questionId, params: {} },
      ];
    }
    return { status: statusOf(answer, isCapped, missing), isCapped, issues, missing };
  }

  #noCase({ noCase, question }: QuestionRules): 'first' | 'implied' | undefined {
    if (noCase === undefined || question.kind !== 'law-and-practice') return undefined;
    return noCase.value(this.state) === true ? (question.noCaseEffect ?? 'first') : undefined;
  }

  #withheld({ options }: QuestionRules): readonly string[] | undefined {
    return options?.filter(({ rule }) => rule.value(this.state) !== true).map(({ optionId }) => optionId);
  }

  /** Marks all that reads a slot. */
  #spread(slot: number): void {
    const { dependants, lastDependants } = this.#open;
    for (const dependant of dependants[slot] ?? []) {
      if (this.#dirty[dependant] === true) continue;
      this.#dirty[dependant] = true;
      this.#dirtyCount += 1;
    }
    for (const index of lastDependants[slot] ?? []) this.#dirtyLast.add(index);
  }

  /** Settles what is marked, in the order in which questions decide each other, so that each is settled once. */
  #settleDependants(): void {
    const { order } = this.#open;
    for (let place = 0; this.#dirtyCount > 0 && place < order.length; place += 1) {
      const slot = order[place] ?? 0;
      if (this.#dirty[slot] !== true) continue;
      this.#dirty[slot] = false;
      this.#dirtyCount -= 1;
      const before = this.#values[slot];
      this.#settle(slot);
      if (before !== this.#values[slot]) this.#spread(slot);
    }
  }

  #applyLast(index: number): void {
    const last = this.#open.lastRules[index];
    if (last === undefined) return;
    const isMet = last.rule.value(this.state) === true;
    if (last.kind === 'required') {
      if (this.#isOptional[last.slot] === !isMet) return;
      this.#isOptional[last.slot] = !isMet;
      this.#changed.add(last.slot);
      return;
    }
    if (this.#speaks[index] === isMet) return;
    this.#speaks[index] = isMet;
    for (const slot of last.slots) {
      if (last.check.severity === 'error') {
        this.#errorChecks[slot] = (this.#errorChecks[slot] ?? 0) + (isMet ? 1 : -1);
      }
      this.#changed.add(slot);
    }
  }

  /** An answer with an error, its own or that of a check, is a problem; an empty question is not blamed. */
  #statusAt(slot: number): QuestionStatus {
    const { status, issues } = this.#standings[slot] ?? hidden;
    if (status === 'hidden' || status === 'empty' || status === 'note') return status;
    const hasError = (this.#errorChecks[slot] ?? 0) > 0 || issues.some(({ severity }) => severity === 'error');
    return hasError && status !== 'calculated' ? 'problem' : status;
  }

  #flowAt(slot: number): QuestionFlow {
    const rules = this.#rules(slot);
    const { question, section } = rules;
    const { questionId } = question;
    const standing = this.#standings[slot] ?? hidden;
    const base = {
      questionId,
      sectionId: section.sectionId,
      status: this.#statusAt(slot),
      hasValue: this.#values[slot] !== undefined && !isFault(this.#values[slot]),
      isCapped: standing.isCapped,
    };
    if (standing === hidden) {
      return { ...base, isShown: false, ...this.#hiding(rules), issues: noIssues };
    }
    const noCase = this.#noCase(rules);
    const withheld = this.#withheld(rules) ?? [];
    const value = this.#values[slot];
    return {
      ...base,
      isShown: true,
      ...(this.#isOptional[slot] === true ? { isOptional: true } : {}),
      ...(standing.missing.length === 0 ? {} : { missing: standing.missing }),
      ...(noCase === undefined ? {} : { noCase }),
      ...(withheld.length === 0 ? {} : { withheldOptionIds: withheld }),
      ...(standing === calculated && value !== undefined
        ? { calculated: value as NonNullable<QuestionFlow['calculated']> } // what an expression is worth
        : {}),
      issues: [...standing.issues, ...this.#spoken(slot, questionId)],
    };
  }

  /** The answers that hide a question: those of each condition that is met by itself. */
  #hiding({ question, skip }: QuestionRules): Pick<QuestionFlow, 'hiddenEffect' | 'hiddenBy'> {
    if (question.skip === undefined || skip === undefined) return {};
    const { names } = this.#open;
    const met = alternatives(skip.tree).filter((tree) => compileExpression(tree, names)(this.state) === true);
    return { hiddenEffect: question.skip.effect, hiddenBy: [...new Set(met.flatMap(questionsRead))] };
  }

  #spoken(slot: number, questionId: string): readonly Issue[] {
    return (this.#open.checks[slot] ?? []).flatMap((index): readonly Issue[] => {
      const last = this.#open.lastRules[index];
      if (last?.kind !== 'check' || this.#speaks[index] !== true) return [];
      const { checkId, message, severity } = last.check;
      return [{ code: 'check', severity, questionId, params: { checkId, message } }];
    });
  }
}

function givenOf({ question }: QuestionRules, answer: Answer): Given {
  const issues = checkAnswer(question, answer);
  return { answer, issues, value: readableValue(question, answer, issues) };
}

function isSame(a: Standing, b: Standing): boolean {
  return (
    a === b ||
    (a.status === b.status &&
      a.isCapped === b.isCapped &&
      a.missing.join() === b.missing.join() &&
      a.issues.length === b.issues.length &&
      a.issues.every((issue, index) => issue === b.issues[index]))
  );
}

function isChosen(value: ReadableValue, optionIds: readonly string[]): boolean {
  if (typeof value === 'string') return optionIds.includes(value);
  return Array.isArray(value) && (value as readonly unknown[]).some((chosen) => optionIds.includes(String(chosen)));
}

function statusOf(answer: Answer, isCapped: boolean, missing: readonly string[]): QuestionStatus {
  if (isEmptyAnswer(answer)) return 'empty';
  if (answer.noValue !== undefined) return answer.noValue;
  if (missing.length > 0) return 'incomplete';
  return isCapped ? 'needs-evidence' : 'answered';
}
