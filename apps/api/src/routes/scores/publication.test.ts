import { randomUUID } from 'node:crypto';
import { boundRole } from '@groundwork/assessment/wire';
import { operatorActor } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import { smallRevision } from '../../testing/small-revision.ts';
import { addPublishedRound, testRound } from '../../testing/test-service.ts';
import { publicationCheckShape } from './publication-shape.ts';
import { answerAll, openScoredService, reviewed, type ScoredService } from './scored-round.test-data.ts';

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

describeOnBothDatabases('publication', (_open, { fresh }) => {
  const on = async (
    scenario: (service: ScoredService, decided: Record<string, number>) => Promise<void>,
    options: object = {},
  ): Promise<void> => {
    const { databaseUrl } = await fresh();
    const place = databaseUrl === undefined ? {} : { databaseUrl };
    const decided: Record<string, number> = { KEN: 0.5, URY: 0.75 };
    const readDecisions = reviewed(decided);
    const validatedAnswers: typeof readDecisions = (...wanted) => readDecisions(...wanted);
    const service = await openScoredService({ ...place, ...options, validatedAnswers });
    try {
      await scenario(service, decided);
    } finally {
      await service.close();
    }
  };
  const check = async (service: ScoredService, query = '') => {
    const path = `/api/rounds/round-1/publication-check${query}`;
    const { status, json } = await service.call('administrator', 'GET', path);
    expect(status).toBe(200);
    return publicationCheckShape.parse(json);
  };
  const codesOf = ({ issues }: { readonly issues: readonly { readonly code: string }[] }) =>
    issues.map(({ code }) => code);
  const publish = (service: ScoredService, part: object) =>
    service.call('administrator', 'POST', '/api/rounds/round-1/publication', {
      body: { operationId: randomUUID(), embargoUntil: null, why: 'as announced', ...part },
    });

  test('the dry run tells everything at once and changes nothing', async () => {
    await on(
      async (service) => {
        const { store } = service;
        const before = await store.audit.heads();
        const open = await check(service);
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
        expect(await check(service)).toMatchObject({ scoreRuns: { small: scoreRunId } });
        expect(codesOf(await check(service))).toContain('run-not-validated');
        await service.validate();
        await store.rounds.move('round-1', { to: 'closed', why: 'test' }, actor);
        const validated = await service.run('validated');
        const closed = await check(service);
        expect(closed).toMatchObject({ isPublishable: true, scoreRuns: { small: validated.scoreRunId } });
        expect(codesOf(closed)).toEqual(['small-groups', 'check-speaks']);
        // The run that is asked about is the run that is looked at.
        expect(codesOf(await check(service, `?scoreRuns=${scoreRunId}`))).toContain('run-not-validated');
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

  test('errors block, warnings are accepted or block too, and then the round is published once', async () => {
    await on(async (service) => {
      const { store } = service;
      const evidenced = await service.run('evidenced');
      const early = await publish(service, { scoreRuns: { small: evidenced.scoreRunId }, acceptWarnings: true });
      expect([early.status, early.json.code]).toEqual([422, 'not_publishable']);
      expect(codesOf(early.json)).toEqual(['round-not-closed', 'run-not-validated', 'small-groups', 'not-validated']);
      await service.validate();
      await store.rounds.move('round-1', { to: 'closed', why: 'test' }, actor);
      const { scoreRunId } = await service.run('validated');
      const scoreRuns = { small: scoreRunId };
      const unnamed = await publish(service, { scoreRuns: {}, acceptWarnings: true });
      expect(unnamed.json.issues[0]).toMatchObject({ code: 'run-missing', severity: 'error', instrumentId: 'small' });
      const foreign = await publish(service, { scoreRuns: { ...scoreRuns, other: scoreRunId } });
      expect(foreign.json.issues).toEqual([{ path: '/scoreRuns/other', code: 'not-of-the-round' }]);
      const unknown = await publish(service, { scoreRuns: { small: 'none' } });
      expect(unknown.json.issues).toEqual([{ path: '/scoreRuns/small', code: 'unknown-score-run' }]);
      const warned = await publish(service, { scoreRuns });
      expect([warned.status, warned.json.code, codesOf(warned.json)]).toEqual([
        422,
        'warnings_not_accepted',
        ['small-groups'],
      ]);
      expect((await store.rounds.find('round-1'))?.state).toBe('closed');

      const body = { operationId: randomUUID(), scoreRuns, acceptWarnings: true };
      const published = await publish(service, body);
      expect([published.status, published.json.state]).toEqual([200, 'published']);
      expect((await publish(service, body)).json).toEqual(published.json);
      const other = await publish(service, { ...body, why: 'for another reason' });
      expect([other.status, other.json.code]).toEqual([409, 'operation_reused']);
      const again = await publish(service, { ...body, operationId: randomUUID() });
      expect([again.status, again.json.code]).toEqual([409, 'state_moved']);
      expect(codesOf(await check(service))).toContain('round-published');
      expect((await service.call('anonymous', 'GET', '/api/rounds/round-1/scores')).json.scoreRunId).toBe(scoreRunId);
      const states = (await store.assessments.list({ roundId: 'round-1' })).map(({ state }) => state);
      expect(states).toEqual(['published', 'published']);
      expect((await store.audit.verify()).firstBad).toBeNull();
    });
  }, 240_000);

  test('a run whose inputs have moved since is not published, and is told by country', async () => {
    await on(async (service, decided) => {
      await service.validate();
      await service.store.rounds.move('round-1', { to: 'closed', why: 'test' }, actor);
      const { scoreRunId } = await service.run('validated');
      decided['URY'] = 1;
      const { issues } = await check(service);
      expect(issues[0]).toEqual({
        code: 'inputs-moved',
        severity: 'error',
        instrumentId: 'small',
        count: 1,
        countries: ['URY'],
        of: 2,
      });
      const refused = await publish(service, { scoreRuns: { small: scoreRunId }, acceptWarnings: true });
      expect([refused.status, refused.json.code]).toEqual([422, 'not_publishable']);
      decided['URY'] = 0.75;
      expect(codesOf(await check(service))).not.toContain('inputs-moved');
      // Other populations move the means of groups, and no country.
      await service.store.reference.loadCountries('countries-9', [], {});
      expect((await check(service)).issues[0]).toEqual({
        code: 'inputs-moved',
        severity: 'error',
        instrumentId: 'small',
      });
    });
  }, 240_000);

  test('open queries, undecided values, countries that are missing and a demonstration are told', async () => {
    await on(async (service) => {
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
      const { issues } = await check(service);
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
    await on(async (service) => {
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

  test('only an administrator of the round publishes it or takes it back', async () => {
    await on(async (service) => {
      const { store, personIds } = service;
      const bound = boundRole('administrator', { roundId: 'another-round' });
      await store.people.grant(personIds.analyst, bound, actor);
      const body = { operationId: randomUUID(), why: 'because' };
      const publication = { ...body, scoreRuns: {}, embargoUntil: null };
      for (const who of ['analyst', 'expert', 'reviewer', 'coordinator'] as const) {
        const calls = [
          await service.call(who, 'GET', '/api/rounds/round-1/publication-check'),
          await service.call(who, 'POST', '/api/rounds/round-1/publication', { body: publication }),
          await service.call(who, 'POST', '/api/rounds/round-1/publication/withdrawal', { body }),
        ];
        expect([who, ...calls.map(({ status }) => status)]).toEqual([who, 403, 403, 403]);
      }
      const early = await service.call('administrator', 'POST', '/api/rounds/round-1/publication/withdrawal', { body });
      expect([early.status, early.json.code]).toEqual([409, 'state_moved']);
      const missing = await service.call('administrator', 'GET', '/api/rounds/none/publication-check');
      expect(missing.status).toBe(404);
    });
  }, 240_000);

  test('a published round is read by round, run, country, group and target, and over time', async () => {
    await on(async (service) => {
      const { store } = service;
      const publishNow = async (roundId: string) => {
        await service.validate(roundId);
        await store.rounds.move(roundId, { to: 'closed', why: 'test' }, actor);
        const { scoreRunId } = await service.run('validated', roundId);
        const body = {
          operationId: randomUUID(),
          embargoUntil: null,
          why: 'as announced',
          scoreRuns: { small: scoreRunId },
          acceptWarnings: true,
        };
        const { status } = await service.call('administrator', 'POST', `/api/rounds/${roundId}/publication`, { body });
        expect(status).toBe(200);
        return scoreRunId;
      };
      const first = await publishNow('round-1');
      await store.rounds.add({
        ...testRound('round-2', 'open'),
        referenceDate: '2026-02-28',
        previousRoundId: 'round-1',
      });
      await answerAll(service, 'round-2', { KEN: [4, 4, 80] });
      const second = await publishNow('round-2');

      const get = async (path: string) => {
        const { status, json } = await service.call('anonymous', 'GET', path);
        expect([path, status]).toEqual([path, 200]);
        return json;
      };
      const scores = await get('/api/rounds/round-1/scores');
      expect(await get(`/api/score-runs/${first}`)).toEqual(scores);
      expect(scores.rows.map(({ iso3, index, rank }: Row) => [iso3, index, rank])).toEqual([
        ['KEN', 50, 2],
        ['URY', 75, 1],
      ]);
      expect(scores.uncertainty).toMatchObject({ draws: 50, coverage: 0.9 });
      const country = await get('/api/rounds/round-1/scores/ken');
      expect(country).toMatchObject({ iso3: 'KEN', answeredVersion: '1.0.0', row: { rank: 2, index: 50 } });
      expect(country.scores.index).toMatchObject({ validated: 50 });
      expect(country.scores.targets).toHaveLength(21);
      expect(await get(`/api/score-runs/${first}/countries/KEN`)).toEqual(country);
      const group = await get('/api/rounds/round-1/groups/world');
      expect(group).toMatchObject({ count: 2, of: 2, unweightedMean: 62.5 });
      expect(group.targets).toHaveLength(21);
      const target = await get('/api/rounds/round-1/targets/8.F');
      expect(target.countries.map(({ iso3 }: Row) => iso3)).toEqual(['KEN', 'URY']);
      expect((await service.call('anonymous', 'GET', '/api/rounds/round-1/targets/9.Z')).status).toBe(404);
      expect((await service.call('anonymous', 'GET', '/api/rounds/round-1/scores/XXX')).status).toBe(404);

      const { trends } = await get('/api/countries/KEN/trends');
      expect(trends).toMatchObject([
        {
          instrumentId: 'small',
          points: [
            { roundId: 'round-1', index: 50, scoreRunId: first },
            { roundId: 'round-2', index: 50, scoreRunId: second },
          ],
          links: [{ step: 'none', comparableCount: 3, of: 3, breaks: [], before: 50, after: 50, change: 0 }],
        },
      ]);
      expect((await get('/api/countries/URY/trends')).trends[0].links).toEqual([]);
      await service.call('administrator', 'POST', '/api/rounds/round-2/publication/withdrawal', {
        body: { operationId: randomUUID(), why: 'a mistake was found' },
      });
      const [left] = (await get('/api/countries/KEN/trends')).trends;
      expect(left.points.map(({ roundId }: { roundId: string }) => roundId)).toEqual(['round-1']);
      expect((await service.call('anonymous', 'GET', `/api/score-runs/${second}`)).status).toBe(404);
      expect((await service.call('anonymous', 'GET', '/api/countries/QQQ/trends')).status).toBe(404);
    });
  }, 240_000);
});

interface Row {
  readonly iso3: string;
  readonly index: number;
  readonly rank: number;
}
