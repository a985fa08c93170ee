import { countryGroups, type Grouping } from '@groundwork/assessment';
import type { ApiParts } from '../../api-environment.ts';

/** A named set of the countries at hand. */
export interface GroupAtHand {
  readonly groupId: string;
  readonly title: string;
  readonly countries: readonly string[];
}

const groupings: readonly Grouping[] = ['world', 'region', 'sub-region', 'income', 'special'];

/** Every group that has some of these countries, with those of them that belong to it. */
export async function groupsOfCountries(
  { store }: ApiParts,
  countries: readonly string[],
): Promise<readonly GroupAtHand[]> {
  const atHand = (await store.reference.countries()).filter(({ iso3 }) => countries.includes(iso3));
  return groupings.flatMap((grouping) =>
    countryGroups(atHand, grouping).map(({ groupId, title, countries: members }) => ({
      groupId,
      title,
      countries: members.map(({ iso3 }) => iso3),
    })),
  );
}
