import { readAssessmentFile, writeAssessmentFile, type AssessmentFile } from '@groundwork/exchange';
import { sha256Hex } from '../security/sha256-hex.ts';

/** A file that carries an assessment with something changed in it and the hash made anew, as a forger would. */
export async function forgedFile(text: string, change: (file: AssessmentFile) => AssessmentFile): Promise<string> {
  const { file } = await readAssessmentFile(text, sha256Hex);
  if (file === undefined) throw new Error('the file cannot be read');
  return await writeAssessmentFile(change(file), sha256Hex);
}
