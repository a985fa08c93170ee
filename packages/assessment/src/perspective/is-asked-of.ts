import type { Question, RespondentRole } from '@groundwork/instrument';
import type { PerspectiveGroup } from './perspective-group.ts';

/** Roles that speak for a group of their own; all others are parts of government. */
const groupsOfRoles: Readonly<Partial<Record<RespondentRole, PerspectiveGroup>>> = {
  private: 'private',
  civil: 'civil',
  international: 'international',
};

/** Whether a question is one for people of a group to answer; notes are for nobody. */
export function isAskedOf(question: Question, group: PerspectiveGroup): boolean {
  return (
    'respondentRoles' in question &&
    question.respondentRoles.some((role) => (groupsOfRoles[role] ?? 'government') === group)
  );
}
