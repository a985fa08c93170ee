import { randomUUID } from 'node:crypto';
import {
  assessmentViewShape,
  myAssessmentsShape,
  receiptShape,
  saveResponsesResultShape,
} from '@groundwork/assessment/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestService, type Answered, type TestService } from '../../testing/test-service.ts';
import { assessmentScoresShape } from './assessment-scores-shape.ts';

let service: TestService;
let address: string;
beforeAll(async () => {
  service = await openTestService();
  address = `/api/assessments/${service.assessmentId}`;
});
afterAll(() => service.close());

interface Operation {
  readonly operationId: string;
  readonly questionId: string;
  readonly baseVersion: number;
  readonly answer: Readonly<Record<string, unknown>>;
}

function operation(
  questionId: string,
  answer: Operation['answer'],
  baseVersion = 0,
  operationId: string = randomUUID(),
): Operation {
  return { operationId, questionId, baseVersion, answer };
}

function save(...operations: readonly unknown[]): Promise<Answered> {
  return service.call('coordinator', 'POST', `${address}/responses`, { body: { operations } });
}

async function storedAnswers(): Promise<unknown> {
  return service.store.assessments.responses(service.assessmentId);
}

describe('reading', () => {
  test('an official sees the own assessments and no others', async () => {
    const { status, json, headers } = await service.call('coordinator', 'GET', '/api/my/assessments');
    expect(status).toBe(200);
    expect(myAssessmentsShape.parse(json).assessments.map(({ country }) => country.name)).toEqual(['Kenya']);
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  test.each(['reviewer', 'analyst', 'expert', 'administrator'] as const)(
    'a person who is %s sees none',
    async (actor) => {
      const { json } = await service.call(actor, 'GET', '/api/my/assessments');
      expect(json).toEqual({ assessments: [] });
    },
  );

  test('an assessment comes with its round, revision and responses', async () => {
    const { json } = await service.call('contributor', 'GET', address);
    expect(assessmentViewShape.parse(json)).toMatchObject({
      state: 'not-started',
      isEditable: true,
      lockedBecause: null,
      country: { iso3: 'KEN', name: 'Kenya' },
      instrument: { instrumentId: 'small', version: '1.0.0' },
      responses: [],
    });
  });
});

describe('what is refused changes nothing', () => {
  const good = operation('SM-A01', { value: 2 });
  const cases: readonly (readonly [string, unknown, number, string])[] = [
    ['no operation at all', { operations: [] }, 422, 'invalid'],
    ['501 operations', { operations: Array.from({ length: 501 }, () => good) }, 422, 'invalid'],
    ['a field beyond the right', { operations: [{ ...good, score: 4 }] }, 422, 'invalid'],
    ['a state beside the operations', { operations: [good], state: 'validated' }, 422, 'invalid'],
    ['an operation id that is no UUID', { operations: [{ ...good, operationId: '1' }] }, 422, 'invalid'],
    ['a value that is no answer', { operations: [operation('SM-A01', { value: { a: 1 } })] }, 422, 'invalid'],
    ['a level that does not exist', { operations: [operation('SM-A01', { value: 3 })] }, 422, 'invalid_answers'],
    ['a number out of bounds', { operations: [operation('SM-A03', { value: 101 })] }, 422, 'invalid_answers'],
    ['an answer to a note', { operations: [operation('SM-A04', { value: 1 })] }, 422, 'invalid_answers'],
    ['an unknown question', { operations: [operation('SM-Z99', { value: 1 })] }, 422, 'invalid_answers'],
    ['a question named as a trap', { operations: [operation('__proto__', { value: 1 })] }, 422, 'invalid_answers'],
    ['a question named as a method', { operations: [operation('constructor', { value: 1 })] }, 422, 'invalid_answers'],
    [
      'not applicable without why',
      { operations: [operation('SM-A01', { noValue: 'not-applicable' })] },
      422,
      'invalid_answers',
    ],
    ['one good and one bad answer', { operations: [good, operation('SM-A03', { value: -1 })] }, 422, 'invalid_answers'],
  ];

  test.each(cases)('%s', async (_title, body, status, code) => {
    const answered = await service.call('coordinator', 'POST', `${address}/responses`, { body });
    expect(answered.status).toBe(status);
    expect(answered.json).toMatchObject({ code });
    expect(answered.json.issues.length).toBeGreaterThan(0);
    expect(await storedAnswers()).toEqual([]);
  });

  test('every bad place is named at once', async () => {
    const { json } = await save(operation('SM-A01', { value: 3 }), operation('SM-A03', { value: 101 }));
    expect(json.issues).toMatchObject([
      { path: '/operations/0/answer', questionId: 'SM-A01', code: 'not-a-level' },
      { path: '/operations/1/answer', questionId: 'SM-A03', code: 'above-maximum' },
    ]);
  });

  test.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['', 415],
  ])('JSON sent as %j (abuse-19)', async (contentType, status) => {
    const raw = JSON.stringify({ operations: [good] });
    const call = { raw, headers: { 'Content-Type': contentType } };
    expect((await service.call('coordinator', 'POST', `${address}/responses`, call)).status).toBe(status);
    expect(await storedAnswers()).toEqual([]);
  });

  test.each(['https://evil.example', 'null'])('a request from the origin %s (abuse-19)', async (Origin) => {
    const call = { body: { operations: [good] }, headers: { Origin } };
    const { status, json } = await service.call('coordinator', 'POST', `${address}/responses`, call);
    expect([status, json.code]).toEqual([403, 'origin_refused']);
    expect(await storedAnswers()).toEqual([]);
  });

  test.each([
    ['broken JSON', '{"operations":', 400],
    ['a body above a megabyte', JSON.stringify({ operations: ['x'.repeat(1_000_000)] }), 413],
    ['a __proto__', '{"operations":[],"__proto__":{"isAdministrator":true}}', 422],
    ['JSON 100,000 deep (abuse-24)', '['.repeat(100_000) + ']'.repeat(100_000), 422],
  ])('%s', async (_title, raw, status) => {
    expect((await service.call('coordinator', 'POST', `${address}/responses`, { raw })).status).toBe(status);
  });

  test('an own answer beside one for another country goes to the own assessment only', async () => {
    const call = { body: { operations: [good] } };
    const foreign = `/api/assessments/${service.foreignAssessmentId}/responses`;
    expect((await service.call('coordinator', 'POST', foreign, call)).status).toBe(404);
    expect(await service.store.assessments.responses(service.foreignAssessmentId)).toEqual([]);
  });
});

