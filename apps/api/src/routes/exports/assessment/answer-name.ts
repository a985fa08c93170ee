import { answerText } from '@groundwork/exchange';
import type { Answer } from '@groundwork/instrument';
import { sha256Hex } from '../../../security/sha256-hex.ts';

/** What an answer is named by in a file that carries an assessment: the same for all answers that say the same. */
export function answerName({ evidence: _evidence, ...answer }: Answer): string {
  return sha256Hex(answerText(answer));
}
