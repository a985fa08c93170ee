import type { AssessmentScores } from '@groundwork/assessment';
import type { Answer, Answers, Questionnaire } from '@groundwork/instrument';
import type {
  AssessmentView,
  Person,
  SaveResult,
  StoredResponse,
  WireAnswer,
  WireEvidence,
} from '@groundwork/assessment/wire';
import type { Conflict, SaveState } from '@groundwork/elements/questions';
import { answerOfWire } from './draft/answer-of-wire.ts';
import type { Connection, DraftView } from './draft/draft-view.ts';
import { Outbox, type KeptStorage, type Pending } from './draft/outbox.ts';
import { wireOfAnswer } from './draft/wire-of-answer.ts';
import type { AskServer } from './server/ask-server.ts';
import { ServerProblem } from './server/server-problem.ts';

/** Scores answers as of the reference date of their round; comes after the page, since one can answer without it. */
export type Scorer = (questionnaire: Questionnaire, answers: Answers, today: string) => AssessmentScores;

/** What the controller takes from outside, so that it needs neither page nor clock of its own. */
export interface ControllerParts {
  readonly ask: AskServer;
  readonly storage: KeptStorage;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Runs something later; returns how to call it off. */
  readonly later: (act: () => void, delayMilliseconds: number) => () => void;
  readonly scorer: Promise<Scorer>;
}

type PendingAnswer = Extract<Pending, { kind: 'answer' }>;

/** Waits between tries, in milliseconds; the last one repeats. */
const waits = [2_000, 5_000, 15_000, 30_000, 60_000] as const;

/** Most answers in one request: a week offline is sent in a few. */
const batchSize = 50;

/**
 * Holds one person's draft of one assessment: what the server has, what waits on this device, and what follows from
 * both. Every change is kept on this device first, then sent in strict order until the server has confirmed it.
 */
export class AssessmentController {
  readonly questionnaire: Questionnaire;
  readonly person: Person;
  readonly #parts: ControllerParts;
  readonly #outbox: Outbox;
  readonly #listeners = new Set<() => void>();
  #assessment: Omit<AssessmentView, 'responses'>;
  #responses: ReadonlyMap<string, StoredResponse>;
  #connection: Connection = { kind: 'good' };
  #isSending = false;
  #tries = 0;
  #callOff: (() => void) | undefined;
  #view: DraftView | undefined;
  #scorer: Scorer | undefined;

  constructor(parts: ControllerParts, person: Person, questionnaire: Questionnaire, loaded: AssessmentView) {
    const { responses, ...assessment } = loaded;
    this.#parts = parts;
    this.person = person;
    this.questionnaire = questionnaire;
    this.#assessment = assessment;
    this.#responses = byQuestion(responses);
    this.#outbox = new Outbox(parts.storage, person.personId, assessment.assessmentId);
    void parts.scorer.then(
      (scorer) => {
        this.#scorer = scorer;
        this.#changed();
        return undefined;
      },
      // Without the score one can still answer; the next visit fetches it again.
      () => undefined,
    );
  }

  /** Calls the listener after each change; returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The draft as it stands. The same object until something changes. */
  view(): DraftView {
    this.#view ??= this.#compute();
    return this.#view;
  }

  /** What these answers would come to, or null while the scoring is still on its way. */
  scoreOf(answers: Answers): AssessmentScores | null {
    return this.#scorer?.(this.questionnaire, answers, this.#assessment.round.referenceDate) ?? null;
  }

  /** Takes an answer: kept at once, sent when it is acceptable by itself. */
  answer(questionId: string, answer: Answer): void {
    const wire = wireOfAnswer(answer);
    const before = this.#outbox.list().filter((entry) => entry.questionId === questionId);
    const baseVersion = this.#baseVersion(questionId, before);
    for (const entry of before) {
      if (entry.kind === 'draft' || (entry.kind === 'answer' && !entry.wasSent)) this.#outbox.remove(entry.operationId);
    }
    const operationId = this.#parts.newId();
    const isAcceptable = this.questionnaire
      .checkAnswer(questionId, answerOfWire(wire, []))
      .every(({ severity }) => severity !== 'error');
    if (isAcceptable) {
      const madeAt = this.#parts.now().toISOString();
      this.#outbox.add({ kind: 'answer', operationId, questionId, answer: wire, baseVersion, madeAt, wasSent: false });
    } else {
      this.#outbox.add({ kind: 'draft', operationId, questionId, answer: wire, baseVersion, isRefused: false });
    }
    this.#changed();
    this.send();
  }

