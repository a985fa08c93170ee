import { randomUUID } from 'node:crypto';
import type { StoreSettings } from '@groundwork/store';
import { expect } from 'vitest';
import type { Answered } from '../../testing/test-service.ts';
import { publicationCheckShape } from './publication-shape.ts';
import { openScoredService, reviewed, type ScoredService } from './scored-round.test-data.ts';

/**
 * Runs a scenario of publication on a new database.
 *
 * @param scenario is given the reviewers' decisions too, which it may change
 */
export async function onNewService(
  fresh: () => Promise<StoreSettings>,
  scenario: (service: ScoredService, decided: Record<string, number>) => Promise<void>,
  options: object = {},
): Promise<void> {
  const { databaseUrl } = await fresh();
  const place = databaseUrl === undefined ? {} : { databaseUrl };
  const decided: Record<string, number> = { KEN: 0.5, URY: 0.75 };
  const service = await openScoredService({ ...place, ...options, validatedAnswers: reviewed(decided) });
  try {
    await scenario(service, decided);
  } finally {
    await service.close();
  }
}

/** The dry run of `round-1`. */
export async function checkOf(service: ScoredService, query = '') {
  const path = `/api/rounds/round-1/publication-check${query}`;
  const { status, json } = await service.call('administrator', 'GET', path);
  expect(status).toBe(200);
  return publicationCheckShape.parse(json);
}

/** Publishes `round-1` as the administrator. */
export async function publish(service: ScoredService, part: object): Promise<Answered> {
  const body = { operationId: randomUUID(), embargoUntil: null, why: 'as announced', ...part };
  return await service.call('administrator', 'POST', '/api/rounds/round-1/publication', { body });
}

/** Codes of the issues, in order. */
export function codesOf({ issues }: { readonly issues: readonly { readonly code: string }[] }): readonly string[] {
  return issues.map(({ code }) => code);
}
