import type { Role } from '@groundwork/assessment/wire';
import type { ProblemIssue } from '../problems/api-problem.ts';

/**
 * What is wrong with a role as such. Officials and reviewers act for one country; a section is named with its instrument, and
 * only a contributor is bound to one; analysts, experts and administrators have no country.
 */
export function roleIssues({ role, iso3, instrumentId, sectionId }: Role): readonly ProblemIssue[] {
  const isOfCountry = role === 'coordinator' || role === 'contributor' || role === 'reviewer';
  return [
    ...(isOfCountry && iso3 === null ? [{ path: '/iso3', code: 'country_required' }] : []),
    ...(!isOfCountry && iso3 !== null ? [{ path: '/iso3', code: 'country_not_taken' }] : []),
    ...(sectionId !== null && role !== 'contributor' ? [{ path: '/sectionId', code: 'section_not_taken' }] : []),
    ...(sectionId !== null && instrumentId === null ? [{ path: '/instrumentId', code: 'instrument_required' }] : []),
  ];
}
