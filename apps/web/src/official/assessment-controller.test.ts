import { scoreAssessment } from '@groundwork/assessment';
import { openQuestionnaire, type InstrumentRevision } from '@groundwork/instrument';
import type {
  AssessmentView,
  Person,
  ResponseOperation,
  SaveResult,
  StoredResponse,
  WireEvidence,
} from '@groundwork/assessment/wire';
import { expect, test } from 'vitest';
import { AssessmentController } from './assessment-controller.ts';
import type { KeptStorage } from './draft/outbox.ts';
import { createAskServer } from './server/ask-server.ts';

const at = '2026-11-24T10:00:00.000Z';

const scored = {
  weight: 1,
  respondentRoles: ['gov-lead'],
  targetLinks: [],
  isCrossCutting: false,
  details: [],
} as const;

const revision: InstrumentRevision = {
  instrumentId: 'small',
  code: 'SM',
  version: '1.0.0',
  state: 'published',
  language: 'en',
  title: 'Small',
  summary: '',
  referenceDate: '',
  estimatedMinutes: 5,
  inspiredBy: [],
  availability: { subSectionShare: 0.6, sectionShare: 0.6 },
  bands: [{ bandId: 'all', title: 'All', from: 0 }],
  checks: [],
  sections: [
    {
      sectionId: 'A',
      title: 'A',
      summary: '',
      weightPercent: 100,
      subSections: [
        {
          subSectionId: 'A1',
          title: 'A1',
          questions: [
            {
              ...scored,
              kind: 'level',
              questionId: 'SM-A01',
              label: 'Ladder',
              text: 'How far?',
              evidence: 'required',
              levels: [
                { score: 0, text: 'none' },
                { score: 2, text: 'half' },
                { score: 4, text: 'all' },
              ],
            },
            {
              ...scored,
              kind: 'number',
              questionId: 'SM-A02',
              label: 'Share',
              text: 'What share?',
              evidence: 'optional',
              unit: '%',
              minimum: 0,
              maximum: 100,
              decimals: 1,
              floor: 0,
              goalpost: 100,
              transform: 'none',
            },
          ],
        },
      ],
    },
  ],
};

const person: Person = { personId: 'p1', name: 'A. Wanjiru', login: 'w', homeIso3: null, roles: [] };

