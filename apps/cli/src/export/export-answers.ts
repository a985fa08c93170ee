import { parseArgs } from 'node:util';
import { answersDownload, codebookDownload, type Download } from '@groundwork/exchange';
import type { Store } from '@groundwork/store';
import { exitCodes, UsageError, type Command } from '../command/command.ts';
import { withStore } from '../database/with-store.ts';
import { publishedRevision } from './published-revision.ts';
import { publishedRound } from './published-round.ts';
import { tableOptions, wantedTable, type WantedTable } from './table-options.ts';
import { writeDownload } from './write-download.ts';

/** Writes the answers of a published round, without what respondents keep back, or their codebook. */
export const exportAnswers: Command = {
  name: 'export answers',
  usage: 'ROUND [--instrument ID] [--version VERSION] [--form long|wide] [--format csv|xlsx|json|ddi] [--out FILE]',
  summary: 'Write the answers of a published round, without what respondents keep back',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...tableOptions, instrument: { type: 'string' }, version: { type: 'string' } },
    });
    const [roundId, ...rest] = positionals;
    if (roundId === undefined || rest.length > 0) throw new UsageError('Which round?');
    const wanted = wantedTable(values, ['csv', 'xlsx', 'json', 'ddi']);
    await withStore(async (store) => {
      const download = await downloadOf(store, roundId, { ...values, ...wanted });
      await writeDownload(download, values.out, terminal);
    });
    return exitCodes.done;
  },
};

async function downloadOf(
  store: Store,
  roundId: string,
  wanted: WantedTable & { readonly instrument?: string | undefined; readonly version?: string | undefined },
): Promise<Download> {
  const { round, run, revision: scored } = await publishedRound(store, roundId, wanted.instrument);
  if (scored.purpose === 'opinion') throw new UsageError('What people say of barriers leaves in no file.');
  const published = await store.exports.published(roundId, run.instrumentId);
  const versions = [...new Set(published.map((one) => one.version))].toSorted();
  if (wanted.version === undefined && versions.length > 1)
    throw new UsageError(
      `The answers were given to several versions: name one with --version: ${versions.join(', ')}.`,
    );
  const version = wanted.version ?? versions[0] ?? run.version;
  const assessments = published.filter((one) => one.version === version);
  if (assessments.length === 0 && version !== run.version)
    throw new UsageError(`No answers to version ${version} are published.`);
  const { revision } = await publishedRevision(store, { instrumentId: run.instrumentId, version });
  const input = { revision, round, countries: store.exports.answersOf(assessments) };
  const { format, form } = wanted;
  return format === 'ddi'
    ? codebookDownload(input, { caseCount: assessments.length })
    : answersDownload(input, { form, format });
}
