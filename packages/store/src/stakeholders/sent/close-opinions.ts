import { closePerspectives, type ClosedPerspectives, type PerspectiveGroup } from '@groundwork/assessment';
import { openQuestionnaire, type Answers, type InstrumentRevision } from '@groundwork/instrument';
import { systemActor } from '../../actor/actor.ts';
import { countryChain } from '../../assessments/assessment-row.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database, DatabaseTransaction } from '../../database/database.ts';
import { StoreError } from '../../store-error.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import { sha256Hex } from '../../text/sha256-hex.ts';
import { lockForStakeholders, type LockedForStakeholders } from '../lock-for-stakeholders.ts';
import { readClosing } from './read-closing.ts';

/** How often answers may still come in while the figures are made. */
const attempts = 3;

/**
 * Makes what is told of the opinions of an assessment, once; see `StakeholderStore.closed`. The figures are worked out before
 * the transaction, and kept only if they are of exactly the answers that stand inside it.
 */
export async function closeOpinions(
  database: Database,
  assessmentId: string,
  now: () => string,
): Promise<ClosedPerspectives | undefined> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const made = await readClosing(database.read, assessmentId);
    if (made !== undefined) return made;
    const perspectives = await workOut(database.read, assessmentId);
    if (perspectives === undefined) return undefined;
    const outcome = await database.transaction(async (transaction) => {
      const at = now();
      const locked = await lockForStakeholders(transaction, database.kind, assessmentId, { now: at, hold: 'alone' });
      if (!isOver(locked)) return 'open';
      if ((await readClosing(transaction, assessmentId)) !== undefined) return 'made';
      if ((await setsHash(transaction, assessmentId)) !== perspectives.setsHash) return 'moved';
      await keep(transaction, database.kind, locked, { ...perspectives, at });
      return 'made';
    });
    if (outcome === 'open') return undefined;
  }
  const made = await readClosing(database.read, assessmentId);
  if (made === undefined) throw new StoreError('content_moved', { assessmentId });
  return made;
}

interface WorkedOut {
  readonly told: ClosedPerspectives;
  readonly setsHash: string;
}

function isOver({ assessment, roundState }: LockedForStakeholders): boolean {
  return assessment.state !== 'withdrawn' && (roundState === 'closed' || roundState === 'published');
}

/** The figures of what has been sent so far; undefined while the round is open, or for what is no opinion. */
async function workOut(database: Database['read'], assessmentId: string): Promise<WorkedOut | undefined> {
  const row = await database
    .selectFrom('assessment')
    .innerJoin('round', 'round.round_id', 'assessment.round_id')
    .innerJoin('round_instrument', (join) =>
      join
        .onRef('round_instrument.round_id', '=', 'assessment.round_id')
        .onRef('round_instrument.instrument_id', '=', 'assessment.instrument_id'),
    )
    .innerJoin('instrument_revision', (join) =>
      join
        .onRef('instrument_revision.instrument_id', '=', 'round_instrument.instrument_id')
        .onRef('instrument_revision.version', '=', 'round_instrument.version'),
    )
    .select('content')
    .where('assessment_id', '=', assessmentId)
    .where('round.state', 'in', ['closed', 'published'])
    .where('assessment.state', '<>', 'withdrawn')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const revision = JSON.parse(row.content) as InstrumentRevision;
  if (revision.purpose !== 'opinion') return undefined;
  const hash = await setsHash(database, assessmentId);
  const sets = await database
    .selectFrom('stakeholder_set')
    .select(['group_id', 'answers'])
    .where('assessment_id', '=', assessmentId)
    .orderBy('set_id')
    .execute();
  const told = closePerspectives(
    openQuestionnaire(revision),
    sets.map(({ group_id: group, answers }) => ({
      group: group as PerspectiveGroup,
      answers: JSON.parse(answers) as Answers,
    })),
  );
  return { told, setsHash: hash };
}

/** Names everything sent, whatever the order it lies in. */
async function setsHash(database: DatabaseTransaction | Database['read'], assessmentId: string): Promise<string> {
  const rows = await database
    .selectFrom('stakeholder_set')
    .select(['set_id', 'content_hash'])
    .where('assessment_id', '=', assessmentId)
    .execute();
  return sha256Hex(canonicalJson(rows.map((row) => `${row.set_id} ${row.content_hash}`).toSorted()));
}

async function keep(
  transaction: DatabaseTransaction,
  kind: Database['kind'],
  { assessment }: LockedForStakeholders,
  { told, setsHash: hash, at }: WorkedOut & { readonly at: string },
): Promise<void> {
  const { assessmentId, iso3 } = assessment;
  const { traits, ...groups } = told;
  const closing = {
    assessment_id: assessmentId,
    closed_on: at.slice(0, 10),
    by_group: canonicalJson(groups),
    by_trait: canonicalJson(traits),
    sets_hash: hash,
  };
  await transaction.insertInto('stakeholder_closing').values(closing).execute();
  // What was not sent by now never counts, and is nobody's to keep.
  await transaction.deleteFrom('stakeholder_draft').where('assessment_id', '=', assessmentId).execute();
  await appendAudit(transaction, kind, countryChain(iso3), [
    {
      at,
      actorId: systemActor.personId,
      act: 'stakeholders.close',
      object: assessmentId,
      data: { setsHash: hash, toldHash: sha256Hex(closing.by_group + closing.by_trait) },
    },
  ]);
}
