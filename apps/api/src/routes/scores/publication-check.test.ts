import { randomUUID } from 'node:crypto';
import { operatorActor } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { smallRevision } from '../../testing/small-revision.ts';
import { addPublishedRound, testRound } from '../../testing/test-service.ts';
import { checkOf, codesOf, onNewService } from './publication.test-data.ts';
import { publicationCheckShape } from './publication-shape.ts';

const checks = [
  {
    checkId: 'BETWEEN-T1',
    when: '${SM-A01} >= 4',
    severity: 'warning',
    message: 'A plan throughout is rare.',
    questionIds: ['SM-A01'],
  },
] as const;
const actor = operatorActor('test');

describeOnBothDatabases('the look before publication', (_open, { fresh }) => {
  test('the dry run tells everything at once and changes nothing', async () => {
    await onNewService(
      fresh,
      async (service) => {
        const { store } = service;
        const before = await store.audit.heads();
        const open = await checkOf(service);
        expect(open).toMatchObject({ isPublishable: false, scoreRuns: { small: null }, previousRoundId: null });
        expect(open.issues).toEqual([
          { code: 'round-not-closed', severity: 'error' },
          { code: 'run-missing', severity: 'error', instrumentId: 'small' },
          {
            code: 'not-validated',
            severity: 'warning',
            instrumentId: 'small',
            count: 2,
            countries: ['KEN', 'URY'],
            of: 2,
          },
          { code: 'check-speaks', severity: 'warning', checkId: 'BETWEEN-T1', count: 1, countries: ['URY'] },
        ]);
        expect(await store.audit.heads()).toEqual(before);
        const { scoreRunId } = await service.run('evidenced');
        expect(await checkOf(service)).toMatchObject({ scoreRuns: { small: scoreRunId } });
        expect(codesOf(await checkOf(service))).toContain('run-not-validated');
        await service.validate();
        await store.rounds.move('round-1', { to: 'closed', why: 'test' }, actor);
        const validated = await service.run('validated');
        const closed = await checkOf(service);
        expect(closed).toMatchObject({ isPublishable: true, scoreRuns: { small: validated.scoreRunId } });
        expect(codesOf(closed)).toEqual(['small-groups', 'check-speaks']);
        // The run that is asked about is the run that is looked at.
        expect(codesOf(await checkOf(service, `?scoreRuns=${scoreRunId}`))).toContain('run-not-validated');
        const unknown = await service.call(
          'administrator',
          'GET',
          '/api/rounds/round-1/publication-check?scoreRuns=none',
        );
        expect([unknown.status, unknown.json.issues]).toEqual([
          422,
          [{ path: '/scoreRuns', code: 'unknown-score-run' }],
        ]);
      },
      { roundChecks: checks },
    );
  }, 240_000);

  test('open queries, undecided values, countries that are missing and a demonstration are told', async () => {
    await onNewService(fresh, async (service) => {
      const { store, assessmentId, foreignAssessmentId } = service;
      await store.assessments.setState(foreignAssessmentId, 'submitted', 'in-review', actor, 'test');
      await store.collaboration.addComment(
        foreignAssessmentId,
        {
          commentId: randomUUID(),
          questionId: 'SM-A01',
          parentId: null,
          kind: 'query',
          body: 'Which plan?',
          isReply: false,
        },
        actor,
      );
      // Saved too late, from offline: kept, and waiting for somebody.
      const late = { operationId: randomUUID(), questionId: 'SM-A03', baseVersion: 1, answer: { value: 41 } };
      await store.assessments.save(assessmentId, [{ ...late, madeAt: '2026-02-01T00:00:00.000Z' }], actor, {
        origin: 'offline',
      });
      await store.rounds.invite('round-1', ['FJI'], actor);
      await store.assessments.setState(foreignAssessmentId, 'in-review', 'withdrawn', actor, 'test');
      await addPublishedRound(store, 'demo-published');
      const { issues } = await checkOf(service);
      expect(issues).toContainEqual({ code: 'demonstration-present', severity: 'error', count: 1 });
      expect(issues.filter(({ severity }) => severity === 'warning')).toEqual([
        { code: 'not-validated', severity: 'warning', instrumentId: 'small', count: 1, countries: ['KEN'], of: 3 },
        { code: 'withdrawn', severity: 'warning', instrumentId: 'small', count: 1, countries: ['URY'], of: 3 },
        { code: 'missing', severity: 'warning', instrumentId: 'small', count: 1, countries: ['FJI'], of: 3 },
        { code: 'open-queries', severity: 'warning', instrumentId: 'small', count: 1, countries: ['URY'] },
        { code: 'open-proposals', severity: 'warning', instrumentId: 'small', count: 1, countries: ['KEN'] },
      ]);
    });
  }, 240_000);

  test('the round before is compared question by question, and what is not comparable is warned about', async () => {
    await onNewService(fresh, async (service) => {
      const { store } = service;
      const [section] = smallRevision.sections;
      const [subSection] = section?.subSections ?? [];
      if (section === undefined || subSection === undefined) throw new Error('no section');
      const later = {
        ...smallRevision,
        version: '2.0.0',
        sections: [
          {
            ...section,
            subSections: [
              {
                ...subSection,
                questions: subSection.questions.map((question) =>
                  question.questionId === 'SM-A03' ? { ...question, goalpost: 80 } : question,
                ),
              },
            ],
          },
        ],
      };
      await store.instruments.publish(later, 'c'.repeat(64));
      const instruments = [{ instrumentId: 'small', version: '2.0.0', hash: 'c'.repeat(64) }];
      await store.rounds.add({ ...testRound('round-2', 'open'), previousRoundId: 'round-1', instruments });
      const { json } = await service.call('administrator', 'GET', '/api/rounds/round-2/publication-check');
      const { comparability, issues } = publicationCheckShape.parse(json);
      expect(comparability).toEqual([
        {
          instrumentId: 'small',
          versions: { before: '1.0.0', after: '2.0.0' },
          step: 'major',
          comparableCount: 2,
          withCareCount: 0,
          of: 3,
        },
      ]);
      expect(issues).toContainEqual({
        code: 'not-comparable',
        severity: 'warning',
        instrumentId: 'small',
        count: 1,
        of: 3,
      });
    });
  }, 240_000);
});
