import type { Assessment } from '@groundwork/assessment';
import type { Person } from '@groundwork/assessment/wire';
import type { Actor } from '@groundwork/store';
import type { AssessmentRights } from './assessment-rights.ts';

/**
 * Who may use a route. `second-factor` is for a session that still owes its code, and for nothing else; `own-account` for whoever is
 * signed in by a session, so never for a personal token. `assessment-*` rules are about the assessment named in the path: whoever may not know of it gets the
 * same 404 as for one that does not exist. All others ask for a role, wherever it is bound; the route itself holds what it does
 * against the bounds.
 */
export const accessRules = [
  'public',
  'second-factor',
  'own-account',
  'signed-in',
  'assessment-read',
  'assessment-answer',
  'assessment-coordinate',
  'assessment-review',
  'assessment-break-glass',
  'role-grant',
  'people-manage',
  'round-manage',
  'instrument-edit',
  'instrument-remove',
  'review',
  'review-agreement',
  'scores-preview',
  'texts-moderate',
] as const;

/** One of the {@link accessRules}. */
export type AccessRule = (typeof accessRules)[number];

/** The rules about the assessment in the path. */
export type AssessmentRule = Extract<AccessRule, `assessment-${string}`>;

/** The session a request came by. */
export interface GrantedSession {
  readonly sessionId: string;
  readonly token: string;
}

/** What a passed guard hands to the route. */
export interface Grant {
  /** With the roles that count for this request: of a personal token, no more than it reaches. */
  readonly person?: Person;
  readonly session?: GrantedSession;
  readonly actor?: Actor;
  readonly assessment?: Assessment;
  readonly rights?: AssessmentRights;
}

/** What a route of a rule can rely on. */
export type GrantOf<Rule extends AccessRule> = Rule extends 'public'
  ? Grant
  : Rule extends AssessmentRule
    ? Grant & Required<Omit<Grant, 'session'>>
    : Rule extends 'own-account' | 'second-factor'
      ? Grant & Required<Pick<Grant, 'person' | 'actor' | 'session'>>
      : Grant & Required<Pick<Grant, 'person' | 'actor'>>;
