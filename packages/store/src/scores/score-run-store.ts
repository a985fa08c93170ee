import type { AssessmentScores, ScoreRun, TargetScore } from '@groundwork/assessment';
import type { InstrumentRevision } from '@groundwork/instrument';
import { systemActor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import type { Database } from '../database/database.ts';
import { findPublished } from '../database/find-published.ts';
import type { ScoreRunStore } from './score-runs.ts';
import { contentHash } from './content-hash.ts';
import { insertRun } from './insert-run.ts';
import { readInputs } from './read-inputs.ts';
import { summaryColumns, summaryOfRow } from './run-row.ts';
import type { RunToKeep } from './run-to-keep.ts';

/** Score runs, kept whole; the few figures of a list apart from the many of each country, so that lists are quick. */
export function scoreRunStore(database: Database, clock: () => Date): ScoreRunStore {
  const store: ScoreRunStore = {
    inputs: (place, validatedAnswers) => readInputs(database, place, validatedAnswers),
    add: (run, actor) => store.keep(ofObjects(run), actor),
    async keep(run, actor = systemActor) {
      const hash = await contentHash(run);
      await transactionBy(database, actor, async (transaction) => {
        const at = clock().toISOString();
        await insertRun(transaction, database.kind, run, { hash, at, actorId: actor.personId });
      });
    },
    async find(scoreRunId) {
      const summary = await store.summary(scoreRunId);
      if (summary === undefined) return undefined;
      const targets = await store.targetsOf(scoreRunId);
      const countries = await rowsOf(scoreRunId, (handle) =>
        handle
          .selectFrom('score_run_country')
          .select(['iso3', 'scores'])
          .where('score_run_id', '=', scoreRunId)
          .orderBy('iso3')
          .execute(),
      );
      return {
        ...summary,
        ...(targets === undefined ? {} : { targets }),
        countries: Object.fromEntries(
          countries.map(({ iso3, scores }) => [iso3, JSON.parse(scores) as AssessmentScores]),
        ),
      };
    },
    async summary(scoreRunId) {
      const row = await findPublished(database, (handle) =>
        handle.selectFrom('score_run').select(summaryColumns).where('score_run_id', '=', scoreRunId).executeTakeFirst(),
      );
      return row && summaryOfRow(row);
    },
    async latest(roundId, instrumentId) {
      const summary = await store.latestSummary(roundId, instrumentId);
      return summary && (await store.find(summary.scoreRunId));
    },
    async latestSummary(roundId, instrumentId, basis) {
      let query = database.read
        .selectFrom('score_run')
        .select(summaryColumns)
        .where('round_id', '=', roundId)
        .where('instrument_id', '=', instrumentId)
        .orderBy('sequence', 'desc')
        .limit(1);
      if (basis !== undefined) query = query.where('basis', '=', basis);
      const row = await query.executeTakeFirst();
      return row && summaryOfRow(row);
    },
    async targetsOf(scoreRunId) {
      const row = await findPublished(database, (handle) =>
        handle
          .selectFrom('score_run')
          .select('target_scores')
          .where('score_run_id', '=', scoreRunId)
          .executeTakeFirst(),
      );
      const text = row?.target_scores ?? null;
      return text === null ? undefined : (JSON.parse(text) as readonly TargetScore[]);
    },
    async scoresOf(scoreRunId, iso3) {
      const row = await findPublished(database, (handle) =>
        handle
          .selectFrom('score_run_country')
          .select('scores')
          .where('score_run_id', '=', scoreRunId)
          .where('iso3', '=', iso3)
          .executeTakeFirst(),
      );
      return row && (JSON.parse(row.scores) as AssessmentScores);
    },
    async otherRevisionsOf(scoreRunId) {
      const entries = await rowsOf(scoreRunId, (handle) =>
        handle
          .selectFrom('score_run_country')
          .innerJoin('score_run', 'score_run.score_run_id', 'score_run_country.score_run_id')
          .select(['iso3', 'instrument_id', 'score_run_country.version'])
          .where('score_run_country.score_run_id', '=', scoreRunId)
          .whereRef('score_run_country.version', '<>', 'score_run.version')
          .orderBy('iso3')
          .execute(),
      );
      const [first] = entries;
      if (first === undefined) return new Map();
      const revisions = await database.read
        .selectFrom('instrument_revision')
        .select(['version', 'content'])
        .where('instrument_id', '=', first.instrument_id)
        .where('version', 'in', [...new Set(entries.map(({ version }) => version))])
        .execute();
      const byVersion = new Map(
        revisions.map(({ version, content }) => [version, JSON.parse(content) as InstrumentRevision]),
      );
      return new Map(
        entries.flatMap(({ iso3, version }) => {
          const revision = version === null ? undefined : byVersion.get(version);
          return revision === undefined ? [] : [[iso3, revision]];
        }),
      );
    },
    async entriesOf(scoreRunId) {
      const rows = await rowsOf(scoreRunId, (handle) =>
        handle
          .selectFrom('score_run_country')
          .innerJoin('score_run', 'score_run.score_run_id', 'score_run_country.score_run_id')
          .select(['iso3', 'score_run_country.version as answered', 'score_run.version', 'entry_hash'])
          .where('score_run_country.score_run_id', '=', scoreRunId)
          .execute(),
      );
      return new Map(
        rows.map(({ iso3, answered, version, entry_hash: hash }) => [iso3, { version: answered ?? version, hash }]),
      );
    },
  };
  return store;

  /** The rows of a run: a replica has all of them or, as a run is written in one transaction, none. */
  async function rowsOf<Row>(
    scoreRunId: string,
    read: (handle: Database['read']) => Promise<readonly Row[]>,
  ): Promise<readonly Row[]> {
    const rows = await findPublished(database, async (handle) => {
      const run = await handle
        .selectFrom('score_run')
        .select('score_run_id')
        .where('score_run_id', '=', scoreRunId)
        .executeTakeFirst();
      return run && (await read(handle));
    });
    return rows ?? [];
  }
}

/** A run that holds its scores as objects, as a run that holds the texts to be kept. */
function ofObjects({ countries, targets = [], uncertainty = null, contentHash: _hash, ...run }: ScoreRun): RunToKeep {
  const texts = Object.entries(countries)
    .map(([iso3, scores]) => ({ iso3, version: run.version, text: JSON.stringify(scores) }))
    .toSorted((a, b) => (a.iso3 < b.iso3 ? -1 : 1));
  return { ...run, targets, uncertainty, texts };
}
