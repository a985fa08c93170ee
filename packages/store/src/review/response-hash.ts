import type { StoredResponse } from '@groundwork/assessment/wire';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/sha256-hex.ts';

/**
 * Hash of all a reviewer judges: the version of a response, its answer and its evidence. Evidence has no part in the version, so
 * the version alone would not tell that a piece was added after the reviewer looked.
 */
export function responseHash({ version, answer, evidence }: StoredResponse): string {
  return sha256Hex(canonicalJson({ version, answer, evidence }));
}
