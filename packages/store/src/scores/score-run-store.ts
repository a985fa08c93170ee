import type { AssessmentScores, ScoreRun } from '@groundwork/assessment';
import { systemActor } from '../actor/actor.ts';
import { transactionBy } from '../actor/require-actor.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { chunksOfRows } from '../database/chunks-of-rows.ts';
import type { Database } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import type { ScoreRunStore, ScoreRunSummary } from '../store.ts';

/** Score runs, kept whole; the few figures of a list apart from the many of each country, so that lists are quick. */
export function scoreRunStore(database: Database, clock: () => Date): ScoreRunStore {
  const latestRow = (roundId: string, instrumentId: string) =>
    database.read
      .selectFrom('score_run')
      .selectAll()
      .where('round_id', '=', roundId)
      .where('instrument_id', '=', instrumentId)
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst();

  const wholeRun = async (row: RunRow): Promise<ScoreRun> => {
    const countries = await database.read
      .selectFrom('score_run_country')
      .select(['iso3', 'scores'])
      .where('score_run_id', '=', row.score_run_id)
      .orderBy('iso3')
      .execute();
    return {
      ...summaryOf(row),
      countries: Object.fromEntries(
        countries.map(({ iso3, scores }) => [iso3, JSON.parse(scores) as AssessmentScores]),
      ),
    };
  };

  return {
    async add(run, actor = systemActor) {
      const { scoreRunId, roundId, instrumentId, version, revisionHash, inputHash, engineVersion, computedAt, basis } =
        run;
      await transactionBy(database, actor, async (transaction) => {
        const added = await transaction
          .insertInto('score_run')
          .values({
            score_run_id: scoreRunId,
            round_id: roundId,
            instrument_id: instrumentId,
            version,
            revision_hash: revisionHash,
            input_hash: inputHash,
            engine_version: engineVersion,
            computed_at: computedAt,
            basis,
            edition_rows: JSON.stringify(run.rows),
            group_scores: JSON.stringify(run.groups),
          })
          .onConflict((conflict) => conflict.column('score_run_id').doNothing())
          .executeTakeFirst();
        if (added.numInsertedOrUpdatedRows === 0n)
          throw new StoreError('already_exists', { what: 'score run', id: scoreRunId });
        const countries = Object.entries(run.countries).map(([iso3, scores]) => ({
          score_run_id: scoreRunId,
          iso3,
          scores: JSON.stringify(scores),
        }));
        for (const chunk of chunksOfRows(countries))
          await transaction.insertInto('score_run_country').values(chunk).execute();
        await appendAudit(transaction, database.kind, `round/${roundId}`, [
          {
            at: clock().toISOString(),
            actorId: actor.personId,
            act: 'score-run.add',
            object: scoreRunId,
            data: { instrumentId, version, revisionHash, inputHash, engineVersion, basis },
          },
        ]);
      });
    },
    async find(scoreRunId) {
      const row = await database.read
        .selectFrom('score_run')
        .selectAll()
        .where('score_run_id', '=', scoreRunId)
        .executeTakeFirst();
      return row && (await wholeRun(row));
    },
    async latest(roundId, instrumentId) {
      const row = await latestRow(roundId, instrumentId);
      return row && (await wholeRun(row));
    },
    async latestSummary(roundId, instrumentId) {
      const row = await latestRow(roundId, instrumentId);
      return row && summaryOf(row);
    },
    async scoresOf(scoreRunId, iso3) {
      const row = await database.read
        .selectFrom('score_run_country')
        .select('scores')
        .where('score_run_id', '=', scoreRunId)
        .where('iso3', '=', iso3)
        .executeTakeFirst();
      return row && (JSON.parse(row.scores) as AssessmentScores);
    },
  };
}

type RunRow = Parameters<typeof summaryOf>[0];

function summaryOf(row: {
  readonly score_run_id: string;
  readonly round_id: string;
  readonly instrument_id: string;
  readonly version: string;
  readonly revision_hash: string;
  readonly input_hash: string;
  readonly engine_version: string;
  readonly computed_at: string;
  readonly basis: string;
  readonly edition_rows: string;
  readonly group_scores: string;
}): ScoreRunSummary {
  return {
    scoreRunId: row.score_run_id,
    roundId: row.round_id,
    instrumentId: row.instrument_id,
    version: row.version,
    revisionHash: row.revision_hash,
    inputHash: row.input_hash,
    engineVersion: row.engine_version,
    computedAt: row.computed_at,
    basis: row.basis as ScoreRun['basis'],
    rows: JSON.parse(row.edition_rows) as ScoreRun['rows'],
    groups: JSON.parse(row.group_scores) as ScoreRun['groups'],
  };
}
