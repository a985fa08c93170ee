import { parseArgs } from 'node:util';
import { scoresDownload, type ScoresFormat } from '@groundwork/exchange';
import { exitCodes, UsageError, type Command } from '../command/command.ts';
import { withStore } from '../database/with-store.ts';
import { publishedRound } from './published-round.ts';
import { wantedTable } from './table-options.ts';
import { writeDownload } from './write-download.ts';

const formats: Readonly<Record<'csv' | 'xlsx' | 'json' | 'sdmx' | 'sdmx-structure', ScoresFormat>> = {
  csv: 'csv',
  xlsx: 'xlsx',
  json: 'json',
  sdmx: 'sdmx.csv',
  'sdmx-structure': 'structure.json',
};

/** Writes the published scores of a round for people or for registries. */
export const exportScores: Command = {
  name: 'export scores',
  usage: `ROUND [--instrument ID] [--format ${Object.keys(formats).join('|')}] [--out FILE]`,
  summary: 'Write the published scores of a round as a table, a workbook, JSON or SDMX',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        instrument: { type: 'string' },
        format: { type: 'string', default: 'csv' },
        out: { type: 'string' },
      },
    });
    const [roundId, ...rest] = positionals;
    if (roundId === undefined || rest.length > 0) throw new UsageError('Which round?');
    const { format } = wantedTable({ ...values, form: 'long' }, Object.keys(formats) as (keyof typeof formats)[]);
    await withStore(async (store) => {
      const published = await publishedRound(store, roundId, values.instrument);
      const countries = await store.reference.countries();
      await writeDownload(scoresDownload({ ...published, countries }, formats[format]), values.out, terminal);
    });
    return exitCodes.done;
  },
};
