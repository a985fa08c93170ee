import type { InstrumentRevision } from '@groundwork/instrument';
import type { Round } from '../round/round.ts';
import type { ScoreRun } from '../score/score-run.ts';
import type { Edition, EditionRow } from './edition.ts';

/** What every page and file of a generated round says. */
export const demonstrationNotice = 'Demonstration data: generated, no assessment of any country';

/** A scored round as an edition, so that rounds of ours and published indices are read the same way. */
export function roundEdition(
  revision: InstrumentRevision,
  round: Round,
  run: Pick<ScoreRun, 'rows'>,
): { readonly edition: Edition; readonly rows: readonly EditionRow[] } {
  return {
    edition: {
      editionId: round.roundId,
      indexId: `${revision.instrumentId}${round.isDemonstration ? '-demonstration' : ''}`,
      indexTitle: revision.title,
      indexLabel: revision.code,
      year: Number(round.opensAt.slice(0, 4)),
      producer: 'Groundwork',
      source: round.isDemonstration ? demonstrationNotice : `${round.title}, ${revision.title} ${revision.version}`,
      terms: round.isDemonstration ? 'For trying out only' : 'Published by the participating countries',
      scale: { minimum: 0, maximum: 100 },
      decimals: 1,
      isRanked: true,
      isDemonstration: round.isDemonstration,
      components: revision.sections.map(({ sectionId, title, weightPercent }) => ({
        componentId: sectionId,
        title,
        weight: weightPercent / 100,
      })),
      groups: revision.bands
        .toSorted((a, b) => b.from - a.from)
        .map(({ bandId, title, from }) => ({ groupId: bandId, title, from })),
    },
    rows: run.rows,
  };
}
