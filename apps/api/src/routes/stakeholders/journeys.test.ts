import { stakeholderReceiptShape, stakeholderSessionShape } from '@groundwork/assessment/wire';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import {
  completeAnswers,
  newSecret,
  operationsOf,
  opinionRound,
} from '../../../../../test/environment/opinion-round.ts';
import { withOpinions, respondentNetwork } from '../../../../../test/environment/opinion-service.ts';
import { openTestService } from '../../testing/test-service.ts';
import { countryPerspectivesShape, groupPerspectivesShape, roundPerspectivesShape } from './perspectives-shape.ts';

const round = `/api/rounds/${opinionRound.roundId}/perspectives`;

describeOnBothDatabases('stakeholders', (_open, { fresh }) => {
  test('one respondent begins, goes on elsewhere, is told what is missing, sends, and holds a receipt', async () => {
    const { databaseUrl } = await fresh();
    const service = await withOpinions(await openTestService(databaseUrl === undefined ? {} : { databaseUrl }));
    const [token = ''] = await service.invite('private', 1);
    const person = service.respondent(token);
    const begun = await person.begin();
    expect(stakeholderSessionShape.parse(begun.json)).toMatchObject({
      country: { iso3: 'KEN', name: 'Kenya' },
      group: 'private',
      isEditable: true,
      consent: { version: '1', isGiven: false },
      fixedAnswers: { 'BL-G00': { value: 'private' } },
      answers: [],
    });
    expect(begun.headers.get('Cache-Control')).toBe('no-store');
    const early = await person.save({ 'BL-A01': { value: 3 } });
    expect([early.status, early.json.code]).toEqual([409, 'consent_required']);
    expect((await person.consent()).status).toBe(204);
    const first = operationsOf({ 'BL-A01': { value: 3 }, 'BL-G02': { value: 'local' } });
    const saved = await person.call('POST', '/responses', { body: { operations: first } });
    expect(saved.json.report).toEqual({ sent: 2, saved: 2, merged: 0, conflict: 0, refused: 0, superseded: 0 });
    const again = await person.call('POST', '/responses', { body: { operations: first } });
    expect(again.text).toBe(saved.text);

    // Another device with the key: the same draft.
    const elsewhere = await person.call('GET', '', { remoteAddress: '198.51.100.99' });
    expect(stakeholderSessionShape.parse(elsewhere.json)).toMatchObject({
      consent: { isGiven: true },
      answers: [
        { questionId: 'BL-A01', version: 1, answer: { value: 3 } },
        { questionId: 'BL-G02', version: 1, answer: { value: 'local' } },
      ],
    });
    const differing = await person.save({ 'BL-A01': { value: 1 } });
    expect(differing.json.results).toMatchObject([{ outcome: 'conflict', theirs: { value: 3 } }]);

    const incomplete = await person.submit();
    expect([incomplete.status, incomplete.json.code]).toEqual([422, 'incomplete']);
    const missing = incomplete.json.issues.map(({ questionId }: { questionId: string }) => questionId);
    expect(missing).toContain('BL-C01');
    // Neither what others are asked nor what may be left out.
    expect(missing.filter((id: string) => /^BL-(B|D|G|E01|E04)/.test(id))).toEqual([]);
    const rest = Object.entries(completeAnswers('private', 2)).filter(([id]) => missing.includes(id));
    await person.save(Object.fromEntries(rest));
    const receipt = await person.submit();
    expect(stakeholderReceiptShape.parse(receipt.json)).toMatchObject({ submittedOn: '2026-03-01', isIntact: true });
    expect((await person.submit()).text).toBe(receipt.text);
    const check = (receiptCode: string) =>
      service.call('anonymous', 'POST', '/api/stakeholder-receipts', { body: { receiptCode } });
    expect((await check(person.receiptCode)).json).toEqual(receipt.json);
    expect((await check(newSecret())).status).toBe(410);
    for (const method of ['GET', 'DELETE']) expect((await person.call(method)).status).toBe(410);
    await service.close();
  });

  test('three groups answer, and what they say is told once, to the country and then to everybody', async () => {
    const { databaseUrl } = await fresh();
    const service = await withOpinions(await openTestService(databaseUrl === undefined ? {} : { databaseUrl }));
    const severities = { government: 1, private: 4, civil: 2 } as const;
    for (const [group, severity] of Object.entries(severities) as [keyof typeof severities, number][]) {
      const tokens = await service.invite(group, 6);
      for (const [position, token] of tokens.entries()) {
        const traits = group === 'private' ? { 'BL-G02': { value: position < 5 ? 'local' : 'foreign' } } : {};
        await service.respond(token, group, completeAnswers(group, severity, traits));
      }
    }
    const own = `/api/assessments/${service.opinionId}/perspectives`;
    const early = await service.call('coordinator', 'GET', own);
    expect([early.status, early.json.code]).toEqual([409, 'not_closed']);
    expect((await service.call('anonymous', 'GET', `${round}/countries/KEN`)).status).toBe(404);
    await service.move('closed');
    const told = await service.call('coordinator', 'GET', own);
    const perspectives = countryPerspectivesShape.parse(told.json);
    expect(perspectives.indices.map(({ group, severity, peopleAtLeast }) => [group, severity, peopleAtLeast])).toEqual([
      ['government', 25, 5],
      ['private', 100, 5],
      ['civil', 50, 5],
      ['international', { gap: 'withheld' }, null],
    ]);
    expect(perspectives.barriers[0]).toMatchObject({ questionId: 'BL-A01', perspectiveGap: 75, isTalkFirst: true });
    // Five local firms of six: the figure of the local ones would give the sixth away.
    const local = perspectives.traits.find(({ questionId }) => questionId === 'BL-G02')?.options[0];
    expect(local).toMatchObject({ optionId: 'local', severity: { gap: 'withheld' } });
    expect((await service.call('foreigner', 'GET', own)).status).toBe(404);
    expect((await service.call('administrator', 'GET', own)).status).toBe(403);

    await service.move('published');
    const open = await service.call('anonymous', 'GET', `${round}/countries/KEN`);
    expect(open.json).toEqual(told.json);
    const listed = roundPerspectivesShape.parse((await service.call('anonymous', 'GET', round)).json);
    expect(listed.countries).toEqual(['KEN', 'URY']);
    expect(listed.groups.map(({ groupId }) => groupId)).toContain('region:Africa');
    const world = await service.call('anonymous', 'GET', `${round}/groups/world`);
    expect(groupPerspectivesShape.parse(world.json).indices).toEqual([
      { group: 'government', severity: 25, countries: 1, of: 2 },
      { group: 'private', severity: 100, countries: 1, of: 2 },
      { group: 'civil', severity: 50, countries: 1, of: 2 },
      { group: 'international', severity: { gap: 'withheld' }, countries: 0, of: 2 },
    ]);
    expect((await service.call('anonymous', 'GET', `${round}/groups/none`)).status).toBe(404);
    expect((await service.store.audit.verify()).firstBad).toBeNull();
    expect(service.logged.filter((line) => line.includes(respondentNetwork))).toEqual([]);
    await service.close();
  });
});
