import {
  parseExpression,
  type Answer,
  type Answers,
  type Expression,
  type InstrumentRevision,
  type LawAndPracticeValue,
  type Question,
} from '@groundwork/instrument';
import { answerByItself, claimsMoreThanHalf, missingIn } from './answer-by-itself.ts';
import { evaluate, type World } from './evaluate.ts';
import { isFault, type AnswerWorth, type Worth } from './worth.ts';

/** Where a question stands by the reference; `issues` only of what follows from other answers or from what is missing. */
export interface ReferenceQuestion {
  readonly questionId: string;
  readonly isShown: boolean;
  readonly hiddenEffect: string | undefined;
  readonly hiddenBy: readonly string[] | undefined;
  readonly status: string;
  readonly hasValue: boolean;
  /** What expressions read. */
  readonly worth: AnswerWorth;
  readonly isOptional: boolean;
  readonly isCapped: boolean;
  /** Whether an error of its own answer stands at it. */
  readonly isWrong: boolean;
  readonly missing: readonly string[];
  readonly noCase: string | undefined;
  readonly withheld: readonly string[];
  readonly calculated: Worth;
  readonly issues: readonly string[];
}

/** Counts by the reference. */
export interface ReferenceProgress {
  readonly askedCount: number;
  readonly answeredCount: number;
  readonly needsEvidenceCount: number;
  readonly problemCount: number;
  readonly isComplete: boolean;
}

/** A questionnaire after some answers, by the reference. */
export interface ReferenceFlow {
  readonly questions: readonly ReferenceQuestion[];
  readonly sections: readonly ReferenceProgress[];
  readonly whole: ReferenceProgress;
  /** `questionId code part` of what is missing, then of the issues of each question. */
  readonly issues: readonly string[];
}

/**
 * A naive interpreter of instruments: everything is worked out from the beginning after every answer, whether a question
 * is shown by asking whether those are shown that its skip reads, and so on. It shares nothing with the engine but types
 * and the parser. Quick it is not; it is there to be obviously right.
 */
export class ReferenceInterpreter {
  readonly #revision: InstrumentRevision;
  readonly #questions: ReadonlyMap<string, Question>;
  readonly #trees = new Map<string, Expression>();

  constructor(revision: InstrumentRevision) {
    this.#revision = revision;
    this.#questions = new Map(questionsIn(revision.sections).map((question) => [question.questionId, question]));
  }

