import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import type { RunToKeep } from './run-to-keep.ts';

/**
 * SHA-256 of everything that came out of a run and of the hashes of what went in. Two runs with the same hash are the same to
 * the last digit: who computed it, when and under which id is no part of it.
 */
export function contentHash(run: RunToKeep): string {
  const { roundId, instrumentId, version, revisionHash, inputHash, engineVersion, basis } = run;
  const { rows, groups, targets, uncertainty, texts } = run;
  return sha256Hex(
    canonicalJson({
      ...{ roundId, instrumentId, version, revisionHash, inputHash, engineVersion, basis },
      ...{ rows, groups, targets, uncertainty },
      countries: texts.map(({ iso3, version: answered, text }) => [iso3, answered, sha256Hex(text)]),
    }),
  );
}
