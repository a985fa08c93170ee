import { randomUUID } from 'node:crypto';
import { openStore, operatorActor, type StoreSettings } from '@groundwork/store';
import { plainRevision, plainRound } from '../environment/round-in-store.ts';

const countries = 200;
const instruments = 4;
const questions = 60;

/** Every country answers every question of every instrument, through the store as a server would. */
export async function fillRounds(settings: StoreSettings, rounds: number): Promise<void> {
  const store = await openStore(settings, () => new Date('2026-06-01T00:00:00Z'));
  const actor = operatorActor('bench');
  const pinned = Array.from({ length: instruments }, (_, index) => ({
    instrumentId: `plain-${index}`,
    version: '1.0.0',
    hash: `hash-${index}`,
  }));
  for (const { instrumentId, hash } of pinned)
    await store.instruments.publish({ ...plainRevision, instrumentId }, hash, actor);
  for (let round = 0; round < rounds; round += 1) {
    const roundId = `round-${round}`;
    await store.rounds.add({ ...plainRound, roundId, instruments: pinned }, actor);
    for (let country = 0; country < countries; country += 1) {
      const iso3 = `X${country.toString(36).padStart(2, '0').toUpperCase()}`;
      for (const { instrumentId } of pinned) {
        const { assessmentId } = await store.assessments.ensure(roundId, instrumentId, iso3, actor);
        const operations = Array.from({ length: questions }, (_, question) => ({
          operationId: randomUUID(),
          questionId: `PL-A${question}`,
          baseVersion: 0,
          answer: { value: question % 5, details: { law: `The law number ${question} of ${iso3}, in its own words` } },
        }));
        await store.assessments.save(assessmentId, operations, actor);
      }
    }
  }
  await store.close();
}