  flow(answers: Answers, today?: string): ReferenceFlow {
    const worths = new Map<string, AnswerWorth>();
    const world: World = {
      today,
      question: (questionId) => this.#questions.get(questionId),
      answer: (questionId) => answers[questionId],
      worth: (questionId) => {
        if (!worths.has(questionId)) worths.set(questionId, this.#worth(questionId, world));
        return worths.get(questionId);
      },
    };
    const speaking = this.#revision.checks.filter(({ when }) => this.#isMet(when, world));
    const questions = [...this.#questions.values()].map((question) => {
      const found = this.#question(question, world);
      if (!found.isShown) return { found, isBlocking: false };
      const checks = speaking.filter(({ questionIds }) => questionIds.includes(question.questionId));
      const hasError = checks.some(({ severity }) => severity === 'error');
      const isBlamed = !['empty', 'note', 'calculated'].includes(found.status);
      return {
        found: {
          ...found,
          status: hasError && isBlamed ? 'problem' : found.status,
          issues: [...found.issues, ...checks.map(({ checkId, severity }) => `check ${checkId} ${severity}`)],
        },
        isBlocking: hasError || found.isWrong,
      };
    });
    return {
      questions: questions.map(({ found }) => found),
      sections: this.#revision.sections.map((section) => {
        const ids = questionsIn([section]).map(({ questionId }) => questionId);
        return progressOf(questions.filter(({ found }) => ids.includes(found.questionId)));
      }),
      whole: progressOf(questions),
      issues: questions.flatMap(({ found }) => [
        ...lackingIn(found),
        ...found.issues.map((issue) => `${found.questionId} ${issue}`),
      ]),
    };
  }

  #tree(text: string): Expression {
    let tree = this.#trees.get(text);
    if (tree === undefined) {
      ({ tree } = parseExpression(text));
      if (tree === undefined) throw new Error(`unreadable: ${text}`);
      this.#trees.set(text, tree);
    }
    return tree;
  }

  #isMet(text: string, world: World): boolean {
    return evaluate(this.#tree(text), world) === true;
  }

  #isHidden({ skip }: Question, world: World): boolean {
    return skip !== undefined && this.#isMet(skip.when, world);
  }

  #noCase(question: Question, world: World): 'first' | 'implied' | undefined {
    if (question.kind !== 'law-and-practice' || question.noCaseWhen === undefined) return undefined;
    return this.#isMet(question.noCaseWhen, world) ? (question.noCaseEffect ?? 'first') : undefined;
  }

  #withheld(question: Question, world: World): readonly string[] {
    const options = 'options' in question ? question.options : [];
    return options
      .filter(({ shownWhen }) => shownWhen !== undefined && !this.#isMet(shownWhen, world))
      .map(({ optionId }) => optionId);
  }

  /** What expressions read of a question: nothing while it is hidden. */
  #worth(questionId: string, world: World): AnswerWorth {
    const question = this.#questions.get(questionId);
    if (question === undefined || question.kind === 'note' || this.#isHidden(question, world)) return undefined;
    if (question.kind === 'calculated') return evaluate(this.#tree(question.calculation), world);
    const answer = world.answer(questionId);
    if (answer === undefined) return undefined;
    const { worth } = answerByItself(question, answer);
    if (worth === undefined || this.#takesWithheld(question, answer, world)) return undefined;
    if (this.#noCase(question, world) !== 'implied') return worth;
    return { ...(worth as LawAndPracticeValue), practice: 'no-case' };
  }

  #takesWithheld(question: Question, { value }: Answer, world: World): boolean {
    const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
    return this.#withheld(question, world).some((optionId) => chosen.includes(optionId));
  }

  /** Everything about a question but the checks. */
  #question(question: Question, world: World): ReferenceQuestion {
    const { questionId, skip, kind } = question;
    const worth = world.worth(questionId);
    const nothing = {
      questionId,
      hiddenEffect: undefined,
      hiddenBy: undefined,
      hasValue: worth !== undefined && !isFault(worth),
      worth,
      isOptional: this.#isOptional(question, world),
      isCapped: false,
      isWrong: false,
      missing: [],
      noCase: this.#noCase(question, world),
      withheld: this.#withheld(question, world),
      calculated: undefined,
      issues: [],
    };
    if (skip !== undefined && this.#isHidden(question, world)) {
      const met = alternativesOf(this.#tree(skip.when)).filter((part) => evaluate(part, world) === true);
      const hidden = { isShown: false, status: 'hidden', hiddenEffect: skip.effect, hiddenBy: readBy(met) };
      return { ...nothing, ...hidden, isOptional: false, noCase: undefined, withheld: [] };
    }
    if (kind === 'note') return { ...nothing, isShown: true, status: 'note' };
    if (kind === 'calculated') {
      // A calculation has a single value.
      return { ...nothing, isShown: true, status: 'calculated', calculated: worth as Worth };
    }
    return { ...nothing, isShown: true, ...this.#answered(question, world) };
  }

  #isOptional(question: Question, world: World): boolean {
    if ('requiredWhen' in question && question.requiredWhen !== undefined) {
      return !this.#isMet(question.requiredWhen, world);
    }
    return 'isOptional' in question && (question.isOptional ?? false);
  }

  /** What follows from the answer to a question that is shown and asked. */
  #answered(
    question: Question,
    world: World,
  ): Pick<ReferenceQuestion, 'status' | 'isCapped' | 'isWrong' | 'missing' | 'issues'> {
    const { questionId } = question;
    const answer = world.answer(questionId);
    if (answer === undefined) return { status: 'empty', isCapped: false, isWrong: false, missing: [], issues: [] };
    const worth = world.worth(questionId);
    const { isEmpty, isWrong, worth: ownWorth } = answerByItself(question, answer);
    const takesWithheld = ownWorth !== undefined && this.#takesWithheld(question, answer, world);
    const isCapped =
      worth !== undefined &&
      'evidence' in question &&
      'weight' in question &&
      question.evidence === 'required' &&
      (answer.evidence ?? []).length === 0 &&
      claimsMoreThanHalf(question, worth);
    const missing = missingIn(question, worth, this.#noCase(question, world) !== 'implied');
    const statusWhenRight =
      answer.noValue ?? (missing.length > 0 ? 'incomplete' : isCapped ? 'needs-evidence' : 'answered');
    return {
      status: isEmpty ? 'empty' : isWrong || takesWithheld ? 'problem' : statusWhenRight,
      isCapped,
      isWrong: isWrong || takesWithheld,
      missing,
      issues: [
        ...(takesWithheld ? ['option-not-offered error'] : []),
        ...(isCapped ? ['evidence-needed warning'] : []),
      ],
    };
  }
}

function questionsIn(sections: InstrumentRevision['sections']): readonly Question[] {
  return sections.flatMap(({ subSections }) => subSections.flatMap(({ questions }) => questions));
}

/** What stands between the outermost `or`s. */
function alternativesOf(tree: Expression): readonly Expression[] {
  if (tree.kind === 'group') return alternativesOf(tree.inner);
  if (tree.kind !== 'operation' || tree.operator !== 'or') return [tree];
  return [...alternativesOf(tree.left), ...alternativesOf(tree.right)];
}

/** The questions that some conditions read, each once, in the order of first mention. */
function readBy(trees: readonly unknown[]): readonly string[] {
  const found: string[] = [];
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('questionId' in part && typeof part.questionId === 'string') found.push(part.questionId);
    for (const inner of Object.values(part)) collect(inner);
  };
  collect(trees);
  return [...new Set(found)];
}

function lackingIn({ questionId, status, isOptional, missing }: ReferenceQuestion): readonly string[] {
  if (status === 'empty') return isOptional ? [] : [`${questionId} required error`];
  return missing.map((part) => `${questionId} required ${part} error`);
}

function progressOf(
  questions: readonly { readonly found: ReferenceQuestion; readonly isBlocking: boolean }[],
): ReferenceProgress {
  const asked = questions
    .map(({ found }) => found)
    .filter(({ status, isOptional }) => {
      if (status === 'hidden' || status === 'note' || status === 'calculated') return false;
      return !(status === 'empty' && isOptional);
    });
  const open = asked.filter(({ status }) => status === 'empty' || status === 'incomplete');
  const problems = asked.filter(({ status }) => status === 'problem');
  return {
    askedCount: asked.length,
    answeredCount: asked.length - open.length - problems.length,
    needsEvidenceCount: asked.filter(({ isCapped }) => isCapped).length,
    problemCount: problems.length,
    isComplete: open.length === 0 && problems.length === 0 && !questions.some(({ isBlocking }) => isBlocking),
  };
}
