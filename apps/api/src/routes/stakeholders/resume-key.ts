import type { Context } from 'hono';
import { z } from 'zod';
import type { ApiEnvironment } from '../../api-environment.ts';

/** What a respondent proves himself with: the key that he chose when he began. */
export const resumeKeyHeader = z.object({ 'resume-key': z.string().optional() });

/** The key of a request; empty where there is none, which opens nothing. */
export function resumeKeyOf(context: Context<ApiEnvironment>): string {
  return (context.req.header('Resume-Key') ?? '').slice(0, 200);
}
