import { demonstrationNotice } from '@groundwork/assessment';
import type { AnswersToExport } from './answers-to-export.ts';

/**
 * What a JSON file of answers says of itself before its rows, for `streamJson`.
 *
 * @example answersHead(input, 'long').format // => 'groundwork-answers'
 */
export function answersHead(
  { revision, round }: Pick<AnswersToExport, 'revision' | 'round'>,
  form: 'long' | 'wide',
): Readonly<Record<string, string | number | null>> {
  return {
    format: 'groundwork-answers',
    formatVersion: 1,
    form,
    demonstration: round.isDemonstration ? demonstrationNotice : null,
    round: round.roundId,
    instrument: revision.instrumentId,
    instrumentVersion: revision.version,
  };
}
