import { boundRole, type Person, type Role } from '@groundwork/assessment/wire';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grantRefusal } from './may-grant.ts';
import { roleCovers } from './role-covers.ts';

const bound = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: null });
const anyRole: fc.Arbitrary<Role> = fc.record({
  role: fc.constantFrom('coordinator', 'contributor', 'reviewer', 'analyst', 'expert', 'administrator'),
  iso3: bound('KEN', 'URY'),
  roundId: bound('round-1', 'round-2'),
  instrumentId: bound('eg', 'pp'),
  sectionId: bound('A', 'B'),
});
const anyPerson = (personId: string): fc.Arbitrary<Person> =>
  fc.record({
    personId: fc.constant(personId),
    name: fc.constant(personId),
    login: fc.constant(personId),
    homeIso3: bound('KEN', 'URY'),
    roles: fc.array(anyRole, { maxLength: 4 }),
  });

describe('grantRefusal', () => {
  test('abuse-23: nobody grants more than he holds, whatever he holds', () => {
    fc.assert(
      fc.property(anyPerson('granter'), anyPerson('receiver'), anyRole, (granter, receiver, role) => {
        if (grantRefusal(granter, receiver, role) !== null) return;
        // Some role of the granter has every bound of what is given, and is above it.
        expect(
          granter.roles.some(
            (held) =>
              roleCovers(held, role) &&
              (held.role === 'administrator' || (held.role === 'coordinator' && role.role === 'contributor')),
          ),
        ).toBe(true);
      }),
    );
  });

  test('abuse-23: what is granted gives its receiver nothing to grant that the granter could not', () => {
    fc.assert(
      fc.property(
        anyPerson('granter'),
        anyPerson('receiver'),
        anyPerson('third'),
        anyRole,
        anyRole,
        (granter, receiver, third, first, second) => {
          if (grantRefusal(granter, receiver, first) !== null) return;
          const before = grantRefusal(receiver, third, second);
          const after = grantRefusal({ ...receiver, roles: [...receiver.roles, first] }, third, second);
          if (before !== null && after === null) expect(grantRefusal(granter, third, second)).toBeNull();
        },
      ),
    );
  });

  test('abuse-23: nobody changes the own roles, administrators included', () => {
    fc.assert(
      fc.property(anyPerson('same'), anyRole, (person, role) => {
        expect(grantRefusal(person, person, role)).toBe('own-role');
      }),
    );
  });

  const person = (personId: string, roles: readonly Role[], homeIso3: string | null = null): Person => ({
    personId,
    name: personId,
    login: personId,
    homeIso3,
    roles: [...roles],
  });
  const receiver = person('receiver', []);

  test('a coordinator gives contributors within the own bounds, and nothing else', () => {
    const coordinator = person('c', [boundRole('coordinator', { iso3: 'KEN', roundId: 'round-1' })]);
    const inside = { iso3: 'KEN', roundId: 'round-1' };
    expect(grantRefusal(coordinator, receiver, boundRole('contributor', inside))).toBeNull();
    const section = boundRole('contributor', { ...inside, instrumentId: 'eg', sectionId: 'A' });
    expect(grantRefusal(coordinator, receiver, section)).toBeNull();
    for (const role of [
      boundRole('contributor', { iso3: 'KEN' }),
      boundRole('contributor', { ...inside, iso3: 'URY' }),
      boundRole('contributor', { roundId: 'round-1' }),
      boundRole('coordinator', inside),
      boundRole('reviewer', inside),
      boundRole('administrator', inside),
    ])
      expect(grantRefusal(coordinator, receiver, role)).toBe('more-than-held');
  });

  test('an expert gives no reviewer', () => {
    expect(grantRefusal(person('e', [boundRole('expert')]), receiver, boundRole('reviewer', { iso3: 'KEN' }))).toBe(
      'more-than-held',
    );
  });

  test('nobody is made reviewer of the own country, nor an official of the country reviewed', () => {
    const administrator = person('a', [boundRole('administrator')]);
    const reviewer = boundRole('reviewer', { iso3: 'KEN' });
    expect(grantRefusal(administrator, person('p', [], 'KEN'), reviewer)).toBe('four-eyes');
    const official = boundRole('contributor', { iso3: 'KEN', roundId: 'round-0' });
    expect(grantRefusal(administrator, person('p', [official]), reviewer)).toBe('four-eyes');
    expect(grantRefusal(administrator, person('p', [reviewer]), official)).toBe('four-eyes');
    expect(grantRefusal(administrator, person('p', [], 'URY'), reviewer)).toBeNull();
  });
});
