import type { Assessment } from '@groundwork/assessment';
import type { Person } from '@groundwork/assessment/wire';
import { roleCovers } from './role-covers.ts';

/** What a person may do with one assessment. */
export interface AssessmentRights {
  /** May know that it exists. */
  readonly knows: boolean;
  /** Administers the round: knows, and reads only after breaking the glass. */
  readonly administer: boolean;
  readonly read: boolean;
  /** The sections whose questions the person may answer. */
  readonly answer: 'none' | 'all' | readonly string[];
  /** May assign, submit, withdraw, decide between values. */
  readonly coordinate: boolean;
  /** `four-eyes`: the role is there, but the country is the person's own. */
  readonly review: 'none' | 'allowed' | 'four-eyes';
}

/** Before its submission an assessment is the country's alone; a withdrawn one is so again. */
const reviewedStates: ReadonlySet<Assessment['state']> = new Set([
  'submitted',
  'in-review',
  'returned',
  'validated',
  'published',
]);

/**
 * The rights follow from the roles held for that country, round and instrument. A role without a country gives nothing here.
 * Administrators know of every assessment and read none: for that they break the glass, with a reason and in sight of the
 * country. Nobody reviews the own country: the one named as home, or one the person answers for.
 */
export function assessmentRights(
  person: Person,
  assessment: Pick<Assessment, 'iso3' | 'roundId' | 'instrumentId' | 'state'>,
): AssessmentRights {
  const { iso3, roundId, instrumentId, state } = assessment;
  const place = { iso3, roundId, instrumentId };
  const here = person.roles.filter((role) => role.iso3 === iso3 && roleCovers({ ...role, sectionId: null }, place));
  const isCoordinator = here.some(({ role, sectionId }) => role === 'coordinator' && sectionId === null);
  const contributions = here.filter(({ role }) => role === 'contributor');
  const sections = contributions.flatMap(({ sectionId }) => (sectionId === null ? [] : [sectionId]));
  const answersAll = isCoordinator || contributions.some(({ sectionId }) => sectionId === null);
  const isReviewer = here.some(({ role }) => role === 'reviewer') && reviewedStates.has(state);
  const read = answersAll || sections.length > 0 || isReviewer;
  const administer = person.roles.some((role) => role.role === 'administrator' && roleCovers(role, place));
  return {
    knows: read || administer,
    administer,
    read,
    answer: answersAll ? 'all' : sections.length > 0 ? sections : 'none',
    coordinate: isCoordinator,
    review: !isReviewer ? 'none' : isOwnCountry(person, iso3) ? 'four-eyes' : 'allowed',
  };
}

/** Whether a country is the person's own: as home, or by answering for it in any round. */
export function isOwnCountry(person: Person, iso3: string): boolean {
  return (
    person.homeIso3 === iso3 ||
    person.roles.some(
      ({ role, iso3: country }) => country === iso3 && (role === 'coordinator' || role === 'contributor'),
    )
  );
}
