import { randomUUID } from 'node:crypto';
import { boundRole, reviewQueueShape, reviewShape, type ReviewQueue } from '@groundwork/assessment/wire';
import type { Check, InstrumentRevision } from '@groundwork/instrument';
import { operatorActor } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { smallRevision, smallRevisionHash } from '../../testing/small-revision.ts';
import { testRound, type TestServiceOptions } from '../../testing/test-service.ts';
import { judgedIds, submitAnswers, withReviewService, type ReviewService } from './review-service.test-data.ts';

describeOnBothDatabases('the queue', (_open, { fresh }) => {
  const on = async (
    scenario: (service: ReviewService) => Promise<void>,
    options: TestServiceOptions = {},
  ): Promise<void> => withReviewService(await fresh(), scenario, options);

  const queueOf = async (service: ReviewService, who: string, query = ''): Promise<ReviewQueue> =>
    reviewQueueShape.parse((await service.callAs(who, 'GET', `/api/review/queue${query}`)).json);

  const codesOf = ({ assessments }: ReviewQueue) => assessments.map(({ country }) => country.iso3);

  test('a reviewer sees what waits in the countries bound to, the longest first, page by page', async () => {
    await on(async (service) => {
      const { store, personIds } = service;
      const countries = ['PER', 'FJI', 'NOR', 'TON'];
      await service.add('dia', [
        ...countries.slice(0, 3).map((iso3) => boundRole('reviewer', { iso3 })),
        boundRole('reviewer', { iso3: 'KEN', instrumentId: 'other' }),
      ]);
      for (const [day, iso3] of ['KEN', ...countries].entries()) {
        service.setClock(`2026-03-0${day + 1}T12:00:00Z`);
        const { assessmentId } = await store.assessments.ensure('round-1', 'small', iso3);
        await submitAnswers(store, assessmentId, operatorActor(personIds.coordinator));
      }
      service.setClock('2026-03-08T11:00:00Z');
      const all = await queueOf(service, 'dia');
      expect(codesOf(all)).toEqual(['PER', 'FJI', 'NOR']);
      expect(all.assessments.map(({ ageDays }) => ageDays)).toEqual([5, 4, 3]);
      const page = await queueOf(service, 'dia', '?limit=2');
      expect(codesOf(page)).toEqual(['PER', 'FJI']);
      const rest = await queueOf(service, 'dia', `?limit=2&after=${page.next}`);
      expect([codesOf(rest), rest.next]).toEqual([['NOR'], null]);
      for (const query of ['?limit=1000000', '?limit=0', '?after=x', "?after=2026'--", '?state=published', '?iso3=TON'])
        expect((await service.callAs('dia', 'GET', `/api/review/queue${query}`)).status, query).toBe(422);
    });
  });

  test('nobody but a reviewer has a queue, and an empty one is empty', async () => {
    await on(async (service) => {
      expect(await queueOf(service, 'ana')).toEqual({ assessments: [], load: [], next: null });
      for (const actor of ['coordinator', 'contributor', 'foreigner', 'analyst', 'expert', 'administrator'] as const) {
        const refused = await service.call(actor, 'GET', '/api/review/queue');
        expect([refused.status, refused.json.code]).toEqual([403, 'forbidden']);
      }
      expect((await service.call('anonymous', 'GET', '/api/review/queue')).status).toBe(401);
    });
  });

  test('what is in progress or withdrawn does not wait; what was returned waits for its country', async () => {
    await on(async (service) => {
      const { store, assessmentId, personIds } = service;
      const coordinator = operatorActor(personIds.coordinator);
      await store.assessments.save(
        assessmentId,
        [{ operationId: randomUUID(), questionId: 'SM-A01', baseVersion: 0, answer: { value: 0 } }],
        coordinator,
      );
      expect(codesOf(await queueOf(service, 'ana'))).toEqual([]);
      await store.assessments.submit(assessmentId, randomUUID(), coordinator);
      expect((await queueOf(service, 'ana')).assessments[0]?.state).toBe('submitted');
      await service.begin(0);
      await service.query('ana', 'SM-A01');
      await service.move('ana', 'return');
      expect((await queueOf(service, 'ana')).assessments[0]).toMatchObject({
        state: 'returned',
        progress: { openQueryCount: 1 },
      });
      await store.assessments.setState(assessmentId, 'returned', 'withdrawn', coordinator, 'a new government');
      expect(codesOf(await queueOf(service, 'ana'))).toEqual([]);
    });
  });

  test('flags come with their numbers: no evidence, saved late, an index far from the income group', async () => {
    await on(async (service) => {
      const { store, personIds } = service;
      const coordinator = operatorActor(personIds.coordinator);
      const peers = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF', 'GGG', 'HHH'];
      await store.reference.loadCountries(
        'countries-2',
        ['KEN', ...peers].map((iso3) => ({
          iso3,
          m49: null,
          name: `Country ${iso3}`,
          isMemberState: true,
          region: null,
          subRegion: null,
          incomeGroup: 'LMC' as const,
          isLeastDeveloped: false,
          isLandlockedDeveloping: false,
          isSmallIslandDeveloping: false,
          population: null,
          dot: null,
        })),
        {},
      );
      for (const [place, iso3] of peers.entries()) {
        const { assessmentId } = await store.assessments.ensure('round-1', 'small', iso3);
        await submitAnswers(store, assessmentId, coordinator, { 'SM-A01': 2, 'SM-A02': 0, 'SM-A03': 10 + place });
      }
      await store.assessments.save(
        service.assessmentId,
        [
          ['SM-A01', 4],
          ['SM-A02', 4],
          ['SM-A03', 100],
        ].map(([questionId, value]) => ({
          operationId: randomUUID(),
          questionId: String(questionId),
          baseVersion: 0,
          answer: { value: Number(value) },
        })),
        coordinator,
      );
      await store.assessments.submit(service.assessmentId, randomUUID(), coordinator);
      const [kenya] = (await queueOf(service, 'ana')).assessments;
      expect(kenya?.flagCounts).toEqual({ 'no-evidence': 1, 'saved-late': 3 });
      // (0.5 + 1 + 1) / 3 against (0.5 + 0 + 0.10 ... 0.17) / 3: mean 63.5 / 3, deviation sqrt(6) / 3.
      expect(kenya?.index).toBeCloseTo(250 / 3, 9);
      expect(kenya?.flags).toHaveLength(1);
      expect(kenya?.flags[0]).toMatchObject({ code: 'income-outlier', incomeGroup: 'LMC', count: 8 });
      const [outlier] = kenya?.flags ?? [];
      if (outlier?.code !== 'income-outlier') throw new Error('no outlier');
      expect(outlier.mean).toBeCloseTo(63.5 / 3, 9);
      expect(outlier.standardDeviation).toBeCloseTo(Math.sqrt(6) / 3, 9);
      expect(outlier.zScore).toBeCloseTo((250 - 63.5) / Math.sqrt(6), 6);
      // Asked again, the indices are known already and the flag is the same.
      expect((await queueOf(service, 'ana')).assessments[0]?.flags).toEqual(kenya?.flags);
    });
  });

  test('answers stand beside the last round, whose decisions count, and carried ones are marked', async () => {
    await on(async (service) => {
      const { store, personIds } = service;
      const coordinator = operatorActor(personIds.coordinator);
      await service.submit({ 'SM-A03': 80 });
      await service.begin(0);
      await service.confirm('ana', 'SM-A01');
      await service.confirm('ana', 'SM-A02');
      await service.adjust('ana', 'SM-A03', 10);
      expect((await service.move('ana', 'validation')).status).toBe(200);
      await store.rounds.add({ ...testRound('round-2', 'open'), previousRoundId: 'round-1' });
      const { assessmentId } = await store.assessments.ensure('round-2', 'small', 'KEN');
      const carried = ['SM-A01', 'SM-A02'].map((questionId) => ({
        operationId: randomUUID(),
        questionId,
        baseVersion: 0,
        answer: { value: questionId === 'SM-A01' ? 4 : 2 },
      }));
      await store.assessments.save(assessmentId, carried, coordinator, { origin: 'carried' });
      await store.assessments.save(
        assessmentId,
        [
          { ...carried[0], baseVersion: 1, operationId: randomUUID(), questionId: 'SM-A01', answer: { value: 4 } },
          { ...carried[1], baseVersion: 1, operationId: randomUUID(), questionId: 'SM-A02', answer: { value: 4 } },
          { operationId: randomUUID(), questionId: 'SM-A03', baseVersion: 0, answer: { value: 80 } },
        ],
        coordinator,
      );
      await store.assessments.submit(assessmentId, randomUUID(), coordinator);
      const answered = await service.callAs('ana', 'GET', `/api/assessments/${assessmentId}/review`);
      const review = reviewShape.parse(answered.json);
      expect(review.lastRoundId).toBe('round-1');
      const byId = new Map(review.questions.map((question) => [question.questionId, question]));
      const notLate = (questionId: string) =>
        byId.get(questionId)?.flags.filter(({ code }) => code !== 'saved-late' && code !== 'no-evidence');
      expect(notLate('SM-A01')).toEqual([{ code: 'carried-unchanged', questionId: 'SM-A01' }]);
      expect(notLate('SM-A02')).toEqual([
        { code: 'level-jump', questionId: 'SM-A02', before: 0.5, now: 1, levels: 2, comparability: 'comparable' },
      ]);
      // The country said 80 then as now; it counted 10.
      expect(byId.get('SM-A03')?.lastRound).toEqual({ answer: { value: 80 }, score: 0.1 });
      expect(notLate('SM-A03')).toMatchObject([{ code: 'level-jump', before: 0.1, now: 0.8 }]);
      // (1 + 0.5 + 0.1) / 3 as validated then, (0.5 + 1 + 0.8) / 3 as evidenced now.
      expect(review.flags).toMatchObject([{ code: 'index-jump' }]);
      const [jump] = review.flags;
      if (jump?.code !== 'index-jump') throw new Error('no jump');
      expect(jump.before).toBeCloseTo(160 / 3, 9);
      expect(jump.now).toBeCloseTo(230 / 3, 9);
      expect(judgedIds.every((questionId) => byId.get(questionId)?.response.evidence.length === 0)).toBe(true);
    });
  });

  const [section] = smallRevision.sections;
  const otherRevision: InstrumentRevision = {
    ...smallRevision,
    instrumentId: 'other',
    code: 'OT',
    title: 'Other questionnaire',
    sections: [
      {
        ...section,
        sectionId: 'O',
        title: 'Section O',
        summary: '',
        weightPercent: 100,
        subSections: [
          {
            subSectionId: 'O1',
            title: 'Sub-section O1',
            questions: (section?.subSections[0]?.questions ?? [])
              .slice(0, 1)
              .map((question) => ({ ...question, questionId: 'OT-A01' })),
          },
        ],
      },
    ],
  };
  const between: readonly Check[] = [
    {
      checkId: 'BETWEEN-K01',
      when: '${SM-A01} >= 4 and ${OT-A01} = 0',
      severity: 'warning',
      message: 'A plan without its other half.',
      questionIds: ['SM-A01', 'OT-A01'],
    },
  ];

  test('a check between instruments speaks only to who may judge all it reads', async () => {
    await on(
      async (service) => {
        const { store, personIds } = service;
        const coordinator = operatorActor(personIds.coordinator);
        await store.instruments.publish(otherRevision, 'c'.repeat(64));
        await store.rounds.add({
          ...testRound('round-2', 'open'),
          instruments: [
            { instrumentId: 'small', version: '1.0.0', hash: smallRevisionHash },
            { instrumentId: 'other', version: '1.0.0', hash: 'c'.repeat(64) },
          ],
        });
        await service.add('dia', [boundRole('reviewer', { iso3: 'KEN', instrumentId: 'small' })]);
        const small = await store.assessments.ensure('round-2', 'small', 'KEN');
        const other = await store.assessments.ensure('round-2', 'other', 'KEN');
        await submitAnswers(store, small.assessmentId, coordinator);
        const answer = { operationId: randomUUID(), questionId: 'OT-A01', baseVersion: 0, answer: { value: 0 } };
        await store.assessments.save(other.assessmentId, [answer], coordinator);
        const spoken = async (who: string) => (await queueOf(service, who)).assessments[0]?.flagCounts['check-between'];
        // Not sent yet: still the country's alone.
        expect(await spoken('ana')).toBeUndefined();
        await store.assessments.submit(other.assessmentId, randomUUID(), coordinator);
        expect(await spoken('ana')).toBe(1);
        expect(await spoken('dia')).toBeUndefined();
      },
      { roundChecks: between },
    );
  });
});
