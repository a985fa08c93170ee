import { demonstrationNotice } from '@groundwork/assessment';
import { canonicalText } from '../json/canonical-text.ts';
import { treeOf } from '../json/tree-of.ts';
import { assessmentFormat, assessmentFormatVersion, type AssessmentFile, type Sha256 } from './assessment-file.ts';

/**
 * Writes an assessment as one file of JSON text, to be carried on a stick: answers with their versions, proof described
 * and files of proof named by their hash, comments, and a SHA-256 over the content. The hash finds what was damaged or
 * changed by hand; it is no signature, since whoever changes the file can make it anew.
 *
 * The hash is that of the canonical text of all members but itself, so that indenting the file does no harm.
 *
 * @example (await writeAssessmentFile(file, sha256)).startsWith('{\n "format": "groundwork-assessment"') // => true
 */
export async function writeAssessmentFile(file: AssessmentFile, sha256: Sha256): Promise<string> {
  const { iso3, roundId, isDemonstration, instrumentId, version, revisionHash, madeAt, responses, comments } = file;
  const content = {
    format: assessmentFormat,
    formatVersion: assessmentFormatVersion,
    demonstration: isDemonstration ? demonstrationNotice : null,
    madeAt,
    iso3,
    round: { roundId },
    instrument: { instrumentId, version, hash: revisionHash },
    responses,
    comments,
  };
  const hash = await sha256(canonicalText(treeOf(content)));
  return `${JSON.stringify({ ...content, sha256: hash }, undefined, 1)}\n`;
}
