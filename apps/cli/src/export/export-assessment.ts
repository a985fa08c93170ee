import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Assessment, Round } from '@groundwork/assessment';
import {
  answersDownload,
  answerText,
  codebookDownload,
  exportFileName,
  fileOfAssessment,
  writeAssessmentFile,
  type Download,
} from '@groundwork/exchange';
import { systemActor, type Store } from '@groundwork/store';
import { exitCodes, UsageError, type Command } from '../command/command.ts';
import { withStore } from '../database/with-store.ts';
import { publishedRevision } from './published-revision.ts';
import { tableOptions, wantedTable, type WantedTable } from './table-options.ts';
import { writeDownload } from './write-download.ts';

const formats = ['groundwork', 'csv', 'xlsx', 'json', 'ddi'] as const;

/** Writes one assessment whole, published or not; the country sees in its audit that it left. */
export const exportAssessment: Command = {
  name: 'export assessment',
  usage: `ROUND COUNTRY [--instrument ID] [--format ${formats.join('|')}] [--form long|wide] [--out FILE]`,
  summary: 'Write one assessment whole, to be carried to another service or as a table; not for publication',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...tableOptions, format: { type: 'string', default: 'groundwork' }, instrument: { type: 'string' } },
    });
    const [roundId, iso3, ...rest] = positionals;
    if (roundId === undefined || iso3 === undefined || rest.length > 0)
      throw new UsageError('Which round and country?');
    const wanted = wantedTable(values, formats);
    await withStore(async (store) => {
      const found = await find(store, { roundId, iso3, instrumentId: values.instrument });
      const download = await downloadOf(store, found, wanted);
      const { assessmentId } = found.assessment;
      if (wanted.format !== 'ddi') {
        const data = { file: 'assessment', format: wanted.format, form: wanted.form, by: 'command line' };
        await store.exports.record({ assessmentId, act: 'file.export', data }, systemActor);
        terminal.note('It holds answers marked confidential and texts not agreed to be published.\n');
      }
      await writeDownload(download, values.out, terminal);
    });
    return exitCodes.done;
  },
};

interface Found {
  readonly round: Round;
  readonly assessment: Assessment;
}

/** @throws UsageError when there is none, or more than one */
async function find(
  store: Store,
  {
    roundId,
    iso3,
    instrumentId,
  }: { readonly roundId: string; readonly iso3: string; readonly instrumentId?: string | undefined },
): Promise<Found> {
  const round = await store.rounds.find(roundId);
  const [assessment, ...others] = (await store.assessments.list({ roundId, iso3 })).filter(
    (one) => instrumentId === undefined || one.instrumentId === instrumentId,
  );
  if (round === undefined || assessment === undefined)
    throw new UsageError(`There is no such assessment of ${iso3} in round ${roundId}.`);
  if (others.length > 0) {
    const known = [assessment, ...others].map((one) => one.instrumentId).join(', ');
    throw new UsageError(`There are several: name the questionnaire with --instrument: ${known}.`);
  }
  return { round, assessment };
}

async function downloadOf(
  store: Store,
  { round, assessment }: Found,
  { form, format }: WantedTable<(typeof formats)[number]>,
): Promise<Download> {
  const { iso3 } = assessment;
  const { revision } = await publishedRevision(store, assessment);
  const countries = store.exports.answersOf([assessment]);
  const input = { revision, round, countries, includesConfidential: true };
  if (format === 'groundwork') return await carried(store, { round, assessment });
  return format === 'ddi'
    ? codebookDownload(input, { caseCount: 1, iso3 })
    : answersDownload(input, { form, format, iso3 });
}

async function carried(store: Store, { round, assessment }: Found): Promise<Download> {
  const { assessmentId, roundId, iso3, instrumentId } = assessment;
  const { isDemonstration } = round;
  const { hash: revisionHash } = await publishedRevision(store, assessment);
  const kept = await store.exports.carried(assessmentId, ({ evidence: _evidence, ...answer }) =>
    sha256(answerText(answer)),
  );
  const madeAt = new Date().toISOString();
  const file = fileOfAssessment({ ...assessment, revisionHash, isDemonstration, madeAt }, kept);
  return {
    fileName: exportFileName([roundId, iso3, instrumentId], round, 'groundwork.json'),
    mediaType: 'application/json',
    pieces: (async function* () {
      yield await writeAssessmentFile(file, sha256);
    })(),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
