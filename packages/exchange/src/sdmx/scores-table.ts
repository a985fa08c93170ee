import { demonstrationNotice } from '@groundwork/assessment';
import { isGap } from '@groundwork/scoring';
import type { Cell } from '../table/cell.ts';
import type { TableToExport } from '../table/table-to-export.ts';
import { observationStatus } from './observation-status.ts';
import { scoreObservations } from './score-observations.ts';
import { scoresArtefacts } from './scores-artefacts.ts';
import { scoresColumns, scoreUnit, shownDecimals } from './scores-columns.ts';
import type { ScoreObservation, ScoresToExport } from './scores-to-export.ts';

/** What an SDMX-CSV file says of itself over HTTP. Source: SDMX-CSV 2.0.0 field guide, Localisation. */
export const sdmxCsvMediaType = 'application/vnd.sdmx.data+csv; version=2.0.0';

/**
 * Scores as SDMX-CSV 2.0 (for SDMX 3.0): one row per observation for `streamTable`, without byte order mark. Areas by ISO
 * 3166-1 alpha-3, since economies that only a source lists have no M49 code; `sdmxStructure` has the M49 code beside it. A
 * missing value is an empty OBS_VALUE with its OBS_STATUS and our own reason in GAP_REASON. Values have all their digits;
 * DECIMALS says how many are shown.
 *
 * Source: SDMX Technical Working Group, SDMX-CSV 2.0.0 field guide.
 */
export function sdmxScoresTable(input: ScoresToExport): TableToExport {
  const { isDemonstration } = input.round;
  const { dataflow } = scoresArtefacts(input.revision, isDemonstration);
  return {
    columns: scoresColumns(isDemonstration).map((name) => ({ name })),
    rows: rowsOf(scoreObservations(input), dataflow, isDemonstration),
  };
}

/** The rows of observations, whatever they come from. */
export function* rowsOf(
  observations: Iterable<ScoreObservation>,
  dataflow: string,
  isDemonstration: boolean,
): Generator<readonly Cell[], void, undefined> {
  const label: readonly Cell[] = isDemonstration ? [demonstrationNotice] : [];
  for (const { iso3, indicatorId, basis, period, value, rank, rankInterval } of observations) {
    yield [
      'dataflow',
      dataflow,
      // For information: a file that is loaded takes nothing away.
      'I',
      'A',
      iso3,
      indicatorId,
      basis.toUpperCase(),
      period,
      isGap(value) ? null : value,
      scoreUnit.id,
      shownDecimals,
      observationStatus(value),
      isGap(value) ? value.gap : null,
      rank,
      rankInterval?.low ?? null,
      rankInterval?.high ?? null,
      ...label,
    ];
  }
}
