import type { Role } from '@groundwork/assessment/wire';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { narrowRoles } from './narrow-roles.ts';
import { roleCovers } from './role-covers.ts';

const bound = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: null });
const anyRole: fc.Arbitrary<Role> = fc.record({
  role: fc.constantFrom('coordinator', 'contributor', 'reviewer', 'analyst', 'expert', 'administrator'),
  iso3: bound('KEN', 'URY'),
  roundId: bound('round-1', 'round-2'),
  instrumentId: bound('eg', 'pp'),
  sectionId: bound('A', 'B'),
});
const anyBounds = fc.record({ iso3: bound('KEN', 'URY'), roundId: bound('round-1', 'round-2') });
const anyPlace = fc.record({
  iso3: bound('KEN', 'URY'),
  roundId: bound('round-1', 'round-2'),
  instrumentId: bound('eg', 'pp'),
  sectionId: bound('A', 'B'),
});

test('within bounds a role covers exactly the places that it covers and the bounds do', () => {
  fc.assert(
    fc.property(anyRole, anyBounds, anyPlace, (role, bounds, place) => {
      const narrowed = narrowRoles([role], bounds).some((left) => roleCovers(left, place));
      const inBounds =
        (bounds.iso3 === null || bounds.iso3 === place.iso3) &&
        (bounds.roundId === null || bounds.roundId === place.roundId);
      expect(narrowed).toBe(roleCovers(role, place) && inBounds);
    }),
  );
});
