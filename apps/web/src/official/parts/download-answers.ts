import type { DraftView } from '../draft/draft-view.ts';

/**
 * Hands the answers as they stand on this page, sent or not, to the browser as a file: the answers file that the service exports
 * and the command line scores.
 */
export function downloadAnswers({ assessment, answers }: Pick<DraftView, 'assessment' | 'answers'>): void {
  const { instrument, country, round } = assessment;
  const { instrumentId, version } = instrument;
  const { iso3 } = country;
  const file = { instrumentId, version, iso3, roundId: round.roundId, answers };
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${round.roundId}-${iso3}-${instrumentId}-answers.json`;
  link.click();
  // Safari still reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