/** The browser's storage, in memory. */
function memoryStorage(): KeptStorage & { readonly map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    map,
    get length() {
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

/** The far end of the line: keeps responses as the service promises to, and fails when told to. */
class FarEnd {
  readonly responses = new Map<string, StoredResponse>();
  readonly received: ResponseOperation[][] = [];
  readonly #results = new Map<string, SaveResult>();
  /** What the next requests meet: no line, an answer that is lost on the way back, or a problem document. */
  faults: ('no-line' | 'answer-lost' | { readonly status: number; readonly code: string })[] = [];

  readonly fetch = async (path: string, init: RequestInit): Promise<Response> => {
    await Promise.resolve();
    const fault = this.faults.shift();
    if (fault === 'no-line') throw new TypeError('failed');
    if (typeof fault === 'object')
      return Response.json({ code: fault.code, title: fault.code }, { status: fault.status });
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const answer = this.#answer(path, init.method ?? 'GET', body);
    if (fault === 'answer-lost') throw new TypeError('failed');
    return Response.json(answer);
  };

  save(operation: ResponseOperation, savedBy: string): SaveResult {
    const known = this.#results.get(operation.operationId);
    if (known !== undefined) return known;
    const { operationId, questionId, answer } = operation;
    const theirs = this.responses.get(questionId);
    const result: SaveResult =
      theirs !== undefined && theirs.version !== operation.baseVersion
        ? { operationId, questionId, outcome: 'conflict', version: theirs.version, theirs }
        : { operationId, questionId, outcome: 'saved', version: (theirs?.version ?? 0) + 1, savedAt: at };
    if (result.outcome === 'saved') {
      const evidence = theirs?.evidence ?? [];
      this.responses.set(questionId, {
        questionId,
        version: result.version,
        answer,
        evidence,
        savedAt: at,
        savedBy,
        origin: 'typed',
      });
    }
    this.#results.set(operationId, result);
    return result;
  }

  #answer(path: string, method: string, body: unknown): unknown {
    const evidence = /responses\/([^/]+)\/evidence\/(.+)$/.exec(path);
    if (evidence !== null) {
      const response = this.responses.get(evidence[1] ?? '');
      if (response === undefined) throw new Error('evidence of an answer that is not there');
      const others = response.evidence.filter(({ evidenceId }) => evidenceId !== evidence[2]);
      const next = {
        ...response,
        version: response.version + 1,
        evidence: method === 'PUT' ? [...others, body as WireEvidence] : others,
      };
      this.responses.set(response.questionId, next);
      return next;
    }
    if (path.endsWith('/responses')) {
      const { operations } = body as { operations: ResponseOperation[] };
      this.received.push(operations);
      return { results: operations.map((operation) => this.save(operation, person.name)) };
    }
    return view([...this.responses.values()]);
  }
}

function view(responses: StoredResponse[]): AssessmentView {
  return {
    assessmentId: 'a1',
    state: 'in-progress',
    country: { iso3: 'KEN', name: 'Kenya' },
    round: {
      roundId: 'r',
      title: 'Round',
      referenceDate: '2025-12-31',
      deadline: '2027-01-01T00:00:00Z',
      state: 'open',
      isDemonstration: false,
    },
    instrument: { instrumentId: 'small', version: '1.0.0', hash: 'h' },
    isEditable: true,
    lockedBecause: null,
    submittedAt: null,
    submittedBy: null,
    receiptHash: null,
    responses,
  };
}

/** A law as evidence. */
function anAct(link = ''): WireEvidence {
  return {
    evidenceId: crypto.randomUUID(),
    kind: 'law',
    title: 'Act 5',
    issuer: '',
    date: '2024',
    language: 'en',
    link,
    page: '',
    isPublic: true,
  };
}

function open(far: FarEnd, storage: KeptStorage, who: Person = person) {
  const waiting: (() => void)[] = [];
  const controller = new AssessmentController(
    {
      ask: createAskServer(far.fetch),
      storage,
      now: () => new Date(at),
      newId: () => crypto.randomUUID(),
      later: (act) => {
        waiting.push(act);
        return () => void waiting.splice(waiting.indexOf(act), 1);
      },
      scorer: Promise.resolve((questionnaire, answers, today) => scoreAssessment(questionnaire, answers, { today })),
    },
    who,
    openQuestionnaire(revision),
    view([...far.responses.values()]),
  );
  return { controller, waiting };
}

test('an answer is kept on the device at once and gone from it when the server has confirmed it', async () => {
  const far = new FarEnd();
  const storage = memoryStorage();
  const { controller } = open(far, storage);
  controller.answer('SM-A01', { value: 2 });
  expect(storage.map.size).toBe(1);
  expect(controller.view().saveState('SM-A01')).toEqual({ kind: 'sending' });
  await controller.settled();
  expect(storage.map.size).toBe(0);
  expect(controller.view().saveState('SM-A01')).toEqual({ kind: 'saved', at, by: null });
  expect(controller.view().scores?.questions[0]?.score.claimed).toBe(0.5);
});

test('two changes of one question are sent in order, the second on top of the first', async () => {
  const far = new FarEnd();
  const { controller } = open(far, memoryStorage());
  controller.answer('SM-A01', { value: 0 });
  controller.answer('SM-A01', { value: 4 });
  await controller.settled();
  expect(far.received.map(([operation]) => [operation?.answer.value, operation?.baseVersion])).toEqual([
    [0, 0],
    [4, 1],
  ]);
});

test('without a line everything waits on the device and goes out when it is back', async () => {
  const far = new FarEnd();
  far.faults = ['no-line'];
  const { controller, waiting } = open(far, memoryStorage());
  controller.answer('SM-A01', { value: 2 });
  await controller.settled();
  expect(controller.view().connection.kind).toBe('offline');
  expect(controller.view().saveState('SM-A01')).toEqual({ kind: 'kept', because: 'offline' });
  expect(waiting).toHaveLength(1);
  controller.sendNow();
  await controller.settled();
  expect(far.responses.get('SM-A01')?.answer).toEqual({ value: 2 });
  expect(controller.view().unsentCount).toBe(0);
});

test('an answer whose confirmation was lost is not stored twice', async () => {
  const far = new FarEnd();
  far.faults = ['answer-lost'];
  const { controller } = open(far, memoryStorage());
  controller.answer('SM-A01', { value: 2 });
  await controller.settled();
  controller.sendNow();
  await controller.settled();
  expect(far.received).toHaveLength(2);
  expect(far.received[0]).toEqual(far.received[1]);
  expect(far.responses.get('SM-A01')?.version).toBe(1);
});

test('a reload keeps what waited, for the same person only', async () => {
  const far = new FarEnd();
  far.faults = ['no-line'];
  const storage = memoryStorage();
  const first = open(far, storage).controller;
  first.answer('SM-A01', { value: 4 });
  await first.settled();
  const other = open(far, storage, { ...person, personId: 'p2' }).controller;
  expect(other.view().answers).toEqual({});
  const again = open(far, storage).controller;
  expect(again.view().answers).toEqual({ 'SM-A01': { value: 4 } });
  await again.settled();
  expect(far.responses.get('SM-A01')?.answer).toEqual({ value: 4 });
});

test('a value that is not acceptable is kept, not sent, and sent once it is mended', async () => {
  const far = new FarEnd();
  const storage = memoryStorage();
  const { controller } = open(far, storage);
  controller.answer('SM-A02', { value: 142 });
  await controller.settled();
  expect(far.received).toEqual([]);
  expect(controller.view().saveState('SM-A02')).toEqual({ kind: 'kept', because: 'incomplete' });
  expect(controller.view().flow.sections[0]?.problemCount).toBe(1);
  controller.answer('SM-A02', { value: 42.5 });
  await controller.settled();
  expect(far.responses.get('SM-A02')?.answer).toEqual({ value: 42.5 });
  expect(storage.map.size).toBe(0);
});

test('a conflict keeps both answers until a person chooses, also over a reload', async () => {
  const far = new FarEnd();
  const storage = memoryStorage();
  const { controller } = open(far, storage);
  far.save({ operationId: 'x', questionId: 'SM-A01', baseVersion: 0, answer: { value: 0 } }, 'J. Mwangi');
  controller.answer('SM-A01', { value: 4 });
  await controller.settled();
  const conflict = controller.view().conflicts.get('SM-A01');
  expect(conflict).toMatchObject({ mine: { value: 4 }, theirs: { value: 0 }, theirsBy: 'J. Mwangi' });
  expect(open(far, storage).controller.view().conflicts.size).toBe(1);
  controller.choose('SM-A01', 'mine');
  await controller.settled();
  expect(far.responses.get('SM-A01')).toMatchObject({ version: 2, answer: { value: 4 } });
  expect(controller.view().conflicts.size).toBe(0);
});

test('choosing the other answer drops the own one', async () => {
  const far = new FarEnd();
  const { controller } = open(far, memoryStorage());
  far.save({ operationId: 'x', questionId: 'SM-A01', baseVersion: 0, answer: { value: 0 } }, 'J. Mwangi');
  controller.answer('SM-A01', { value: 4 });
  await controller.settled();
  controller.choose('SM-A01', 'theirs');
  await controller.settled();
  expect(controller.view().answers['SM-A01']).toEqual({ value: 0 });
  expect(controller.view().unsentCount).toBe(0);
});

test('evidence follows its answer and lifts the cap', async () => {
  const far = new FarEnd();
  const { controller } = open(far, memoryStorage());
  controller.answer('SM-A01', { value: 4 });
  expect(controller.view().flow.questions[0]?.isCapped).toBe(true);
  const evidence = anAct();
  controller.addEvidence('SM-A01', evidence);
  expect(controller.view().flow.questions[0]?.isCapped).toBe(false);
  await controller.settled();
  expect(far.responses.get('SM-A01')?.evidence).toEqual([evidence]);
  controller.answer('SM-A01', { value: 2 });
  await controller.settled();
  expect(far.responses.get('SM-A01')).toMatchObject({ version: 3, evidence: [evidence] });
  controller.removeEvidence('SM-A01', evidence.evidenceId);
  await controller.settled();
  expect(far.responses.get('SM-A01')?.evidence).toEqual([]);
});

test('evidence that the server refuses stays on the device, holds nothing up, and goes when it is removed', async () => {
  const far = new FarEnd();
  const storage = memoryStorage();
  const { controller } = open(far, storage);
  controller.answer('SM-A01', { value: 4 });
  await controller.settled();
  const evidence = anAct('javascript:alert(1)');
  far.faults = [{ status: 422, code: 'invalid' }];
  controller.addEvidence('SM-A01', evidence);
  await controller.settled();
  expect(controller.view().saveState('SM-A01')).toMatchObject({ kind: 'failed' });
  expect(open(far, storage).controller.view().answers['SM-A01']?.evidence).toEqual([evidence]);
  controller.answer('SM-A02', { value: 7 });
  await controller.settled();
  expect(far.responses.get('SM-A02')).toMatchObject({ answer: { value: 7 } });
  controller.removeEvidence('SM-A01', evidence.evidenceId);
  await controller.settled();
  expect(controller.view().unsentCount).toBe(0);
  expect(far.responses.get('SM-A01')?.evidence).toEqual([]);
});

test('the end of a session or of the round loses nothing', async () => {
  const far = new FarEnd();
  const { controller } = open(far, memoryStorage());
  far.faults = [{ status: 401, code: 'not_signed_in' }];
  controller.answer('SM-A01', { value: 2 });
  await controller.settled();
  expect(controller.view().connection.kind).toBe('signed-out');
  expect(controller.view().unsentCount).toBe(1);
  far.faults = [{ status: 409, code: 'locked' }];
  controller.sendNow();
  await controller.settled();
  expect(controller.view().connection.kind).toBe('closed');
  expect(controller.view().saveState('SM-A01')).toEqual({ kind: 'kept', because: 'closed' });
});

test('a device that keeps nothing says so and still sends', async () => {
  const far = new FarEnd();
  const storage = memoryStorage();
  const { controller } = open(far, {
    ...storage,
    setItem: () => {
      throw new Error('full');
    },
  });
  controller.answer('SM-A01', { value: 2 });
  expect(controller.view().isStorageFailing).toBe(true);
  await controller.settled();
  expect(far.responses.get('SM-A01')?.answer).toEqual({ value: 2 });
});
