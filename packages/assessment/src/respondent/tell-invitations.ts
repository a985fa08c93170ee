import { fewestPeople, peopleInSteps } from '../perspective/disclosure/fewest-people.ts';

/** How many links there are, by what became of them. */
export interface InvitationCounts {
  readonly issued: number;
  readonly used: number;
  readonly void: number;
}

/** The same, as far as it says nothing of single people. */
export interface ToldInvitations {
  /** The coordinator's own act, hence exact. */
  readonly issued: number;
  /** At least so many. */
  readonly usedAtLeast: number;
  readonly voidAtLeast: number;
}

/**
 * What a coordinator is told, who knows to whom the links went. Who took part must not follow from it, nor who did not: counts
 * come in steps of five, and at least five links stand outside each. "Issued 1, used 1" and "issued 1, used 0" read the same.
 * The count of void links is told as carefully, since all that were not used are void after the coordinator says so.
 *
 * @example
 * tellInvitations({ issued: 12, used: 11, void: 0 }) // => { issued: 12, usedAtLeast: 5, voidAtLeast: 0 }
 */
export function tellInvitations({ issued, used, void: voided }: InvitationCounts): ToldInvitations {
  const told = (count: number): number => peopleInSteps(Math.max(0, Math.min(count, issued - fewestPeople)));
  return { issued, usedAtLeast: told(used), voidAtLeast: told(voided) };
}
