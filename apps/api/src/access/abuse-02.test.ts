import { randomUUID } from 'node:crypto';
import { boundRole } from '@groundwork/assessment/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseContent } from '../../../../test/environment/database-content.ts';
import { lastSecurityLine } from '../testing/security-lines.ts';
import { openTestService, testPassword, testRound, type TestService } from '../testing/test-service.ts';
import { wordsRevision } from '../testing/words-revision.ts';
import { assessmentInState, type AssessmentInState } from './assessment-in-state.test-data.ts';
import { addressOf, assessmentRoutes, assessmentRows, routeName } from './assessment-rows.test-data.ts';

describe('abuse-02: an official writes or deletes what is another’s', () => {
  let service: TestService;
  let theirs: AssessmentInState;
  beforeAll(async () => {
    service = await openTestService();
    theirs = await assessmentInState(service, 'in-progress');
    const roles = [boundRole('contributor', { iso3: 'KEN', sectionId: 'B' })];
    await service.store.people.add({ name: 'of section B', login: 'section-b', password: testPassword, roles });
    // The sessions begin before anything is compared.
    await service.call('foreigner', 'GET', '/api/session');
    await service.callAs('section-b', 'GET', '/api/session');
  });
  afterAll(() => service.close());

  const writing = assessmentRoutes.filter(({ method }) => method !== 'get');
  test.each(writing.map((route) => [routeName(route), route] as const))('%s changes nothing', async (name, route) => {
    const call = await assessmentRows[name]?.call?.(theirs, service);
    const before = databaseContent(service.dataDir);
    const { status } = await service.call('foreigner', route.method.toUpperCase(), addressOf(route, theirs), call);
    expect(status).toBe(404);
    expect(databaseContent(service.dataDir)).toEqual(before);
    expect(lastSecurityLine(service)).toMatchObject({
      decision: 'denied',
      personId: service.personIds.foreigner,
      object: theirs.assessmentId,
    });
  });

  const operation = (questionId: string, value: number | string) => ({
    operationId: randomUUID(),
    questionId,
    baseVersion: 0,
    answer: { value },
  });

  test('a batch with one answer outside of the own section is refused whole', async () => {
    const { store } = service;
    const hash = 'c'.repeat(64);
    await store.instruments.publish(wordsRevision(), hash);
    const instruments = [{ instrumentId: 'words', version: '1.0.0', hash }];
    await store.rounds.add({ ...testRound('two-sections', 'open'), instruments });
    const { assessmentId } = await store.assessments.ensure('two-sections', 'words', 'KEN');
    const before = databaseContent(service.dataDir);
    const body = { operations: [operation('WD-B01', 'Words'), operation('SM-A03', 10)] };
    const answered = await service.callAs('section-b', 'POST', `/api/assessments/${assessmentId}/responses`, { body });
    expect([answered.status, answered.json.code]).toEqual([403, 'forbidden']);
    expect(databaseContent(service.dataDir)).toEqual(before);
    expect(lastSecurityLine(service)).toMatchObject({ decision: 'denied', reason: 'forbidden' });
    const own = { body: { operations: [body.operations[0]] } };
    expect((await service.callAs('section-b', 'POST', `/api/assessments/${assessmentId}/responses`, own)).status).toBe(
      200,
    );
  });

  test('a batch cannot name another assessment beside the own', async () => {
    const body = { operations: [{ ...operation('SM-A03', 10), assessmentId: theirs.assessmentId }] };
    const before = databaseContent(service.dataDir);
    const own = `/api/assessments/${service.foreignAssessmentId}/responses`;
    const answered = await service.call('foreigner', 'POST', own, { body });
    expect(answered.json).toMatchObject({
      status: 422,
      issues: [{ path: '/operations/0/assessmentId', code: 'unknown_field' }],
    });
    expect(databaseContent(service.dataDir)).toEqual(before);
  });
});
