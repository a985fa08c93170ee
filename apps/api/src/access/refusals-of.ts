import type { ProblemCode } from '../problems/problem-kinds.ts';
import type { ApiRoute } from './define-route.ts';

/** What any request can meet, whatever it asks for. */
const always: readonly ProblemCode[] = ['internal', 'busy', 'unavailable'];

/** Every problem a route may answer with: those it names, and those that follow from its rule, its method and its shapes. */
export function refusalsOf(route: ApiRoute): readonly ProblemCode[] {
  const { access, method, params, body, takes, refusals = [] } = route;
  const isWrite = method !== 'get';
  const isOpen = access === 'public';
  const isOfAssessment = access.startsWith('assessment-');
  return [
    ...new Set<ProblemCode>([
      ...(isOpen ? [] : (['not_signed_in'] as const)),
      ...(isOpen || access === 'second-factor' ? [] : (['second_factor_required', 'token_scope'] as const)),
      ...(isOpen || access === 'second-factor' || access === 'own-account' ? [] : (['second_factor_missing'] as const)),
      ...(isOpen || ['second-factor', 'own-account', 'signed-in', 'scores-preview'].includes(access)
        ? []
        : (['forbidden'] as const)),
      ...(access === 'assessment-review' ? (['four_eyes'] as const) : []),
      ...(params !== undefined || isOfAssessment || access === 'scores-preview' ? (['not_found'] as const) : []),
      'invalid',
      ...(body === undefined ? [] : (['broken_json', 'json_required', 'body_too_large', 'broken_off'] as const)),
      ...(takes === undefined ? [] : (['media_type_required'] as const)),
      ...(isWrite ? (['origin_refused', 'storage_full'] as const) : []),
      ...(isWrite && !isOpen ? (['rights_moved'] as const) : []),
      ...refusals,
      ...always,
    ]),
  ];
}
