import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityLines } from '../testing/security-lines.ts';
import { openTestService, type TestService } from '../testing/test-service.ts';
import { assessmentInState, type AssessmentInState } from './assessment-in-state.test-data.ts';
import { addressOf, assessmentRoutes, assessmentRows, routeName } from './assessment-rows.test-data.ts';

describe('abuse-01: an official asks for what is another country’s', () => {
  let service: TestService;
  let theirs: AssessmentInState;
  let nobodys: AssessmentInState;
  beforeAll(async () => {
    service = await openTestService();
    // Answers, a draft of them, evidence, a query, a submission and a history: everything there can be to read.
    theirs = await assessmentInState(service, 'in-review');
    nobodys = { ...theirs, assessmentId: '00000000-0000-4000-8000-000000000001' };
  });
  afterAll(() => service.close());

  test.each(assessmentRoutes.map((route) => [routeName(route), route] as const))(
    '%s: the answer is that of an id that is nobody’s, and the log knows better',
    async (name, route) => {
      const method = route.method.toUpperCase();
      const call = await assessmentRows[name]?.call?.(theirs, service);
      const missing = await service.call('foreigner', method, addressOf(route, nobodys), call);
      const linesBefore = securityLines(service).length;
      const answered = await service.call('foreigner', method, addressOf(route, theirs), call);
      const plain = ({ status, json, headers }: typeof answered) => [
        status,
        { ...json, requestId: '' },
        // Length and id of the answer may differ in nothing but themselves.
        [...headers].map(([header, value]) => [header, header === 'x-request-id' ? '' : value]),
      ];
      expect(plain(answered)).toEqual(plain(missing));
      expect([answered.status, answered.json.code]).toEqual(
        route.access === 'texts-moderate' || route.access === 'review-agreement'
          ? [403, 'forbidden']
          : [404, 'not_found'],
      );
      expect(securityLines(service).slice(linesBefore)).toMatchObject([
        { decision: 'denied', personId: service.personIds.foreigner },
      ]);
    },
  );

  test('the twentieth refusal within an hour sounds the alarm', async () => {
    service.setClock('2026-03-02T12:00:00Z');
    const alarms = () => service.logged.filter((line) => line.includes('"kind":"alarm"')).length;
    const before = alarms();
    const ask = () => service.call('foreigner', 'GET', `/api/assessments/${theirs.assessmentId}`);
    for (let time = 1; time < 20; time += 1) await ask();
    expect(alarms()).toBe(before);
    await ask();
    expect(alarms()).toBe(before + 1);
    const [alarm] = service.logged.filter((line) => line.includes('"kind":"alarm"')).slice(-1);
    expect(JSON.parse(alarm ?? '{}')).toMatchObject({ reason: 'many_refusals', personId: service.personIds.foreigner });
  });
});
