import type { AssessmentState } from '@groundwork/assessment';
import { boundRole, type Person, type Role } from '@groundwork/assessment/wire';
import { describe, expect, test } from 'vitest';
import { assessmentRights, type AssessmentRights } from './assessment-rights.ts';

const none: AssessmentRights = {
  knows: false,
  administer: false,
  read: false,
  answer: 'none',
  coordinate: false,
  review: 'none',
};
const official: AssessmentRights = { ...none, knows: true, read: true, answer: 'all' };
const reviewing: AssessmentRights = { ...none, knows: true, read: true, review: 'allowed' };

function rightsOf(roles: readonly Role[], state: AssessmentState, homeIso3: string | null = null): AssessmentRights {
  const person: Person = { personId: 'p', name: 'n', login: 'l', homeIso3, roles: [...roles] };
  return assessmentRights(person, { iso3: 'KEN', roundId: 'round-1', instrumentId: 'eg', state });
}

const cases: readonly (readonly [Role, AssessmentRights])[] = [
  [boundRole('coordinator', { iso3: 'KEN' }), { ...official, coordinate: true }],
  [
    boundRole('coordinator', { iso3: 'KEN', roundId: 'round-1', instrumentId: 'eg' }),
    { ...official, coordinate: true },
  ],
  [boundRole('coordinator', { iso3: 'KEN', roundId: 'round-2' }), none],
  [boundRole('coordinator', { iso3: 'KEN', instrumentId: 'pp' }), none],
  [boundRole('coordinator', { iso3: 'URY' }), none],
  [boundRole('coordinator'), none],
  [boundRole('contributor', { iso3: 'KEN' }), official],
  [boundRole('contributor', { iso3: 'KEN', instrumentId: 'eg', sectionId: 'A' }), { ...official, answer: ['A'] }],
  [boundRole('contributor', { iso3: 'KEN', instrumentId: 'pp', sectionId: 'A' }), none],
  [boundRole('reviewer', { iso3: 'KEN' }), none],
  [boundRole('reviewer'), none],
  [boundRole('administrator'), { ...none, knows: true, administer: true }],
  [boundRole('administrator', { roundId: 'round-1' }), { ...none, knows: true, administer: true }],
  [boundRole('administrator', { roundId: 'round-2' }), none],
  [boundRole('analyst'), none],
  [boundRole('expert'), none],
];

describe('assessmentRights', () => {
  test.each(cases)('while it is in progress: %j', (role, rights) => {
    expect(rightsOf([role], 'in-progress')).toEqual(rights);
  });

  test.each(['submitted', 'in-review', 'returned', 'validated', 'published'] as const)(
    'a reviewer of the country reads it once it is %s',
    (state) => {
      expect(rightsOf([boundRole('reviewer', { iso3: 'KEN' })], state)).toEqual(reviewing);
      expect(rightsOf([boundRole('reviewer', { iso3: 'URY' })], state)).toEqual(none);
      expect(rightsOf([boundRole('reviewer')], state)).toEqual(none);
    },
  );

  test('a reviewer does not see what was withdrawn', () => {
    expect(rightsOf([boundRole('reviewer', { iso3: 'KEN' })], 'withdrawn')).toEqual(none);
  });

  test('nobody reviews the own country: by home, or by answering for it in whatever round', () => {
    const reviewer = boundRole('reviewer', { iso3: 'KEN' });
    expect(rightsOf([reviewer], 'submitted', 'KEN').review).toBe('four-eyes');
    expect(
      rightsOf([reviewer, boundRole('contributor', { iso3: 'KEN', roundId: 'round-0' })], 'submitted').review,
    ).toBe('four-eyes');
    expect(rightsOf([reviewer, boundRole('coordinator', { iso3: 'URY' })], 'submitted', 'URY').review).toBe('allowed');
  });

  test('sections of several roles add up', () => {
    const section = (sectionId: string) => boundRole('contributor', { iso3: 'KEN', instrumentId: 'eg', sectionId });
    expect(rightsOf([section('A'), section('B')], 'in-progress').answer).toEqual(['A', 'B']);
    expect(rightsOf([section('A'), boundRole('contributor', { iso3: 'KEN' })], 'in-progress').answer).toBe('all');
  });

  test('a person without a role has no right', () => {
    expect(rightsOf([], 'submitted')).toEqual(none);
  });
});
