import { setImmediate as letOthersIn } from 'node:timers/promises';
import { entersScoreRun, type RunContent, type RunEntry, type ValidatedAnswer } from '@groundwork/assessment';
import type { StoredResponse } from '@groundwork/assessment/wire';
import type { Answer, InstrumentRevision } from '@groundwork/instrument';
import { isWithoutAnswer } from '../assessments/answer-text.ts';
import { readResponses } from '../assessments/read-responses.ts';
import type { Database } from '../database/database.ts';
import { fromCountryRow } from '../reference/country-row.ts';
import { readRounds } from '../rounds/read-rounds.ts';
import { StoreError } from '../store-error.ts';
import type { ScoreRunInputs } from './score-run-inputs.ts';
import type { ReadValidatedAnswers, ScoreRunPlace } from './score-runs.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/sha256-hex.ts';

/** How often assessments may come and go under the reading before the caller is told to try again. */
const attempts = 3;

type Entry = RunEntry & { readonly hash: string };

/**
 * Reads everything a run is computed from, and hashes it. Countries are read one by one, with the event loop free in between:
 * what has entered takes no answers, and if one comes or goes meanwhile all are read again.
 *
 * @throws StoreError `not_found`; `content_moved` when assessments would not stand still
 */
export async function readInputs(
  database: Database,
  place: ScoreRunPlace,
  readValidated: ReadValidatedAnswers,
): Promise<ScoreRunInputs> {
  const { roundId, instrumentId, basis } = place;
  const [round] = await readRounds(database.read, roundId);
  const pinned = round?.instruments.find((instrument) => instrument.instrumentId === instrumentId);
  if (round === undefined || pinned === undefined)
    throw new StoreError('not_found', { what: 'round with instrument', id: `${roundId} ${instrumentId}` });
  const { version, hash: revisionHash } = pinned;
  const { referenceDate } = round;
  const validated = await readValidated(roundId, instrumentId);
  const entries = await readEntries(database, place, validated);
  const versions = [...new Set([version, ...entries.map((entry) => entry.version)])].toSorted();
  const published = await readRevisions(database, instrumentId, versions);
  const revision = published.find((one) => one.revision.version === version)?.revision;
  if (revision === undefined)
    throw new StoreError('not_found', { what: 'instrument', id: `${instrumentId} ${version}` });
  const rows = await database.read.selectFrom('country').selectAll().orderBy('position').execute();
  const countries = rows.map(fromCountryRow);
  const inputHash = sha256Hex(
    canonicalJson({
      roundId,
      instrumentId,
      version,
      basis,
      referenceDate,
      countries,
      revisions: published.map(({ hash }) => hash),
      entries: entries.map((entry) => [entry.iso3, entry.version, entry.hash]),
    }),
  );
  const revisions = published.map((one) => one.revision);
  return {
    roundId,
    version,
    revisionHash,
    revision,
    revisions,
    basis,
    referenceDate,
    entries,
    countries,
    inputHash,
  };
}

/** In the order of the versions given. */
async function readRevisions(database: Database, instrumentId: string, versions: readonly string[]) {
  const rows = await database.read
    .selectFrom('instrument_revision')
    .select(['version', 'hash', 'content'])
    .where('instrument_id', '=', instrumentId)
    .where('version', 'in', versions)
    .execute();
  return versions.flatMap((version) =>
    rows
      .filter((row) => row.version === version)
      .map(({ hash, content }) => ({ hash, revision: JSON.parse(content) as InstrumentRevision })),
  );
}

async function readEntries(
  database: Database,
  place: ScoreRunPlace,
  validated: ReadonlyMap<string, ReadonlyMap<string, ValidatedAnswer>>,
): Promise<readonly Entry[]> {
  let entered = await readEntered(database, place);
  for (let attempt = 1; ; attempt += 1) {
    const entries: Entry[] = [];
    for (const { iso3, version, assessmentId } of entered) {
      const responses = await readResponses(database.read, assessmentId);
      const content = canonicalJson(contentOf(responses, validated.get(iso3)));
      entries.push({ iso3, version, content, hash: sha256Hex(content) });
      await letOthersIn();
    }
    const after = await readEntered(database, place);
    if (canonicalJson(after) === canonicalJson(entered)) return entries;
    if (attempt === attempts) throw new StoreError('content_moved', { roundId: place.roundId });
    entered = after;
  }
}

/** The assessments that are scored; the hash of what was submitted tells a second submission from the first. */
async function readEntered(database: Database, { roundId, instrumentId }: ScoreRunPlace) {
  const rows = await database.read
    .selectFrom('assessment')
    .select(['iso3', 'version', 'assessment_id', 'state', 'receipt_hash'])
    .where('round_id', '=', roundId)
    .where('instrument_id', '=', instrumentId)
    .execute();
  return rows
    .filter(({ state }) => entersScoreRun(state as Parameters<typeof entersScoreRun>[0]))
    .map(({ iso3, version, assessment_id: assessmentId, receipt_hash: receiptHash }) => ({
      iso3,
      version,
      assessmentId,
      receiptHash,
    }))
    .toSorted((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
}

function contentOf(
  responses: readonly StoredResponse[],
  validated: ReadonlyMap<string, ValidatedAnswer> | undefined,
): RunContent {
  const answers = responses.flatMap(({ questionId, answer, evidence }): readonly (readonly [string, Answer])[] =>
    isWithoutAnswer(answer) && Object.keys(answer).length === 0 && evidence.length === 0
      ? []
      : [[questionId, { ...answer, ...(evidence.length === 0 ? {} : { evidence }) } as Answer]],
  );
  return { answers: Object.fromEntries(answers), validated: Object.fromEntries(validated ?? []) };
}
