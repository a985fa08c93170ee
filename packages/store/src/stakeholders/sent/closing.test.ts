import { systemActor, type Store } from '@groundwork/store';
import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../../../../../test/environment/databases.ts';
import {
  completeAnswers,
  newTokens,
  opinionRound,
  openedForOpinions as opened,
  respond,
} from '../../../../../test/environment/opinion-round.ts';

const { roundId } = opinionRound;
const move = (store: Store, to: 'open' | 'closed' | 'published') =>
  store.rounds.move(roundId, { to, why: 'for the scenario' }, systemActor);

describeOnBothDatabases('closing', (open) => {
  test('figures are made once, after closing, and stay the same though the round is opened again', async () => {
    const { store, stakeholders, begun, ...place } = await opened(open);
    const tokens = await newTokens(store, place, 'private', 8);
    for (const token of tokens.slice(0, 6)) await respond(store, token, 'private', completeAnswers('private', 4));
    const { resumeKey } = await begun('private');
    expect(await stakeholders.closed(place.assessmentId)).toBeUndefined();
    expect(await stakeholders.closedOfRound(roundId, 'barriers-and-lessons')).toEqual([]);
    await move(store, 'closed');
    const closed = await stakeholders.closed(place.assessmentId);
    expect(closed?.indices[1]).toEqual({ group: 'private', severity: 100, peopleAtLeast: 5 });
    expect(closed?.indices[2]?.severity).toEqual({ gap: 'withheld' });
    expect(await stakeholders.draft(resumeKey)).toBeUndefined();
    await move(store, 'open');
    await expect(respond(store, tokens[6] ?? '', 'private')).rejects.toMatchObject({ code: 'locked' });
    await expect(newTokens(store, place, 'private', 1)).rejects.toMatchObject({ code: 'locked' });
    expect(await stakeholders.closed(place.assessmentId)).toEqual(closed);
    await move(store, 'closed');
    await move(store, 'published');
    expect(await stakeholders.closed(place.assessmentId)).toEqual(closed);
    const ofRound = await stakeholders.closedOfRound(roundId, 'barriers-and-lessons');
    expect(ofRound.map(({ iso3 }) => iso3)).toEqual(['KEN', 'URY']);
    expect(ofRound[0]?.perspectives).toEqual({ ...closed, traits: [] });
  });

  test('figures asked for by many at once are made once', async () => {
    const { store, stakeholders, ...place } = await opened(open);
    await move(store, 'closed');
    const looks = await Promise.all(Array.from({ length: 4 }, () => stakeholders.closed(place.assessmentId)));
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(1);
    const closings = (await store.audit.list({ assessmentId: place.assessmentId })).filter(
      ({ act }) => act === 'stakeholders.close',
    );
    expect(closings).toHaveLength(1);
  });

  test('an assessment that is no opinion has no figures', async () => {
    const { store, stakeholders } = await opened(open);
    expect(await stakeholders.closed('none')).toBeUndefined();
    expect(await stakeholders.closedOfRound(roundId, 'none')).toEqual([]);
    await move(store, 'closed');
    expect(await stakeholders.closed('none')).toBeUndefined();
  });

  test('texts are for moderators after closing, each by itself and page by page', async () => {
    const { store, stakeholders, ...place } = await opened(open);
    const tokens = await newTokens(store, place, 'civil', 2);
    for (const token of tokens) {
      const answers = completeAnswers('civil', 1, {
        'BL-E04': { value: 'What we learned', mayPublish: true },
        'BL-A01': { value: 2, details: { example: 'A port', trend: 'worse' } },
      });
      await respond(store, token, 'civil', answers);
    }
    expect(await stakeholders.texts(place.assessmentId, { limit: 10 })).toEqual([]);
    await move(store, 'closed');
    await stakeholders.closed(place.assessmentId);
    const first = await stakeholders.texts(place.assessmentId, { limit: 3 });
    const rest = await stakeholders.texts(place.assessmentId, { limit: 3, after: first.at(-1)?.textId });
    expect([first.length, rest.length]).toEqual([3, 1]);
    expect([...first, ...rest].map(({ textId: _id, ...text }) => text)).toEqual(
      expect.arrayContaining([
        { questionId: 'BL-E04', part: 'value', content: 'What we learned', mayPublish: true },
        { questionId: 'BL-A01', part: 'detail/example', content: 'A port', mayPublish: false },
      ]),
    );
  });
});
