import type { Database } from '../database/database.ts';

/** What still waits for a person in an assessment. */
export interface OpenMatters {
  readonly openQueries: number;
  /** Values that were kept and not decided. */
  readonly openProposals: number;
}

/** What still waits in a round, by assessment id; those where nothing waits are left out. */
export async function openMatters({ read }: Database, roundId: string): Promise<ReadonlyMap<string, OpenMatters>> {
  const queries = await read
    .selectFrom('comment')
    .innerJoin('assessment', 'assessment.assessment_id', 'comment.assessment_id')
    .select(({ fn }) => ['comment.assessment_id as id', fn.countAll<number>().as('count')])
    .where('assessment.round_id', '=', roundId)
    .where('comment.kind', '=', 'query')
    .where('comment.closed_at', 'is', null)
    .groupBy('comment.assessment_id')
    .execute();
  const proposals = await read
    .selectFrom('response_proposal')
    .innerJoin('assessment', 'assessment.assessment_id', 'response_proposal.assessment_id')
    .select(({ fn }) => ['response_proposal.assessment_id as id', fn.countAll<number>().as('count')])
    .where('assessment.round_id', '=', roundId)
    .where('response_proposal.resolution', 'is', null)
    .groupBy('response_proposal.assessment_id')
    .execute();
  const matters = new Map<string, OpenMatters>();
  for (const { id, count } of queries) matters.set(id, { openQueries: count, openProposals: 0 });
  for (const { id, count } of proposals)
    matters.set(id, { openQueries: matters.get(id)?.openQueries ?? 0, openProposals: count });
  return matters;
}
