import { readAssessmentFile } from '@groundwork/exchange';
import { answerParent } from '../../../apart/answer-parent.ts';
import { sha256Hex } from '../../../security/sha256-hex.ts';

// A process of its own: see `read-carried-file.ts`.
answerParent(async (text) => ({ read: await readAssessmentFile(text, sha256Hex), fileHash: sha256Hex(text) }));
