import { boundRole, type Person, type Role } from '@groundwork/assessment/wire';
import { describe, expect, test } from 'vitest';
import { previewSight } from './preview-sight.ts';

function person(roles: readonly Role[], homeIso3: string | null = null): Person {
  return { personId: 'p', name: 'P', login: 'p', homeIso3, isDisabled: false, roles: [...roles] } as Person;
}

const sightOf = (...roles: readonly Role[]) => {
  const sight = previewSight(person(roles), 'r1', 'eg');
  return sight === undefined ? 'nothing' : sight.countries === 'all' ? 'all' : [...sight.countries];
};

describe('what is seen before publication', () => {
  test('an administrator sees everything, one bound to another round nothing', () => {
    expect(sightOf(boundRole('administrator'))).toBe('all');
    expect(sightOf(boundRole('administrator', { roundId: 'r1' }))).toBe('all');
    expect(sightOf(boundRole('administrator', { roundId: 'r2' }))).toBe('nothing');
    expect(sightOf(boundRole('administrator', { instrumentId: 'pp' }))).toBe('nothing');
  });

  test.each(['analyst', 'expert'] as const)('%s: by grant for the round, and only so', (role) => {
    expect(sightOf(boundRole(role))).toBe('nothing');
    expect(sightOf(boundRole(role, { roundId: 'r1' }))).toBe('all');
    expect(sightOf(boundRole(role, { roundId: 'r1', instrumentId: 'eg' }))).toBe('all');
    expect(sightOf(boundRole(role, { roundId: 'r1', instrumentId: 'pp' }))).toBe('nothing');
    expect(sightOf(boundRole(role, { roundId: 'r2' }))).toBe('nothing');
    expect(sightOf(boundRole(role, { roundId: 'r1', iso3: 'KEN' }))).toEqual(['KEN']);
  });

  test('a reviewer sees the countries reviewed, never the own', () => {
    expect(sightOf(boundRole('reviewer', { iso3: 'KEN' }), boundRole('reviewer', { iso3: 'URY' }))).toEqual([
      'KEN',
      'URY',
    ]);
    expect(sightOf(boundRole('reviewer', { iso3: 'KEN', roundId: 'r2' }))).toBe('nothing');
    expect(sightOf(boundRole('reviewer'))).toBe('nothing');
    const own = previewSight(person([boundRole('reviewer', { iso3: 'KEN' })], 'KEN'), 'r1', 'eg');
    expect(own).toBeUndefined();
    expect(sightOf(boundRole('reviewer', { iso3: 'KEN' }), boundRole('contributor', { iso3: 'KEN' }))).toBe('nothing');
  });

  test.each(['coordinator', 'contributor'] as const)('%s: nothing, not even of the own country', (role) => {
    expect(sightOf(boundRole(role, { iso3: 'KEN', roundId: 'r1' }))).toBe('nothing');
  });
});
