import type { Round } from '@groundwork/assessment';

/** The instrument that the demonstration asks. */
export const demonstrationInstrument = { instrumentId: 'egov-readiness', version: '1.0.0' } as const;

/** Id of the round that is generated, scored and published. */
export const publishedRoundId = 'eg-demo-2025';

/** When the answers of the published round are said to be made: while it was open. */
export const generatedAt = '2025-05-12T09:00:00.000Z';

/** Id of the round that is open for trying out. */
export const openRoundId = 'eg-demo-2026';

/** The two demonstration rounds: one past and generated, one open for 60 days from its first preparation. */
export function demonstrationRounds(hash: string, now: Date): readonly [Round, Round] {
  const instruments = [{ ...demonstrationInstrument, hash }];
  const deadline = new Date(now.getTime() + 60 * 24 * 60 * 60 * 1000);
  deadline.setUTCHours(21, 0, 0, 0);
  return [
    {
      roundId: publishedRoundId,
      title: 'Demonstration round 2025',
      referenceDate: '2024-12-31',
      opensAt: '2025-02-03T06:00:00.000Z',
      deadline: '2025-05-30T21:00:00.000Z',
      state: 'open',
      isDemonstration: true,
      instruments,
      previousRoundId: null,
      embargoUntil: null,
    },
    {
      roundId: openRoundId,
      title: 'Demonstration round 2026',
      referenceDate: '2025-12-31',
      opensAt: now.toISOString(),
      deadline: deadline.toISOString(),
      state: 'open',
      isDemonstration: true,
      instruments,
      previousRoundId: null,
      embargoUntil: null,
    },
  ];
}