  addEvidence(questionId: string, evidence: WireEvidence): void {
    this.#outbox.add({
      kind: 'put-evidence',
      operationId: this.#parts.newId(),
      questionId,
      evidence,
      isRefused: false,
    });
    this.#changed();
    this.send();
  }

  removeEvidence(questionId: string, evidenceId: string): void {
    const waiting = this.#outbox
      .list()
      .find((entry) => entry.kind === 'put-evidence' && entry.evidence.evidenceId === evidenceId);
    if (waiting !== undefined && !this.#isSending) this.#outbox.remove(waiting.operationId);
    else {
      this.#outbox.add({ kind: 'remove-evidence', operationId: this.#parts.newId(), questionId, evidenceId });
    }
    this.#changed();
    this.send();
  }

  /** Settles a conflict; the answer not chosen stays in the history of the server or is dropped from this device. */
  choose(questionId: string, keep: 'mine' | 'theirs'): void {
    const conflict = this.#outbox.list().find((entry) => entry.kind === 'conflict' && entry.questionId === questionId);
    if (conflict?.kind !== 'conflict') return;
    this.#outbox.remove(conflict.operationId);
    if (keep === 'mine') {
      this.#outbox.add({
        kind: 'answer',
        operationId: this.#parts.newId(),
        questionId,
        answer: conflict.answer,
        baseVersion: conflict.theirs.version,
        madeAt: this.#parts.now().toISOString(),
        wasSent: false,
      });
    }
    this.#changed();
    this.send();
  }

  /** Sends what waits, unless it is being sent already or cannot be. */
  send(): void {
    if (this.#isSending || this.#connection.kind === 'closed' || !this.#assessment.isEditable) return;
    this.#callOff?.();
    this.#callOff = undefined;
    if (this.#next().length > 0) void this.#sendAll();
  }

  /** Tries at once after a wait, a new line or a new session. */
  sendNow(): void {
    this.#tries = 0;
    if (this.#connection.kind !== 'closed' && !this.#isSending) this.#connection = { kind: 'good' };
    this.#changed();
    this.send();
  }

  /** Resolves when nothing more can be sent now, whether all went out or not. */
  async settled(): Promise<void> {
    this.send();
    while (this.#isSending) {
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          stop();
          resolve();
        });
      });
    }
  }

  /** Reads what others have answered in the meantime. What waits here is laid over it again. */
  async refresh(): Promise<void> {
    const { assessmentId } = this.#assessment;
    const loaded = await this.#parts.ask('GET', '/api/assessments/{assessmentId}', { places: { assessmentId } });
    const { responses, ...assessment } = loaded;
    this.#assessment = assessment;
    // An older answer of the server must not undo what this page has confirmed since.
    this.#responses = new Map([
      ...this.#responses,
      ...responses
        .filter(({ questionId, version }) => version >= (this.#responses.get(questionId)?.version ?? 0))
        .map((response) => [response.questionId, response] as const),
    ]);
    this.#changed();
    this.send();
  }

  async #sendAll(): Promise<void> {
    this.#isSending = true;
    this.#connection = { kind: 'sending' };
    this.#changed();
    try {
      for (let next = this.#next(); next.length > 0; next = this.#next()) {
        await this.#sendSome(next);
        this.#tries = 0;
        this.#changed();
      }
      this.#connection = { kind: 'good' };
    } catch (error) {
      this.#connection = this.#afterProblem(error);
    } finally {
      this.#isSending = false;
      this.#changed();
    }
  }

  /** The next request: one piece of evidence, or answers in a row, each question once. */
  #next(): readonly Pending[] {
    const waiting = this.#outbox.list().filter((entry) => !isHeldBack(entry));
    const [first] = waiting;
    if (first === undefined) return [];
    if (first.kind !== 'answer') return [first];
    const batch: PendingAnswer[] = [];
    for (const entry of waiting.slice(0, batchSize)) {
      if (entry.kind !== 'answer' || batch.some(({ questionId }) => questionId === entry.questionId)) break;
      batch.push(entry);
    }
    return batch;
  }

  async #sendSome(batch: readonly Pending[]): Promise<void> {
    const { ask } = this.#parts;
    const { assessmentId } = this.#assessment;
    const [first] = batch;
    if (first?.kind === 'put-evidence' || first?.kind === 'remove-evidence') {
      const isPut = first.kind === 'put-evidence';
      const { evidenceId } = isPut ? first.evidence : first;
      const path = '/api/assessments/{assessmentId}/responses/{questionId}/evidence/{evidenceId}';
      const places = { assessmentId, questionId: first.questionId, evidenceId };
      try {
        this.#confirm(
          isPut ? await ask('PUT', path, { places, body: first.evidence }) : await ask('DELETE', path, { places }),
        );
      } catch (error) {
        if (!(error instanceof ServerProblem)) throw error;
        if (isPut && error.status === 422) {
          // A piece that is refused stays on this device, and must not hold up what follows.
          this.#outbox.replace(first.operationId, { ...first, isRefused: true });
          return;
        }
        // Gone already is as good as removed.
        if (isPut || error.status !== 404) throw error;
      }
      this.#outbox.remove(first.operationId);
      return;
    }
    const answers = batch.filter((entry) => entry.kind === 'answer');
    for (const entry of answers) this.#outbox.replace(entry.operationId, { ...entry, wasSent: true });
    try {
      const { results } = await ask('POST', '/api/assessments/{assessmentId}/responses', {
        places: { assessmentId },
        body: {
          operations: answers.map(({ operationId, questionId, baseVersion, answer, madeAt }) => ({
            operationId,
            questionId,
            baseVersion,
            answer,
            madeAt,
          })),
        },
      });
      for (const result of results) this.#take(result);
    } catch (error) {
      if (!this.#setAside(error, answers)) throw error;
    }
  }

  #take(result: SaveResult): void {
    const entry = this.#outbox.list().find(({ operationId }) => operationId === result.operationId);
    if (entry?.kind !== 'answer') return;
    const { operationId, questionId, answer, madeAt } = entry;
    this.#outbox.remove(operationId);
    if (result.outcome === 'conflict') {
      this.#responses = new Map([...this.#responses, [questionId, result.theirs]]);
      // What the person did after the one that met the conflict is what he means now.
      const later = this.#outbox
        .list()
        .filter((one) => one.questionId === questionId && (one.kind === 'answer' || one.kind === 'draft'));
      for (const one of later) this.#outbox.remove(one.operationId);
      const last = later.at(-1);
      const mine = last?.kind === 'answer' || last?.kind === 'draft' ? last.answer : answer;
      this.#outbox.add({ kind: 'conflict', operationId, questionId, answer: mine, madeAt, theirs: result.theirs });
      return;
    }
    const before = this.#responses.get(questionId);
    this.#confirm({
      questionId,
      version: result.version,
      answer,
      evidence: before?.evidence ?? [],
      savedAt: 'savedAt' in result ? result.savedAt : madeAt,
      savedBy: this.person.name,
      origin: 'typed',
    });
  }

  /** The server has this now; what waits for the same question was made on top of it. */
  #confirm(response: StoredResponse): void {
    const { questionId, version } = response;
    this.#responses = new Map([...this.#responses, [questionId, response]]);
    for (const entry of this.#outbox.list()) {
      if (entry.questionId !== questionId) continue;
      if ((entry.kind === 'answer' && !entry.wasSent) || entry.kind === 'draft') {
        this.#outbox.replace(entry.operationId, { ...entry, baseVersion: version });
      }
    }
  }

  /** Answers the server refuses become drafts beside their words; a reused id gets a new one. Whether that was all. */
  #setAside(error: unknown, sent: readonly PendingAnswer[]): boolean {
    if (!(error instanceof ServerProblem)) return false;
    if (error.code === 'operation_reused') {
      for (const entry of sent) {
        this.#outbox.replace(entry.operationId, { ...entry, operationId: this.#parts.newId(), wasSent: false });
      }
      return sent.length > 0;
    }
    if (error.status !== 422) return false;
    const refused = sent.filter(({ questionId }) => error.issues.some((issue) => issue.questionId === questionId));
    for (const { operationId, questionId, answer, baseVersion } of refused) {
      this.#outbox.replace(operationId, {
        kind: 'draft',
        operationId,
        questionId,
        answer,
        baseVersion,
        isRefused: true,
      });
    }
    return refused.length > 0;
  }

  #afterProblem(error: unknown): Connection {
    if (!(error instanceof ServerProblem)) throw error;
    if (error.status === 401) return { kind: 'signed-out' };
    if (error.code === 'locked') return { kind: 'closed' };
    if (error.isPassing) {
      const wait = waits[Math.min(this.#tries, waits.length - 1)] ?? waits[0];
      this.#tries += 1;
      this.#callOff = this.#parts.later(() => this.send(), wait);
    }
    if (error.status === 0) return { kind: 'offline' };
    return { kind: 'failing', why: error.message, requestId: error.requestId, isPassing: error.isPassing };
  }

  #baseVersion(questionId: string, before: readonly Pending[]): number {
    const draft = before.find((entry) => entry.kind === 'draft' || (entry.kind === 'answer' && !entry.wasSent));
    return draft !== undefined && 'baseVersion' in draft
      ? draft.baseVersion
      : (this.#responses.get(questionId)?.version ?? 0);
  }

  #compute(): DraftView {
    const pending = this.#outbox.list();
    const answers: Record<string, Answer> = {};
    const wires = new Map<string, WireAnswer>();
    const evidence = new Map<string, readonly WireEvidence[]>();
    for (const [questionId, response] of this.#responses) {
      wires.set(questionId, response.answer);
      evidence.set(questionId, response.evidence);
    }
    const conflicts = new Map<string, Conflict>();
    for (const entry of pending) {
      const { questionId } = entry;
      const before = evidence.get(questionId) ?? [];
      if (entry.kind === 'put-evidence') {
        evidence.set(questionId, [...before.filter((item) => !isSame(item, entry.evidence)), entry.evidence]);
      } else if (entry.kind === 'remove-evidence') {
        evidence.set(
          questionId,
          before.filter(({ evidenceId }) => evidenceId !== entry.evidenceId),
        );
      } else if (entry.kind === 'conflict') conflicts.set(questionId, conflictOf(entry));
      else wires.set(questionId, entry.answer);
    }
    for (const [questionId, wire] of wires) answers[questionId] = answerOfWire(wire, evidence.get(questionId) ?? []);
    return {
      assessment: this.#assessment,
      responses: this.#responses,
      answers,
      flow: this.questionnaire.flow(answers, { today: this.#assessment.round.referenceDate }),
      scores: this.scoreOf(answers),
      conflicts,
      connection: this.#connection,
      unsentCount: new Set(pending.map(({ questionId }) => questionId)).size,
      isStorageFailing: this.#outbox.isFailing,
      saveState: (questionId) => this.#saveState(questionId, pending),
    };
  }

  #saveState(questionId: string, pending: readonly Pending[]): SaveState {
    const last = pending.findLast((entry) => entry.questionId === questionId);
    if (last?.kind === 'conflict') return { kind: 'conflict' };
    if (last?.kind === 'draft') {
      return last.isRefused
        ? { kind: 'failed', why: 'the server does not accept this answer.' }
        : { kind: 'kept', because: 'incomplete' };
    }
    if (last?.kind === 'put-evidence' && last.isRefused) {
      return { kind: 'failed', why: 'the server does not accept this evidence. Remove it and add it again.' };
    }
    if (last !== undefined) {
      const { kind } = this.#connection;
      if (this.#outbox.isFailing && kind !== 'good' && kind !== 'sending')
        return { kind: 'failed', why: 'this device keeps nothing. Stay on this page.' };
      if (kind === 'offline') return { kind: 'kept', because: 'offline' };
      if (kind === 'closed' || !this.#assessment.isEditable) return { kind: 'kept', because: 'closed' };
      if (kind === 'signed-out') return { kind: 'failed', why: 'you are signed out.' };
      if (kind === 'failing') return { kind: 'failed', why: `${this.#connection.why.toLowerCase()}.` };
      return { kind: 'sending' };
    }
    const response = this.#responses.get(questionId);
    if (response === undefined || (response.answer.value === undefined && response.answer.noValue === undefined)) {
      return { kind: 'empty' };
    }
    const isOwn = response.savedBy === this.person.name || response.savedBy === this.person.personId;
    return { kind: 'saved', at: response.savedAt, by: isOwn ? null : response.savedBy };
  }

  #changed(): void {
    this.#view = undefined;
    for (const listener of this.#listeners) listener();
  }
}

/** What waits for the person, not for the line. */
function isHeldBack(entry: Pending): boolean {
  return entry.kind === 'draft' || entry.kind === 'conflict' || (entry.kind === 'put-evidence' && entry.isRefused);
}

function byQuestion(responses: readonly StoredResponse[]): ReadonlyMap<string, StoredResponse> {
  return new Map(responses.map((response) => [response.questionId, response]));
}

function conflictOf(entry: Extract<Pending, { kind: 'conflict' }>): Conflict {
  const { answer, madeAt, theirs } = entry;
  return {
    mine: answerOfWire(answer, []),
    mineAt: madeAt,
    theirs: answerOfWire(theirs.answer, []),
    theirsAt: theirs.savedAt,
    theirsBy: theirs.savedBy,
  };
}

function isSame(one: WireEvidence, other: WireEvidence): boolean {
  return one.evidenceId === other.evidenceId;
}