describe('answering, in the order of a person', () => {
  const first = operation('SM-A01', { value: 2 });

  test('an answer is saved as version 1 and the assessment is in progress', async () => {
    const { status, json } = await save(first);
    expect(status).toBe(200);
    expect(saveResponsesResultShape.parse(json).results).toMatchObject([{ outcome: 'saved', version: 1 }]);
    expect((await service.call('coordinator', 'GET', address)).json.state).toBe('in-progress');
  });

  test('the same operation again gives the same result and no second version', async () => {
    const again = await save(first);
    expect(again.json.results).toMatchObject([{ operationId: first.operationId, outcome: 'saved', version: 1 }]);
    expect(await storedAnswers()).toMatchObject([{ questionId: 'SM-A01', version: 1 }]);
  });

  test('its id for another content is refused', async () => {
    const { status, json } = await save({ ...first, answer: { value: 4 } });
    expect([status, json.code]).toEqual([409, 'operation_reused']);
  });

  test('a stale version with another value keeps both and says whose stands', async () => {
    const { status, json } = await service.call('contributor', 'POST', `${address}/responses`, {
      body: { operations: [operation('SM-A01', { value: 4 }, 0)] },
    });
    expect(status).toBe(200);
    expect(saveResponsesResultShape.parse(json).results).toMatchObject([
      { outcome: 'conflict', version: 1, theirs: { answer: { value: 2 } } },
    ]);
  });

  test('an answer to a question that is hidden now is kept', async () => {
    await save(operation('SM-A01', { value: 0 }, 1), operation('SM-A02', { value: 4 }));
    expect(await storedAnswers()).toMatchObject([
      { questionId: 'SM-A01', answer: { value: 0 } },
      { questionId: 'SM-A02', answer: { value: 4 } },
    ]);
  });

  test('submitting too early names what is missing and locks nothing', async () => {
    const { status, json } = await service.call('coordinator', 'POST', `${address}/submission`, {
      body: { operationId: randomUUID(), declaration: true },
    });
    expect([status, json.code]).toEqual([422, 'incomplete']);
    expect(json.issues).toMatchObject([{ questionId: 'SM-A03', code: 'required' }]);
    expect((await service.call('coordinator', 'GET', address)).json.isEditable).toBe(true);
  });

  test('the scores are those of the answers so far', async () => {
    const { json } = await service.call('contributor', 'GET', `${address}/scores`);
    expect(
      assessmentScoresShape.parse(json).questions.map(({ questionId, treatment }) => [questionId, treatment]),
    ).toEqual([
      ['SM-A01', 'scored'],
      ['SM-A02', 'counted-as-zero'],
      ['SM-A03', 'missing'],
    ]);
  });
});

