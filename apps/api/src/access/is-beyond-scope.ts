import type { TokenScope } from '@groundwork/assessment/wire';
import type { AccessRule } from './access-rule.ts';

/** The scope a personal token needs at a route of each rule; null: no token is good for it, whatever its scopes. */
const scopeOfRule: Readonly<Record<Exclude<AccessRule, 'public'>, TokenScope | null>> = {
  'second-factor': null,
  'own-account': null,
  'signed-in': 'read',
  'assessment-read': 'read',
  'assessment-answer': 'answer',
  'assessment-coordinate': 'coordinate',
  'assessment-review': 'review',
  review: 'review',
  'review-agreement': 'read',
  // Breaking the glass is a person's act, with a reason that a person types.
  'assessment-break-glass': null,
  // A token gives no rights and looks after no accounts: whoever steals it must not be able to stay.
  'role-grant': null,
  'people-manage': null,
  'round-manage': 'manage-rounds',
  'instrument-edit': 'edit-instruments',
  'instrument-remove': 'edit-instruments',
  'scores-preview': 'read',
  // What may tell who wrote it is for a person to read.
  'texts-moderate': null,
};

const readingMethods: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Whether a personal token with these scopes is refused at a route of a rule. The scope `read` never writes. */
export function isBeyondScope(
  rule: Exclude<AccessRule, 'public'>,
  method: string,
  scopes: readonly TokenScope[],
): boolean {
  const needed = scopeOfRule[rule];
  if (needed === null || !scopes.includes(needed)) return true;
  return needed === 'read' && !readingMethods.has(method);
}
