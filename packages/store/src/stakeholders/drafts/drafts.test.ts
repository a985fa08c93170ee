import { currentConsent, separateTexts } from '@groundwork/assessment';
import { systemActor } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import {
  completeAnswers,
  march,
  newSecret,
  newTokens,
  operationsOf,
  opinionQuestionnaire,
  opinionRound,
  openedForOpinions as opened,
} from '../../../../../test/environment/opinion-round.ts';

const { roundId } = opinionRound;

describeOnBothDatabases('drafts', (open) => {
  test('nothing is saved before consent, which is kept with the version of its words', async () => {
    const { stakeholders, begun } = await opened(open);
    const { resumeKey } = await begun();
    const operations = operationsOf({ 'BL-A01': { value: 3 } });
    await expect(stakeholders.save(resumeKey, operations)).rejects.toMatchObject({ code: 'consent_required' });
    await stakeholders.consent(resumeKey, currentConsent.version);
    await stakeholders.save(resumeKey, operations);
    await expect(stakeholders.draft(resumeKey)).resolves.toMatchObject({
      group: 'private',
      consentVersion: '1',
      answers: [{ questionId: 'BL-A01', version: 1, answer: { value: 3 } }],
    });
  });

  test('a draft goes on, on another device too: once per operation, and with both values where the devices differ', async () => {
    const { stakeholders, begun } = await opened(open);
    const { resumeKey } = await begun();
    await stakeholders.consent(resumeKey, '1');
    const [first] = operationsOf({ 'BL-A01': { value: 3 } });
    if (first === undefined) throw new Error('no operation');
    const saved = await stakeholders.save(resumeKey, [first]);
    expect(saved).toMatchObject([{ outcome: 'saved', version: 1 }]);
    expect(await stakeholders.save(resumeKey, [first])).toEqual(saved);
    await expect(stakeholders.save(resumeKey, [{ ...first, answer: { value: 4 } }])).rejects.toMatchObject({
      code: 'operation_reused',
    });
    const other = operationsOf({ 'BL-A01': { value: 1 } });
    expect(await stakeholders.save(resumeKey, other)).toMatchObject([
      { outcome: 'conflict', version: 1, theirs: { value: 3 } },
    ]);
    const later = operationsOf({ 'BL-A01': { value: 1 } }).map((operation) => ({ ...operation, baseVersion: 1 }));
    expect(await stakeholders.save(resumeKey, later)).toMatchObject([{ outcome: 'saved', version: 2 }]);
  });

  test('what the instrument refuses holds up no other answer and is kept by nobody', async () => {
    const { stakeholders, begun } = await opened(open);
    const { resumeKey } = await begun();
    await stakeholders.consent(resumeKey, '1');
    const operations = operationsOf({ 'BL-A01': { value: 9 }, 'BL-A02': { value: 2 } });
    const refusals = new Map([[operations[0]?.operationId ?? '', [{ code: 'not-a-level' }]]]);
    expect(await stakeholders.save(resumeKey, operations, { refusals })).toMatchObject([
      { outcome: 'refused', version: 0, issues: [{ code: 'not-a-level' }] },
      { outcome: 'saved', version: 1 },
    ]);
    const { answers = [] } = (await stakeholders.draft(resumeKey)) ?? {};
    expect(answers.map(({ questionId }) => questionId)).toEqual(['BL-A02']);
  });

  test('answers are to the version the round pins, also when the country has carried its own to another', async () => {
    const { store, stakeholders, begun, assessmentId } = await opened(open);
    const { resumeKey } = await begun();
    await stakeholders.consent(resumeKey, '1');
    const next = { ...opinionQuestionnaire.revision, version: '1.0.1' };
    await store.instruments.publish(next, 'd'.repeat(64));
    const assessment = await store.assessments.find(assessmentId);
    if (assessment === undefined) throw new Error('no assessment');
    const checkedHash = await store.assessments.contentHash(assessment);
    const move = { assessmentId, operationId: newSecret(), toVersion: '1.0.1', checkedHash, items: [], report: '{}' };
    await store.assessments.moveVersion(move, systemActor);
    const operations = operationsOf({ 'BL-A01': { value: 3 } });
    const moved = stakeholders.save(resumeKey, operations, { instrumentVersion: '1.0.1' });
    await expect(moved).rejects.toMatchObject({ code: 'version_moved', data: { version: '1.0.0' } });
    await stakeholders.save(resumeKey, operations, { instrumentVersion: '1.0.0' });
  });

  test('withdrawing deletes the draft; the link stays used', async () => {
    const { stakeholders, begun } = await opened(open);
    const { token, resumeKey } = await begun();
    await stakeholders.consent(resumeKey, '1');
    await stakeholders.save(resumeKey, operationsOf({ 'BL-A01': { value: 3 } }));
    await stakeholders.withdraw(resumeKey);
    expect(await stakeholders.draft(resumeKey)).toBeUndefined();
    await expect(stakeholders.withdraw(resumeKey)).rejects.toMatchObject({ code: 'link_spent' });
    await expect(stakeholders.begin(token, resumeKey)).rejects.toMatchObject({ code: 'link_spent' });
  });

  test('a submission drops the key, and its receipt proves the answers to who holds the code', async () => {
    const { stakeholders, begun } = await opened(open);
    const { resumeKey } = await begun('civil');
    const answers = completeAnswers('civil', 3);
    await stakeholders.consent(resumeKey, '1');
    await stakeholders.save(resumeKey, operationsOf(answers));
    const { contentHash = '' } = (await stakeholders.draft(resumeKey)) ?? {};
    const separated = separateTexts(opinionQuestionnaire, 'civil', answers);
    const receiptCode = newSecret();
    await expect(
      stakeholders.submit(resumeKey, { ...separated, checkedHash: 'other', receiptCode }),
    ).rejects.toMatchObject({ code: 'content_moved' });
    const receipt = await stakeholders.submit(resumeKey, { ...separated, checkedHash: contentHash, receiptCode });
    expect(receipt).toMatchObject({ submittedOn: '2026-03-01', isIntact: true });
    // The answer was lost: the same code gives the same receipt, another one finds nothing to submit.
    expect(await stakeholders.submit(resumeKey, { ...separated, checkedHash: contentHash, receiptCode })).toEqual(
      receipt,
    );
    await expect(
      stakeholders.submit(resumeKey, { ...separated, checkedHash: contentHash, receiptCode: newSecret() }),
    ).rejects.toMatchObject({ code: 'link_spent' });
    expect(await stakeholders.receipt(receiptCode)).toEqual(receipt);
    expect(await stakeholders.receipt(newSecret())).toBeUndefined();
    expect(await stakeholders.draft(resumeKey)).toBeUndefined();
    await expect(stakeholders.save(resumeKey, operationsOf(answers))).rejects.toMatchObject({ code: 'link_spent' });
  });

  test('the server says when it is too late, and what was made offline is refused like the rest', async () => {
    const { store, stakeholders, clock, begun, ...place } = await opened(open);
    const [token = ''] = await newTokens(store, place, 'civil', 1);
    const { resumeKey } = await begun();
    await stakeholders.consent(resumeKey, '1');
    const operations = operationsOf({ 'BL-A01': { value: 3 } });
    clock.now = new Date('2026-04-01T00:00:00Z');
    const locked = { code: 'locked', data: { reason: 'deadline' } };
    await expect(stakeholders.save(resumeKey, operations)).rejects.toMatchObject(locked);
    await expect(stakeholders.consent(resumeKey, '1')).rejects.toMatchObject(locked);
    // A country that was given more time is asked for longer.
    await store.rounds.extend(roundId, { iso3: 'KEN', deadline: '2026-05-01T00:00:00Z', why: 'flood' }, systemActor);
    await stakeholders.save(resumeKey, operations);
    await store.assessments.setState(place.assessmentId, 'not-started', 'withdrawn', systemActor, 'for the scenario');
    await expect(stakeholders.save(resumeKey, operations)).rejects.toMatchObject({ data: { reason: 'withdrawn' } });
    clock.now = march;
    await expect(stakeholders.begin(token, newSecret())).rejects.toMatchObject({ data: { reason: 'withdrawn' } });
    await expect(newTokens(store, place, 'civil', 1)).rejects.toMatchObject({ code: 'locked' });
    // Also then a respondent may take everything back.
    await stakeholders.withdraw(resumeKey);
  });
});
