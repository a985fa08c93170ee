import type { ClosedPerspectives } from '@groundwork/assessment';
import type { Database } from '../../database/database.ts';
import type { ClosedCountry } from '../stakeholder-contract.ts';
import { closeOpinions } from './close-opinions.ts';

/** What is told of every country of a round; see `StakeholderStore.closedOfRound`. */
export async function closedOfRound(
  database: Database,
  { roundId, instrumentId }: { readonly roundId: string; readonly instrumentId: string },
  now: () => string,
): Promise<readonly ClosedCountry[]> {
  const rows = await database.read
    .selectFrom('assessment')
    .leftJoin('stakeholder_closing', 'stakeholder_closing.assessment_id', 'assessment.assessment_id')
    .select(['assessment.assessment_id', 'iso3', 'by_group'])
    .where('round_id', '=', roundId)
    .where('instrument_id', '=', instrumentId)
    .where('state', '<>', 'withdrawn')
    .orderBy('iso3')
    .execute();
  const countries: ClosedCountry[] = [];
  for (const { assessment_id: assessmentId, iso3, by_group: byGroup } of rows) {
    const perspectives =
      byGroup === null
        ? await closeOpinions(database, assessmentId, now)
        : { ...(JSON.parse(byGroup) as Omit<ClosedPerspectives, 'traits'>), traits: [] };
    if (perspectives !== undefined) countries.push({ iso3, perspectives: { ...perspectives, traits: [] } });
  }
  return countries;
}
