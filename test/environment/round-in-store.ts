import type { Round } from '@groundwork/assessment';
import type { InstrumentRevision } from '@groundwork/instrument';
import { operatorActor, type Actor, type Store } from '@groundwork/store';

/** The smallest revision that a round can pin. */
export const plainRevision: InstrumentRevision = {
  instrumentId: 'plain',
  code: 'PL',
  version: '1.0.0',
  state: 'published',
  language: 'en',
  title: 'Plain questions',
  summary: '',
  referenceDate: 'today',
  estimatedMinutes: 1,
  inspiredBy: [],
  availability: { subSectionShare: 0.5, sectionShare: 0.5 },
  bands: [],
  sections: [],
  checks: [],
};

/** An open round that pins {@link plainRevision}. */
export const plainRound: Round = {
  roundId: 'round-2025',
  title: 'Round 2025',
  referenceDate: '2025-12-31',
  opensAt: '2026-01-01T00:00:00.000Z',
  deadline: '2026-12-31T00:00:00.000Z',
  state: 'open',
  isDemonstration: false,
  previousRoundId: null,
  embargoUntil: null,
  instruments: [{ instrumentId: 'plain', version: '1.0.0', hash: 'hash-1' }],
};

/** Puts {@link plainRound} with an official of Kenya and Kenya's assessment into a store. */
export async function roundInStore(store: Store): Promise<{ readonly assessmentId: string; readonly actor: Actor }> {
  await store.instruments.publish(plainRevision, 'hash-1');
  await store.rounds.add(plainRound);
  const { personId } = await store.people.add({ name: 'Ana', login: 'ana', password: 'correct horse', roles: [] });
  const { assessmentId } = await store.assessments.ensure('round-2025', 'plain', 'KEN');
  return { assessmentId, actor: operatorActor(personId) };
}
