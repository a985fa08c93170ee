import { randomUUID } from 'node:crypto';
import type { ReviewDecision } from '@groundwork/assessment';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../test/environment/databases.ts';
import { roundInStore } from '../../../../test/environment/round-in-store.ts';
import { operatorActor, type Actor } from '../actor/actor.ts';
import { openDatabase } from '../database/open-database.ts';
import type { StoreSettings } from '../store-settings.ts';
import type { Store } from '../store.ts';

const [ana, ben, cem] = ['reviewer-ana', 'reviewer-ben', 'reviewer-cem'].map(operatorActor) as [Actor, Actor, Actor];
const questionIds = ['PL-1', 'PL-2', 'PL-3', 'PL-4', 'PL-5', 'PL-6'];
const toReview = questionIds.map((questionId) => ({ questionId, evidenced: 0.5 }));

const evidence = {
  evidenceId: '6f1b8c0e-3f0a-4f7b-9a57-2d1f6f0b1c11',
  kind: 'law' as const,
  title: 'Act',
  issuer: '',
  date: '2019',
  language: 'en',
  link: '',
  page: '',
  isPublic: true,
};

describeOnBothDatabases('reviews', (open, { fresh, kind }) => {
  /** A submitted assessment with six answers, by Ana of Kenya. */
  const submitted = async (settings?: StoreSettings) => {
    const store = await open(settings === undefined ? {} : { settings });
    const { assessmentId, actor } = await roundInStore(store);
    const operations = questionIds.map((questionId) => save(questionId, 2, 0));
    await store.assessments.save(assessmentId, operations, actor);
    return { store, assessmentId, actor, receiptHash: await submit(store, assessmentId, actor) };
  };

  const save = (questionId: string, value: number, baseVersion: number) => ({
    operationId: randomUUID(),
    questionId,
    baseVersion,
    answer: { value },
  });

  const submit = async (store: Store, assessmentId: string, actor: Actor) =>
    (await store.assessments.submit(assessmentId, randomUUID(), actor)).receiptHash;

  const begin = async (store: Store, assessmentId: string, receiptHash: string, share = 0) =>
    store.review.begin(assessmentId, { operationId: randomUUID(), share, toReview: questionIds, receiptHash }, ana);

  const inReview = async (share = 0, settings?: StoreSettings) => {
    const found = await submitted(settings);
    await begin(found.store, found.assessmentId, found.receiptHash, share);
    return { ...found, decide: decider(found.store, found.assessmentId, found.receiptHash) };
  };

  const decider =
    (store: Store, assessmentId: string, receiptHash: string) =>
    (reviewer: Actor, questionId: string, differing: Partial<Parameters<Store['review']['decide']>[1]> = {}) =>
      store.review.decide(
        assessmentId,
        {
          questionId,
          decisionId: randomUUID(),
          request: 'own',
          decision: differing.value === undefined ? 'confirm' : 'adjust',
          value: null,
          reason: differing.value === undefined ? '' : 'the act is not in force',
          responseVersion: 1,
          score: 0.5,
          evidenced: 0.5,
          receiptHash,
          ...differing,
        },
        reviewer,
      );

  const lower = { value: 1, score: 0.25 };

  const ask = (store: Store, assessmentId: string, questionId: string) => {
    const query = { commentId: randomUUID(), questionId, parentId: null, kind: 'query' as const, body: 'Which act?' };
    return store.collaboration.addComment(assessmentId, { ...query, isReply: false }, ana);
  };

  test('a review begins once: the draw is kept, and the same operation gives the same answer', async () => {
    const { store, assessmentId, receiptHash } = await submitted();
    const beginning = { operationId: randomUUID(), share: 0.2, toReview: questionIds, receiptHash };
    await expect(store.review.begin(assessmentId, { ...beginning, receiptHash: 'another' }, ana)).rejects.toMatchObject(
      { code: 'content_moved' },
    );
    const begun = await store.review.begin(assessmentId, beginning, ana);
    expect(begun).toEqual({ assessmentId, state: 'in-review', toReviewCount: 6, drawnCount: 5 });
    await expect(store.review.begin(assessmentId, beginning, ana)).resolves.toEqual(begun);
    await expect(
      store.review.begin(assessmentId, { ...beginning, operationId: randomUUID() }, ben),
    ).rejects.toMatchObject({ code: 'state_moved' });
    await expect(store.review.begin(assessmentId, beginning, ben)).rejects.toMatchObject({ code: 'operation_reused' });
    expect((await store.review.decisions([assessmentId])).get(assessmentId)?.drawn.size).toBe(5);
    await expect(store.assessments.find(assessmentId)).resolves.toMatchObject({ state: 'in-review' });
  });

  test('decisions, draws and what stands are never changed, and go only with the whole assessment', async () => {
    const settings = await fresh();
    const { store, assessmentId, receiptHash, decide } = await inReview(0, settings);
    for (const questionId of questionIds) await decide(ana, questionId);
    await store.review.validate(assessmentId, { why: 'checked', toReview, receiptHash }, ana);
    const database = await openDatabase(settings);
    const run = (text: string) => database.transaction((transaction) => sql.raw(text).execute(transaction));
    for (const table of ['review_decision', 'review_beginning', 'review_final']) {
      await expect(run(`update ${table} set assessment_id = assessment_id`)).rejects.toThrow(`${table} refuses update`);
      await expect(run(`delete from ${table}`)).rejects.toThrow(`${table} refuses delete`);
      if (kind === 'postgres') await expect(run(`truncate ${table} cascade`)).rejects.toThrow('refuses truncate');
    }
    await run('delete from assessment');
    for (const table of ['review_decision', 'review_beginning', 'review_final', 'review_draw'])
      expect((await run(`select * from ${table}`)).rows).toEqual([]);
    await database.close();
  });

  test('the same decision again is the same; its id for another is refused', async () => {
    const { decide } = await inReview();
    const asked = { decisionId: randomUUID(), ...lower };
    const first = await decide(ana, 'PL-1', asked);
    expect(first).toMatchObject({ part: 'first', decision: 'adjust', value: 1, score: 0.25, evidenced: 0.5 });
    await expect(decide(ana, 'PL-1', asked)).resolves.toEqual(first);
    await expect(decide(ana, 'PL-1', { ...asked, value: 0 })).rejects.toMatchObject({ code: 'operation_reused' });
    await expect(decide(ben, 'PL-1', asked)).rejects.toMatchObject({ code: 'operation_reused' });
  });

  test('a reviewer may think again; both decisions are kept', async () => {
    const { store, assessmentId, decide } = await inReview();
    await decide(ana, 'PL-1');
    await decide(ana, 'PL-1', lower);
    await expect(decide(ben, 'PL-1')).rejects.toMatchObject({ code: 'already_settled' });
    const kept = (await store.review.decisions([assessmentId])).get(assessmentId)?.decisions ?? [];
    expect(kept.map(({ part, score }) => [part, score])).toEqual([
      ['first', 0.5],
      ['first', 0.25],
    ]);
  });

  test('of those who judge at once one is first; of a drawn answer two are, and a third is told', async () => {
    const outcomes = async (share: number) => {
      const { decide } = await inReview(share);
      const settled = await Promise.allSettled([ana, ben, cem].map((reviewer) => decide(reviewer, 'PL-1')));
      return settled
        .map((one) => (one.status === 'fulfilled' ? one.value.part : (one.reason as { code: string }).code))
        .toSorted();
    };
    await expect(outcomes(0)).resolves.toEqual(['already_settled', 'already_settled', 'first']);
    await expect(outcomes(1)).resolves.toEqual(['already_settled', 'first', 'second']);
  });

  test('two judgements that differ are decided by a third person', async () => {
    const { decide } = await inReview(1);
    await decide(ana, 'PL-1');
    const adjudicate = { request: 'adjudication' as const };
    await expect(decide(cem, 'PL-1', adjudicate)).rejects.toMatchObject({ code: 'nothing_to_adjudicate' });
    await decide(ben, 'PL-1', lower);
    await expect(decide(ana, 'PL-1', lower)).rejects.toMatchObject({ code: 'already_settled' });
    await expect(decide(ana, 'PL-1', adjudicate)).rejects.toMatchObject({ code: 'four_eyes' });
    await expect(decide(cem, 'PL-1', { ...adjudicate, ...lower })).resolves.toMatchObject({ part: 'adjudication' });
  });

  test('nobody judges what he has entered: an answer, a piece of evidence, a proposal that was taken', async () => {
    const store = await open();
    const { assessmentId, actor } = await roundInStore(store);
    const [writer, proposer, archivist] = ['writer', 'proposer', 'archivist'].map(operatorActor) as [
      Actor,
      Actor,
      Actor,
    ];
    await store.assessments.save(
      assessmentId,
      questionIds.map((id) => save(id, 2, 0)),
      actor,
    );
    // An earlier version counts too: what he wrote may shine through.
    await store.assessments.save(assessmentId, [save('PL-1', 1, 1)], writer);
    await store.assessments.save(assessmentId, [save('PL-1', 2, 2)], actor);
    await store.assessments.save(assessmentId, [save('PL-2', 4, 0)], proposer, { origin: 'offline' });
    const [proposal] = await store.collaboration.proposals(assessmentId);
    const choice = { operationId: randomUUID(), choice: 'accept' as const, baseVersion: 1 };
    await store.collaboration.settle(assessmentId, { proposalId: proposal?.proposalId ?? '', ...choice }, actor);
    await store.assessments.putEvidence(assessmentId, 'PL-3', evidence, archivist);
    const receiptHash = await submit(store, assessmentId, actor);
    await begin(store, assessmentId, receiptHash);
    const decide = decider(store, assessmentId, receiptHash);
    const fourEyes = expect.objectContaining({ code: 'four_eyes' });
    await expect(decide(writer, 'PL-1', { responseVersion: 3 })).rejects.toEqual(fourEyes);
    await expect(decide(proposer, 'PL-2', { responseVersion: 2 })).rejects.toEqual(fourEyes);
    await expect(decide(archivist, 'PL-3')).rejects.toEqual(fourEyes);
    // Who submitted has signed for every answer.
    await expect(decide(actor, 'PL-4')).rejects.toEqual(fourEyes);
    await expect(decide(writer, 'PL-4')).resolves.toMatchObject({ part: 'first' });
  });

  test('abuse-07: one person submits and approves: refused, and the assessment stays in review', async () => {
    const { store, assessmentId, actor, receiptHash, decide } = await inReview();
    for (const questionId of questionIds) await decide(ana, questionId);
    await expect(
      store.review.validate(assessmentId, { why: 'fine', toReview, receiptHash }, actor),
    ).rejects.toMatchObject({ code: 'four_eyes' });
    await expect(store.assessments.find(assessmentId)).resolves.toMatchObject({ state: 'in-review' });
    await expect(store.review.finals([assessmentId])).resolves.toEqual(new Map());
  });

  test('a decision about another version, another submission or outside review is refused', async () => {
    const { store, assessmentId, decide } = await inReview();
    await expect(decide(ana, 'PL-1', { responseVersion: 2 })).rejects.toMatchObject({
      code: 'response_moved',
      data: { version: 1 },
    });
    await expect(decide(ana, 'PL-1', { receiptHash: 'another' })).rejects.toMatchObject({ code: 'content_moved' });
    await expect(decide(ana, 'PL-9')).rejects.toMatchObject({ code: 'not_found' });
    await store.assessments.setState(assessmentId, 'in-review', 'withdrawn', ana, 'a new government');
    await expect(decide(ana, 'PL-1')).rejects.toMatchObject({ code: 'state_moved' });
  });

  test('after a return what changed is judged anew, evidence included; what did not keeps its decision', async () => {
    const { store, assessmentId, actor, decide } = await inReview();
    for (const questionId of questionIds) await decide(ana, questionId);
    const [first, second] = [await ask(store, assessmentId, 'PL-1'), await ask(store, assessmentId, 'PL-2')];
    await store.collaboration.returnToCountry(assessmentId, 'two queries', ana);
    await store.assessments.save(assessmentId, [save('PL-1', 3, 1)], actor);
    await store.assessments.putEvidence(assessmentId, 'PL-2', evidence, actor);
    const receiptHash = await submit(store, assessmentId, actor);
    await begin(store, assessmentId, receiptHash);
    const validate = () => store.review.validate(assessmentId, { why: 'checked', toReview, receiptHash }, ana);
    await expect(validate()).resolves.toEqual([
      { questionId: 'PL-1', code: 'undecided' },
      { questionId: 'PL-1', code: 'query-open' },
      { questionId: 'PL-2', code: 'undecided' },
      { questionId: 'PL-2', code: 'query-open' },
    ]);
    const again = decider(store, assessmentId, receiptHash);
    await expect(again(ben, 'PL-1')).rejects.toMatchObject({ code: 'response_moved' });
    await again(ben, 'PL-1', { responseVersion: 2, score: 0.75, evidenced: 0.75 });
    await again(ben, 'PL-2');
    for (const { commentId } of [first, second]) await store.collaboration.closeQuery(assessmentId, commentId, ana);
    // Worth something else by now, though nothing of it has changed: judged anew as well.
    await expect(validate()).resolves.toEqual([{ questionId: 'PL-1', code: 'undecided' }]);
    const worth = toReview.map((one) => (one.questionId === 'PL-1' ? { ...one, evidenced: 0.75 } : one));
    await expect(
      store.review.validate(assessmentId, { why: 'checked', toReview: worth, receiptHash }, ana),
    ).resolves.toEqual([]);
  });

  test('at a second beginning the draw stays, and what others have seen judged is not drawn', async () => {
    const { store, assessmentId, actor, decide } = await inReview(0);
    for (const questionId of ['PL-1', 'PL-2', 'PL-3']) await decide(ana, questionId);
    await ask(store, assessmentId, 'PL-1');
    await store.collaboration.returnToCountry(assessmentId, 'a query', ana);
    await store.assessments.save(assessmentId, [save('PL-1', 3, 1)], actor);
    const receiptHash = await submit(store, assessmentId, actor);
    const begun = await begin(store, assessmentId, receiptHash, 1);
    expect(begun.drawnCount).toBe(4);
    const drawn = (await store.review.decisions([assessmentId])).get(assessmentId)?.drawn ?? new Set();
    expect([...drawn].toSorted()).toEqual(['PL-1', 'PL-4', 'PL-5', 'PL-6']);
  });

  test('a validated assessment counts what stood then, once, for score runs', async () => {
    const { store, assessmentId, receiptHash, decide } = await inReview(1);
    await expect(store.review.finalOfRound('round-2025', 'plain')).resolves.toEqual(new Map());
    for (const questionId of questionIds) {
      await decide(ana, questionId);
      await decide(ben, questionId, questionId === 'PL-1' ? lower : questionId === 'PL-2' ? { value: 2 } : {});
    }
    const validate = () => store.review.validate(assessmentId, { why: 'checked', toReview, receiptHash }, ana);
    await expect(validate()).resolves.toEqual([{ questionId: 'PL-1', code: 'to-adjudicate' }]);
    // Judged, and not validated: nothing counts yet.
    await expect(store.review.finalOfRound('round-2025', 'plain')).resolves.toEqual(new Map());
    await decide(cem, 'PL-1', { request: 'adjudication', ...lower });
    await expect(validate()).resolves.toEqual([]);
    await expect(validate()).resolves.toEqual([]);
    await expect(store.assessments.find(assessmentId)).resolves.toMatchObject({ state: 'validated' });
    const confirmed = { status: 'confirmed', score: 0.5 };
    await expect(store.review.finalOfRound('round-2025', 'plain')).resolves.toEqual(
      new Map([
        [
          'KEN',
          new Map([
            ['PL-1', { status: 'adjusted', score: 0.25 }],
            ['PL-2', { status: 'adjusted', score: 0.5 }],
            ['PL-3', confirmed],
            ['PL-4', confirmed],
            ['PL-5', confirmed],
            ['PL-6', confirmed],
          ]),
        ],
      ]),
    );
    await expect(decide(ana, 'PL-3')).rejects.toMatchObject({ code: 'state_moved' });
  });

  test('the audit tells who judged what when, and neither values nor a hash that trying would undo', async () => {
    const { store, assessmentId, decide } = await inReview();
    const taken = await decide(ana, 'PL-1', { ...lower, reason: 'repealed in 2019' });
    const [act, ...earlier] = await store.audit.list({ assessmentId });
    expect(act).toMatchObject({ act: 'review.decide', actorId: ana.personId, chain: 'country/KEN' });
    expect(Object.keys(act?.data ?? {}).toSorted()).toEqual(['decisionHash', 'questionId', 'responseVersion']);
    expect(JSON.stringify(act)).not.toMatch(/repealed|0\.25/);
    expect(JSON.stringify(act)).not.toContain(taken.decisionId);
    expect(earlier.slice(0, 2).map((one) => one.act)).toEqual(['review.begin', 'assessment.state']);
    await expect(store.audit.verify()).resolves.toMatchObject({ firstBad: null });
  });

  test('what waits comes in pages, the longest waiting first, within the bounds', async () => {
    let now = Date.parse('2026-03-01T12:00:00.000Z');
    const store = await open({ clock: () => new Date(now) });
    const { actor } = await roundInStore(store);
    const sent: string[] = [];
    for (const iso3 of ['URY', 'KEN', 'FJI', 'NOR']) {
      const { assessmentId } = await store.assessments.ensure('round-2025', 'plain', iso3);
      await store.assessments.save(assessmentId, [save('PL-1', 2, 0)], actor);
      await submit(store, assessmentId, actor);
      sent.push(assessmentId);
      now += 60_000;
    }
    await store.assessments.ensure('round-2025', 'plain', 'TON');
    const bounds = ['KEN', 'URY', 'FJI', 'TON'].map((iso3) => ({ iso3, roundId: null, instrumentId: null }));
    const page = async (after?: readonly [string, string]) =>
      (await store.review.queue({ bounds, after, limit: 2 })).map(({ iso3 }) => iso3);
    await expect(page()).resolves.toEqual(['URY', 'KEN']);
    await expect(page(['2026-03-01T12:01:00.000Z', sent[1] ?? ''])).resolves.toEqual(['FJI']);
    const narrow = (roundId: string | null, instrumentId: string | null) =>
      store.review.queue({ bounds: [{ iso3: 'KEN', roundId, instrumentId }], limit: 10 });
    await expect(narrow('round-2025', 'plain')).resolves.toHaveLength(1);
    await expect(narrow('round-2024', null)).resolves.toEqual([]);
    await expect(narrow(null, 'other')).resolves.toEqual([]);
    await expect(store.review.queue({ bounds: [], limit: 10 })).resolves.toEqual([]);
  });

  test('the load of reviewers counts of drawn answers only what the reader may know', async () => {
    const { store, decide } = await inReview(1);
    const bounds = [{ iso3: 'KEN', roundId: null, instrumentId: null }];
    const counts = async (viewer: Actor) =>
      (await store.review.load(bounds, viewer.personId)).map(({ reviewer, decisionCount, assessmentCount }) => [
        reviewer,
        decisionCount,
        assessmentCount,
      ]);
    for (const questionId of ['PL-1', 'PL-2']) await decide(ana, questionId);
    await decide(ana, 'PL-2', lower);
    await expect(counts(ana)).resolves.toEqual([['reviewer-ana', 2, 1]]);
    await expect(counts(ben)).resolves.toEqual([]);
    await decide(ben, 'PL-1');
    await expect(counts(cem)).resolves.toEqual([
      ['reviewer-ana', 1, 1],
      ['reviewer-ben', 1, 1],
    ]);
    await expect(
      store.review.load([{ iso3: 'URY', roundId: null, instrumentId: null }], ana.personId),
    ).resolves.toEqual([]);
  });

  test('the records of an assessment hold everything a page is made of', async () => {
    const store = await open();
    const { assessmentId, actor } = await roundInStore(store);
    await store.assessments.save(assessmentId, [save('PL-1', 2, 0), save('PL-2', 2, 0)], actor, { origin: 'carried' });
    await store.assessments.save(assessmentId, [save('PL-1', 2, 1), save('PL-2', 3, 1)], actor);
    await store.assessments.putEvidence(assessmentId, 'PL-2', evidence, actor);
    const receiptHash = await submit(store, assessmentId, actor);
    await begin(store, assessmentId, receiptHash, 0);
    const decision = await decider(store, assessmentId, receiptHash)(ana, 'PL-1', { responseVersion: 2 });
    await ask(store, assessmentId, 'PL-2');
    await ask(store, assessmentId, 'PL-2');
    const record = (await store.review.records([assessmentId])).get(assessmentId);
    expect(record?.responses.map(({ questionId, savedBy, evidence: found }) => [questionId, savedBy, found])).toEqual([
      ['PL-1', 'Ana', []],
      ['PL-2', 'Ana', [evidence]],
    ]);
    expect(record?.hashes.get('PL-1')).toBe(decision.responseHash);
    expect(record?.decisions satisfies readonly ReviewDecision[] | undefined).toEqual([decision]);
    // Confirmed as it was brought over; the other was changed.
    expect(record?.carried).toEqual(new Set(['PL-1']));
    expect(record?.openQueries).toEqual(new Map([['PL-2', 2]]));
    const sent = (await store.review.sentAnswers([assessmentId])).get(assessmentId);
    expect(sent).toEqual({ 'PL-1': { value: 2 }, 'PL-2': { value: 3, evidence: [evidence] } });
    await expect(store.review.sentAssessments('round-2025', 'plain')).resolves.toMatchObject([{ iso3: 'KEN' }]);
  });
});
