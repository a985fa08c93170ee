import { expect, test } from 'vitest';
import { tellInvitations } from './tell-invitations.ts';

const counts = (issued: number, used: number) => ({ issued, used, void: 0 });

test('one link, used or not, reads the same', () => {
  expect(tellInvitations(counts(1, 1))).toEqual(tellInvitations(counts(1, 0)));
  expect(tellInvitations(counts(9, 9))).toEqual(tellInvitations(counts(9, 0)));
});

test('whatever is told, at least five people may have taken part or not', () => {
  for (let issued = 0; issued <= 40; issued += 1) {
    for (let used = 0; used <= issued; used += 1) {
      const told = tellInvitations(counts(issued, used));
      const alike = Array.from({ length: issued + 1 }, (_, count) => count).filter(
        (count) => tellInvitations(counts(issued, count)).usedAtLeast === told.usedAtLeast,
      );
      expect(told.usedAtLeast).toBeLessThanOrEqual(used);
      expect(told.usedAtLeast % 5).toBe(0);
      expect(alike.length).toBeGreaterThanOrEqual(Math.min(5, issued + 1));
    }
  }
});

test('after all unused links were made void, the count of them does not give the used away', () => {
  const told = (used: number) => tellInvitations({ issued: 8, used, void: 8 - used });
  for (let used = 0; used <= 8; used += 1) expect(told(used)).toEqual(told(0));
});
