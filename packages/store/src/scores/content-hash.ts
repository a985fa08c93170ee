import { setImmediate as letOthersIn } from 'node:timers/promises';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import type { RunToKeep } from './run-to-keep.ts';

/** Countries hashed at one go: some megabytes a second are enough where others are waiting. */
const countriesAtOnce = 16;

/**
 * SHA-256 of everything that came out of a run and of the hashes of what went in. Two runs with the same hash are the same to
 * the last digit: who computed it, when and under which id is no part of it.
 */
export async function contentHash(run: RunToKeep): Promise<string> {
  const { roundId, instrumentId, version, revisionHash, inputHash, engineVersion, basis } = run;
  const { rows, groups, targets, uncertainty, texts } = run;
  const countries: (readonly [string, string, string])[] = [];
  for (const [place, { iso3, version: answered, text }] of texts.entries()) {
    countries.push([iso3, answered, sha256Hex(text)]);
    if (place % countriesAtOnce === countriesAtOnce - 1) await letOthersIn();
  }
  const figures = sha256Hex(canonicalJson({ rows, groups, uncertainty }));
  await letOthersIn();
  const support = sha256Hex(canonicalJson(targets));
  return sha256Hex(
    canonicalJson({
      roundId,
      instrumentId,
      version,
      revisionHash,
      inputHash,
      engineVersion,
      basis,
      figures,
      support,
      countries,
    }),
  );
}
