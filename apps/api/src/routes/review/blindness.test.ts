import { reviewQueueShape, reviewShape } from '@groundwork/assessment/wire';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import type { Answered } from '../../testing/test-service.ts';
import { allRoutes } from '../all-routes.ts';
import { withReviewService, type ReviewService } from './review-service.test-data.ts';

/** Everybody but Ana, who has judged. */
const others = [
  'anonymous',
  'ben',
  'cem',
  'reviewer',
  'coordinator',
  'contributor',
  'foreigner',
  'analyst',
  'expert',
  'administrator',
] as const;

const places: Readonly<Record<string, string>> = {
  roundId: 'round-1',
  instrumentId: 'small',
  version: '1.0.0',
  iso3: 'KEN',
  questionId: 'SM-A01',
  sectionId: 'A',
};

describeOnBothDatabases('blindness', (_open, { fresh }) => {
  /** Runs a scenario on a service of its own, with Kenya's assessment in review and all its answers drawn. */
  const on = async (scenario: (service: ReviewService) => Promise<void>): Promise<void> =>
    withReviewService(await fresh(), async (service) => {
      await service.submit();
      await service.begin(1);
      await scenario(service);
    });

  /** Every address of the registry that can be read, for Kenya's assessment: a route added later is looked at too. */
  const addresses = ({ assessmentId }: ReviewService): readonly string[] => [
    ...allRoutes
      .filter(({ method }) => method === 'get')
      .map(({ path }) =>
        path
          .replace('{assessmentId}', assessmentId)
          .replaceAll(/\{(\w+)\}/g, (_found, name: string) => places[name] ?? 'none'),
      ),
    '/api/review/queue?limit=1',
    `/api/assessments/${assessmentId}/comments?question=SM-A01`,
  ];

  /** What came back, without what differs at every request. */
  const told = ({ status, headers, text }: Answered): unknown => ({
    status,
    headers: [...headers].filter(([name]) => name !== 'x-request-id' && name !== 'set-cookie'),
    text: text.replace(/"requestId":"[^"]*"/, ''),
  });

  /** Everything that everybody but Ana can find out: all reading, and the refusals of every act that changes nothing. */
  const everything = async (service: ReviewService): Promise<ReadonlyMap<string, unknown>> => {
    const found = new Map<string, unknown>();
    for (const who of others) {
      for (const address of addresses(service))
        found.set(`${who} GET ${address}`, told(await service.callAs(who, 'GET', address)));
      found.set(`${who} validates`, told(await service.move(who, 'validation')));
      found.set(`${who} adjudicates`, told(await service.confirm(who, 'SM-A01', { part: 'adjudication' })));
      found.set(`${who} begins`, told(await service.callAs(who, 'POST', `${service.address}/review`, { body: {} })));
    }
    return found;
  };

  test('a judgement on a drawn answer changes nothing that anybody else can read or be refused', async () => {
    await on(async (service) => {
      const before = await everything(service);
      expect(before.size).toBeGreaterThan(300);
      for (const step of [
        () => service.confirm('ana', 'SM-A01'),
        () => service.adjust('ana', 'SM-A01', 0),
        () => service.adjust('ana', 'SM-A02', 4),
      ]) {
        expect((await step()).status).toBe(200);
        const after = await everything(service);
        for (const [what, answer] of after) expect(answer, what).toEqual(before.get(what));
      }
    });
  });

  test('once both are there reviewers see both with their parts, and who disagrees is told to adjudicate', async () => {
    await on(async (service) => {
      await service.confirm('ana', 'SM-A01');
      const first = async (who: string) =>
        reviewShape.parse((await service.review(who)).json).questions.find((one) => one.questionId === 'SM-A01');
      expect(await first('ana')).toMatchObject({
        isDrawn: true,
        standing: 'undecided',
        decisions: [{ part: null, isOwn: true, isInForce: true }],
      });
      expect(await first('ben')).toMatchObject({ isDrawn: true, standing: 'undecided', decisions: [] });
      await service.adjust('ben', 'SM-A01', 2);
      for (const who of ['ana', 'ben', 'cem'])
        expect(await first(who)).toMatchObject({
          standing: 'to-adjudicate',
          decisions: [
            { part: 'first', by: 'ana', score: 1 },
            { part: 'second', by: 'ben', score: 0.5 },
          ],
        });
      const late = await service.confirm('ana', 'SM-A01');
      expect([late.status, late.json.code]).toEqual([409, 'already_settled']);
      const own = await service.adjust('ben', 'SM-A01', 2, { part: 'adjudication' });
      expect([own.status, own.json.code]).toEqual([403, 'four_eyes']);
      expect((await service.adjust('cem', 'SM-A01', 2, { part: 'adjudication' })).status).toBe(200);
      expect(await first('ana')).toMatchObject({ standing: 'decided' });
      expect((await service.move('cem', 'validation')).json.issues).toEqual([
        { path: '/responses/SM-A02', code: 'undecided', questionId: 'SM-A02' },
        { path: '/responses/SM-A03', code: 'undecided', questionId: 'SM-A03' },
      ]);
      // The country is none the wiser.
      const text = (await service.call('coordinator', 'GET', `${service.address}/review/outcome`)).text;
      expect(text).toContain('not_found');
    });
  });

  test('the queue tells each reviewer the own progress and the load that may be known', async () => {
    await on(async (service) => {
      const queue = async (who: string) =>
        reviewQueueShape.parse((await service.callAs(who, 'GET', '/api/review/queue')).json);
      await service.confirm('ana', 'SM-A01');
      expect((await queue('ana')).assessments[0]?.progress).toMatchObject({ decidedCount: 0, ownCount: 1 });
      expect((await queue('ana')).load).toEqual([{ reviewer: 'ana', decisionCount: 1, assessmentCount: 1 }]);
      expect((await queue('ben')).load).toEqual([]);
      await service.confirm('ben', 'SM-A01');
      expect((await queue('cem')).assessments[0]?.progress).toMatchObject({ decidedCount: 1, ownCount: 0 });
      expect((await queue('cem')).load.map(({ reviewer }) => reviewer).toSorted()).toEqual(['ana', 'ben']);
    });
  });
});
