import type { Assessment } from '@groundwork/assessment';
import type { StoredResponse } from '@groundwork/assessment/wire';
import type { Database, DatabaseTransaction } from '../database/database.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import { readResponses } from './read-responses.ts';

/** Everything that is sent with an assessment, to the last letter. */
export interface AssessmentContent {
  /** By question id; `savedBy` is a person id. */
  readonly responses: readonly StoredResponse[];
  /** Canonical JSON of the assessment's place and of every response with its evidence. */
  readonly text: string;
  /** SHA-256 of the text. */
  readonly hash: string;
}

/** Reads the exact content of an assessment. The hash is over some tens of kilobytes: short enough inside a transaction. */
export async function readContent(
  database: DatabaseTransaction | Database['read'],
  { assessmentId, roundId, instrumentId, version, iso3 }: Assessment,
): Promise<AssessmentContent> {
  const responses = await readResponses(database, assessmentId);
  const text = canonicalJson({
    assessmentId,
    roundId,
    instrumentId,
    version,
    iso3,
    responses: responses.map(({ questionId, version: responseVersion, answer, evidence }) => ({
      questionId,
      version: responseVersion,
      answer,
      evidence,
    })),
  });
  return { responses, text, hash: sha256Hex(text) };
}
