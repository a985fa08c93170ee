import type { Database, DatabaseTransaction } from '../database/database.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/sha256-hex.ts';

/**
 * SHA-256 over where every assessment of a round stands: while it is the same, so is what its scores are computed from. Once a
 * round is closed no answer changes but by a move of its assessment, and a reviewer's decision counts from the validation on.
 */
export async function contentMark(database: DatabaseTransaction | Database['read'], roundId: string): Promise<string> {
  const assessments = await database
    .selectFrom('assessment')
    .select(['assessment_id', 'version', 'state', 'opens', 'receipt_hash'])
    .where('round_id', '=', roundId)
    .execute();
  const instruments = await database
    .selectFrom('round_instrument')
    .select(['instrument_id', 'version', 'hash'])
    .where('round_id', '=', roundId)
    .execute();
  // Sorted here: the two databases do not order alike.
  const sorted = (rows: readonly object[]) => rows.map((row) => canonicalJson(row)).toSorted();
  return sha256Hex(canonicalJson([sorted(assessments), sorted(instruments)]));
}
