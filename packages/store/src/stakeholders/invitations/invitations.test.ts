import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import {
  march,
  newSecret,
  newTokens,
  openedForOpinions as opened,
} from '../../../../../test/environment/opinion-round.ts';

describeOnBothDatabases('invitations', (open) => {
  test('links are the same for the same request, and each is good for one draft', async () => {
    const { stakeholders, assessmentId, actor } = await opened(open);
    const request = {
      operationId: randomUUID(),
      group: 'civil' as const,
      count: 3,
      expiresAt: '2026-03-20T00:00:00Z',
      secret: newSecret(),
    };
    const tokens = await stakeholders.invite(assessmentId, request, actor);
    expect(new Set(tokens).size).toBe(3);
    expect(await stakeholders.invite(assessmentId, request, actor)).toEqual(tokens);
    await expect(stakeholders.invite(assessmentId, { ...request, count: 4 }, actor)).rejects.toMatchObject({
      code: 'operation_reused',
    });
    expect((await stakeholders.invitationCounts(assessmentId)).civil).toEqual({ issued: 3, used: 0, void: 0 });
    const resumeKey = newSecret();
    await stakeholders.begin(tokens[0] ?? '', resumeKey);
    // The answer was lost, and the same device asks again.
    await stakeholders.begin(tokens[0] ?? '', resumeKey);
    await expect(stakeholders.begin(tokens[0] ?? '', newSecret())).rejects.toMatchObject({ code: 'link_spent' });
    expect((await stakeholders.invitationCounts(assessmentId)).civil).toEqual({ issued: 3, used: 1, void: 0 });
  });

  test('a link of several, tried at once by many, begins one draft', async () => {
    const { stakeholders, store, ...place } = await opened(open);
    const [token = ''] = await newTokens(store, place, 'civil', 2);
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => stakeholders.begin(token, newSecret())));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await stakeholders.invitationCounts(place.assessmentId)).civil.used).toBe(1);
  });

  test('a token that is guessed, used, void or expired is refused in one way', async () => {
    const { stakeholders, store, clock, begun, ...place } = await opened(open);
    const [voided = '', expired = ''] = await newTokens(store, place, 'civil', 2);
    const { token: used } = await begun('private');
    const request = { operationId: randomUUID(), group: 'civil' as const };
    clock.now = new Date('2026-03-20T00:00:00Z');
    await expect(stakeholders.begin(expired, newSecret())).rejects.toMatchObject({ code: 'link_spent', data: {} });
    clock.now = march;
    await stakeholders.voidUnused(place.assessmentId, request, place.actor);
    await stakeholders.voidUnused(place.assessmentId, request, place.actor);
    for (const token of [newSecret(), used, voided])
      await expect(stakeholders.begin(token, newSecret())).rejects.toMatchObject({ code: 'link_spent', data: {} });
    expect((await stakeholders.invitationCounts(place.assessmentId)).civil).toEqual({ issued: 2, used: 0, void: 2 });
    expect((await stakeholders.invitationCounts(place.assessmentId)).private).toEqual({ issued: 1, used: 1, void: 0 });
  });

  test('a key that is in use elsewhere is refused before the link is used up', async () => {
    const { stakeholders, store, begun, ...place } = await opened(open);
    const { resumeKey } = await begun('private');
    const [token = ''] = await newTokens(store, place, 'civil', 1);
    await expect(stakeholders.begin(token, resumeKey)).rejects.toMatchObject({ code: 'operation_reused' });
    await stakeholders.begin(token, newSecret());
  });

  test('a round that is not open yet may be prepared and takes no answers', async () => {
    const { store, stakeholders, clock, ...place } = await opened(open);
    const [token = ''] = await newTokens(store, place, 'civil', 1);
    clock.now = new Date('2026-01-01T00:00:00Z');
    await expect(stakeholders.begin(token, newSecret())).rejects.toMatchObject({ data: { reason: 'deadline' } });
    clock.now = march;
    await stakeholders.begin(token, newSecret());
  });

  test('too many links are refused', async () => {
    const { store, ...place } = await opened(open);
    for (let batch = 0; batch < 25; batch += 1) await newTokens(store, place, 'civil', 200);
    await expect(newTokens(store, place, 'civil', 1)).rejects.toMatchObject({ code: 'too_many' });
  });
});