describe('evidence', () => {
  const evidence = {
    evidenceId: '7d1f1c2e-4f0c-4f0e-9b0f-0a5b6f3d9a11',
    kind: 'law',
    title: '<script>alert(1)</script>',
    issuer: 'Parliament',
    date: '2024-05',
    language: 'en',
    link: 'https://example.org/law',
    page: '12',
    isPublic: true,
  };
  const place = (questionId: string): string => `${address}/responses/${questionId}/evidence/${evidence.evidenceId}`;

  test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org/x', '//example.org', 'law'])(
    'abuse-10: the link %s is refused',
    async (link) => {
      const { status, json } = await service.call('coordinator', 'PUT', place('SM-A01'), {
        body: { ...evidence, link },
      });
      expect(status).toBe(422);
      expect(json.issues).toMatchObject([{ code: 'link-not-http' }]);
    },
  );

  test('a question that takes none refuses it, an unknown one is nowhere', async () => {
    expect((await service.call('coordinator', 'PUT', place('SM-A02'), { body: evidence })).status).toBe(422);
    expect((await service.call('coordinator', 'PUT', place('SM-Z99'), { body: evidence })).status).toBe(404);
  });

  test('an id that differs from the address is refused', async () => {
    const body = { ...evidence, evidenceId: randomUUID() };
    expect((await service.call('coordinator', 'PUT', place('SM-A01'), { body })).status).toBe(422);
  });

  test('a piece is attached as it was written, and taken away again, twice with the same answer', async () => {
    const put = await service.call('contributor', 'PUT', place('SM-A01'), { body: evidence });
    expect(put.status).toBe(200);
    expect(put.json.evidence).toEqual([evidence]);
    expect((await service.call('contributor', 'PUT', place('SM-A01'), { body: evidence })).json.evidence).toHaveLength(
      1,
    );
    for (let time = 0; time < 2; time += 1) {
      const removed = await service.call('coordinator', 'DELETE', place('SM-A01'));
      expect([removed.status, removed.json.evidence]).toEqual([200, []]);
    }
  });
});

describe('the end', () => {
  test('after the deadline nothing is taken and the page says why (abuse-08)', async () => {
    service.setClock('2026-04-01T00:00:00Z');
    const { status, json } = await save(operation('SM-A03', { value: 10 }));
    expect([status, json.code, json.issues[0].code]).toEqual([409, 'locked', 'deadline']);
    const submission = { body: { operationId: randomUUID(), declaration: true } };
    expect((await service.call('coordinator', 'POST', `${address}/submission`, submission)).status).toBe(409);
    expect((await service.call('coordinator', 'GET', address)).json).toMatchObject({
      isEditable: false,
      lockedBecause: 'deadline',
    });
    service.setClock('2026-03-01T12:00:00Z');
  });

  test('a contributor does not submit, and nobody without declaring', async () => {
    const submission = { operationId: randomUUID(), declaration: true };
    const byContributor = await service.call('contributor', 'POST', `${address}/submission`, { body: submission });
    expect([byContributor.status, byContributor.json.code]).toEqual([403, 'forbidden']);
    const undeclared = await service.call('coordinator', 'POST', `${address}/submission`, {
      body: { ...submission, declaration: false },
    });
    expect(undeclared.status).toBe(422);
  });

  test('a complete assessment is submitted once; asked again it gives the same receipt', async () => {
    await save(operation('SM-A03', { value: 10 }));
    const body = { operationId: randomUUID(), declaration: true };
    const receipt = await service.call('coordinator', 'POST', `${address}/submission`, { body });
    expect(receipt.status).toBe(200);
    expect(receiptShape.parse(receipt.json)).toMatchObject({ submittedBy: 'coordinator', answerCount: 3 });
    expect((await service.call('coordinator', 'POST', `${address}/submission`, { body })).json).toEqual(receipt.json);
  });

  test('a submitted assessment is locked against edits and replays (abuse-08)', async () => {
    const edit = await save(operation('SM-A03', { value: 20 }, 1));
    expect([edit.status, edit.json.code, edit.json.issues[0].code]).toEqual([409, 'locked', 'submitted']);
    const { json } = await service.call('contributor', 'GET', address);
    expect(json).toMatchObject({
      state: 'submitted',
      isEditable: false,
      lockedBecause: 'submitted',
      submittedBy: 'coordinator',
    });
    const another = { body: { operationId: randomUUID(), declaration: true } };
    expect((await service.call('coordinator', 'POST', `${address}/submission`, another)).status).toBe(409);
  });

  test('the answers leave as the file that the command line takes', async () => {
    const path = `/api/exports/assessments/${service.assessmentId}/answers.json`;
    const { json, headers } = await service.call('coordinator', 'GET', path);
    expect(json).toMatchObject({ instrumentId: 'small', version: '1.0.0', iso3: 'KEN', roundId: 'round-1' });
    expect(json.answers['SM-A03']).toEqual({ value: 10 });
    expect(headers.get('Content-Disposition')).toContain('filename="round-1-KEN-small-answers.json"');
    expect(headers.get('Cache-Control')).toBe('no-store');
  });
});
