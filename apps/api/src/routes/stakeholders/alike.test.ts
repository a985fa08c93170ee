import { expect, test } from 'vitest';
import { completeAnswers, opinionRound } from '../../../../../test/environment/opinion-round.ts';
import { withOpinions, type OpinionParts } from '../../../../../test/environment/opinion-service.ts';
import { openTestService, type TestService } from '../../testing/test-service.ts';

/** Everything that anybody gets to see of opinions, at one time. */
async function everyView(service: TestService & OpinionParts): Promise<readonly string[]> {
  const round = `/api/rounds/${opinionRound.roundId}/perspectives`;
  const listed = await service.call('anonymous', 'GET', round);
  const { countries = [], groups = [] } = listed.json as {
    readonly countries?: readonly string[];
    readonly groups?: readonly { readonly groupId: string }[];
  };
  const addresses = [
    ...countries.map((iso3) => `${round}/countries/${iso3}`),
    ...groups.map(({ groupId }) => `${round}/groups/${groupId}`),
  ];
  const seen = [withoutRequest(listed.text)];
  for (const address of addresses) seen.push(withoutRequest((await service.call('anonymous', 'GET', address)).text));
  const own = `/api/assessments/${service.opinionId}`;
  for (const path of ['perspectives', 'stakeholder-invitations'])
    seen.push(withoutRequest((await service.call('coordinator', 'GET', `${own}/${path}`)).text));
  return seen;
}

function withoutRequest(text: string): string {
  return text.replace(/"requestId":"[^"]*"/, '');
}

/** Six local firms who say one thing, and a few others who say another. */
async function answered(few: { readonly firms: number; readonly civil: number; readonly severity: number }) {
  const service = await withOpinions(await openTestService());
  const firms = await service.invite('private', 12);
  for (const [position, token] of firms.slice(0, 10).entries()) {
    const isOther = position < few.firms;
    const traits = { 'BL-G02': { value: isOther ? 'foreign' : 'local' }, 'BL-G01': { value: 'under-10' } };
    await service.respond(token, 'private', completeAnswers('private', 2, traits));
  }
  const civil = await service.invite('civil', 4);
  for (const token of civil.slice(0, few.civil))
    await service.respond(token, 'civil', completeAnswers('civil', few.severity));
  return { service, spare: firms[10] ?? '' };
}

test('two rounds that differ in what fewer than five people said, or in whether they did, look alike in every view', async () => {
  const looks: (readonly string[])[] = [];
  for (const few of [
    { firms: 2, civil: 0, severity: 0 },
    { firms: 4, civil: 4, severity: 4 },
    { firms: 1, civil: 1, severity: 1 },
  ]) {
    const { service } = await answered(few);
    const before = await everyView(service);
    await service.move('closed');
    await service.move('published');
    looks.push([...before, ...(await everyView(service))].map((text) => text.replaceAll(service.opinionId, '')));
    await service.close();
  }
  // Places rather than texts: they are long.
  const first = looks[0] ?? [];
  expect(first.length).toBeGreaterThan(10);
  for (const look of looks) expect(look.map((text, place) => text === first[place])).toEqual(first.map(() => true));
}, 60_000);

test('no view changes with time once it was seen, though the round is opened again and somebody answers', async () => {
  const { service, spare } = await answered({ firms: 1, civil: 1, severity: 1 });
  await service.move('closed');
  await service.move('published');
  const first = await everyView(service);
  await service.move('closed');
  await service.move('open');
  const late = await service.respondent(spare).begin();
  expect([late.status, late.json.code]).toEqual([409, 'locked']);
  await service.move('closed');
  await service.move('published');
  const second = await everyView(service);
  expect(second.map((text, place) => text === first[place])).toEqual(first.map(() => true));
  await service.close();
}, 60_000);
