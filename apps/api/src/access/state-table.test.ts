import type { AssessmentState } from '@groundwork/assessment';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestService, type Actor, type TestService } from '../testing/test-service.ts';
import type { AccessRule } from './access-rule.ts';
import { assessmentInState, type AssessmentInState } from './assessment-in-state.test-data.ts';
import {
  addressOf,
  type AssessmentRow,
  assessmentRows,
  assessmentRoutes,
  routeName,
} from './assessment-rows.test-data.ts';
import type { ApiRoute } from './define-route.ts';

const states = [
  'not-started',
  'in-progress',
  'submitted',
  'in-review',
  'returned',
  'validated',
  'published',
  'withdrawn',
] as const satisfies readonly AssessmentState[];

const actors = [
  'anonymous',
  'coordinator',
  'contributor',
  'foreigner',
  'reviewer',
  'analyst',
  'expert',
  'administrator',
] as const satisfies readonly Actor[];

/** Before its submission, and once withdrawn, an assessment is its country's alone. */
const reviewed: ReadonlySet<AssessmentState> = new Set([
  'submitted',
  'in-review',
  'returned',
  'validated',
  'published',
]);

/** Who is refused at a route of a rule, and how; null for who may use it. */
function refusal(rule: AccessRule, actor: Actor, state: AssessmentState): number | null {
  if (actor === 'anonymous') return 401;
  if (rule === 'texts-moderate') return actor === 'expert' ? null : 403;
  if (rule === 'review-agreement') {
    if (actor === 'expert' || actor === 'administrator') return null;
    if (actor !== 'reviewer') return 403;
  }
  switch (actor) {
    case 'coordinator':
      return ['assessment-read', 'assessment-answer', 'assessment-coordinate'].includes(rule) ? null : 403;
    case 'contributor':
      return ['assessment-read', 'assessment-answer'].includes(rule) ? null : 403;
    case 'reviewer': {
      if (!reviewed.has(state)) return 404;
      return ['assessment-read', 'assessment-review', 'review-agreement'].includes(rule) ? null : 403;
    }
    case 'administrator':
      return rule === 'assessment-break-glass' ? null : 403;
    default:
      return 404;
  }
}

describe('every route about an assessment, by every actor, in every state', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await openTestService();
  });
  afterAll(() => service.close());

  test('every such route has its row, and every row its route', () => {
    expect(Object.keys(assessmentRows).toSorted()).toEqual(assessmentRoutes.map(routeName).toSorted());
  });

  // Each tries up to sixty requests.
  const patience = { timeout: 90_000 };
  test.each(assessmentRoutes.map((route) => [routeName(route), route] as const))(
    '%s',
    patience,
    async (name, route) => {
      const row = assessmentRows[name];
      if (row === undefined) throw new Error(`${name} has no row`);
      const expected: string[] = [];
      const answered: string[] = [];
      for (const [position, state] of states.entries()) {
        // Whoever is refused changes nothing, and reading changes nothing: one assessment does for all of them.
        const shared = await assessmentInState(service, state);
        for (const actor of actors) {
          const refused = refusal(route.access, actor, state);
          expected.push(`${state} ${actor} ${refused ?? row.answers.split(' ')[position]}`);
          const changes = refused === null && route.method !== 'get';
          const made = changes ? await assessmentInState(service, state) : shared;
          answered.push(`${state} ${actor} ${await statusOf(actor, route, made, row)}`);
        }
      }
      expect(answered).toEqual(expected);
    },
  );

  async function statusOf(actor: Actor, route: ApiRoute, made: AssessmentInState, row: AssessmentRow): Promise<number> {
    const answered = await service.call(
      actor,
      route.method.toUpperCase(),
      addressOf(route, made),
      await row.call?.(made, service),
    );
    return answered.status;
  }
});
