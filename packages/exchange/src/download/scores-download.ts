import { demonstrationNotice } from '@groundwork/assessment';
import { exportFileName } from '../export/export-file-name.ts';
import { notesTable } from '../notes/notes-table.ts';
import { scoresNotes } from '../notes/scores-notes.ts';
import { countryScoresTable } from '../scores/country-scores-table.ts';
import { scoresCodebookTable } from '../scores/scores-codebook-table.ts';
import { sdmxCsvMediaType, sdmxScoresTable } from '../sdmx/scores-table.ts';
import type { ScoresToExport } from '../sdmx/scores-to-export.ts';
import { sdmxStructure, sdmxStructureMediaType } from '../sdmx/sdmx-structure.ts';
import { streamJson } from '../table/stream-json.ts';
import { streamTable } from '../table/stream-table.ts';
import { streamWorkbook } from '../workbook/stream-workbook.ts';
import { tableSheet } from '../workbook/table-sheet.ts';
import type { Download } from './download.ts';
import { mediaTypes } from './media-types.ts';

/** How scores are wanted: for people in the three formats of tables, for registries as SDMX-CSV or the structure it refers to. */
export const scoresFormats = ['csv', 'xlsx', 'json', 'sdmx.csv', 'structure.json'] as const;

/** One of the {@link scoresFormats}. */
export type ScoresFormat = (typeof scoresFormats)[number];

const mediaTypesOfScores: Readonly<Record<ScoresFormat, string>> = {
  ...mediaTypes,
  'sdmx.csv': sdmxCsvMediaType,
  'structure.json': sdmxStructureMediaType,
};

/** The scores of a round by one run as a file; the same run always gives the same bytes. */
export function scoresDownload(input: ScoresToExport, format: ScoresFormat): Download {
  const { revision, round } = input;
  return {
    fileName: exportFileName([round.roundId, revision.instrumentId, revision.version, 'scores'], round, format),
    mediaType: mediaTypesOfScores[format],
    pieces: scoresPieces(input, format),
  };
}

function scoresPieces(input: ScoresToExport, format: ScoresFormat): AsyncIterable<string | Uint8Array> {
  switch (format) {
    case 'csv':
      return streamTable(countryScoresTable(input), { hasByteOrderMark: true });
    case 'json':
      return streamJson(scoresHead(input), countryScoresTable(input));
    case 'xlsx':
      return streamWorkbook([
        tableSheet('Scores', countryScoresTable(input)),
        tableSheet('Codebook', scoresCodebookTable(input)),
        tableSheet('Method', notesTable(scoresNotes(input))),
      ]);
    case 'sdmx.csv':
      return streamTable(sdmxScoresTable(input));
    case 'structure.json':
      return structure(input);
  }
}

async function* structure(input: ScoresToExport): AsyncGenerator<string, void, undefined> {
  yield sdmxStructure(input, input.run.computedAt);
}

/** What a JSON file of scores says of itself before its rows. */
function scoresHead({ revision, round, run }: ScoresToExport): Readonly<Record<string, string | number | null>> {
  return {
    format: 'groundwork-scores',
    formatVersion: 1,
    demonstration: round.isDemonstration ? demonstrationNotice : null,
    round: round.roundId,
    instrument: revision.instrumentId,
    instrumentVersion: revision.version,
    scoreRunId: run.scoreRunId,
    revisionHash: run.revisionHash,
    inputHash: run.inputHash,
    engineVersion: run.engineVersion,
    computedAt: run.computedAt,
    basis: run.basis,
  };
}
