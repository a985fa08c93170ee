import type { Person } from '@groundwork/assessment/wire';
import { roleCovers } from '../../access/role-covers.ts';
import { ApiProblem } from '../../problems/api-problem.ts';

/** An administrator bound to one round manages that one. @throws ApiProblem `forbidden` */
export function requireRound(person: Person, roundId: string): void {
  const manages = person.roles.some((role) => role.role === 'administrator' && roleCovers(role, { roundId }));
  if (!manages) throw new ApiProblem('forbidden');
}
