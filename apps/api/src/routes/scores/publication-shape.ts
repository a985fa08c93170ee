import { z } from 'zod';

/** One thing to know before publication; see `PublicationIssue`. */
const publicationIssueShape = z.strictObject({
  code: z.enum([
    'round-not-closed',
    'round-published',
    'demonstration-present',
    'run-missing',
    'run-not-validated',
    'inputs-moved',
    'not-validated',
    'withdrawn',
    'missing',
    'open-queries',
    'open-proposals',
    'check-speaks',
    'insufficient-data',
    'small-groups',
    'not-comparable',
  ]),
  severity: z.enum(['error', 'warning']),
  instrumentId: z.string().optional(),
  checkId: z.string().optional(),
  count: z.int().optional(),
  of: z.int().optional(),
  countries: z.array(z.string()).optional(),
});

/** The dry run of a publication. */
export const publicationCheckShape = z.strictObject({
  roundId: z.string(),
  /** No error stands in the way. */
  isPublishable: z.boolean(),
  /** The run of each scored instrument that was looked at. */
  scoreRuns: z.record(z.string(), z.string().nullable()),
  /** Errors first. */
  issues: z.array(publicationIssueShape),
  previousRoundId: z.string().nullable(),
  /** Beside the round before, instrument by instrument. */
  comparability: z.array(
    z.strictObject({
      instrumentId: z.string(),
      versions: z.strictObject({ before: z.string(), after: z.string() }),
      step: z.enum(['none', 'patch', 'minor', 'major']),
      comparableCount: z.int(),
      withCareCount: z.int(),
      /** Questions that count in the later revision. */
      of: z.int(),
    }),
  ),
});
