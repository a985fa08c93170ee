import { earlierAnswersLimit, type AssessmentFile, type EvidenceInFile } from '@groundwork/exchange';
import type { Assessment } from '@groundwork/assessment';
import type { Comment, WireEvidence } from '@groundwork/assessment/wire';
import type { ApiParts } from '../../../api-environment.ts';
import { answerOfWire } from '../../assessments/answer-of-wire.ts';
import { revisionOf, roundOf } from '../../assessments/assessment-parts.ts';
import { answerName } from './answer-name.ts';

/** Longest name of a person in a file. */
const nameLimit = 200;

/** An assessment as it is carried in a file: answers with what they were before, proof described, comments. */
export async function assessmentFile(parts: ApiParts, assessment: Assessment): Promise<AssessmentFile> {
  const { assessmentId, iso3, roundId, instrumentId, version } = assessment;
  const { hash } = await revisionOf(parts, assessment);
  const { isDemonstration } = await roundOf(parts, assessment);
  const carried = await parts.store.exports.carried(assessmentId, answerName);
  return {
    iso3,
    roundId,
    instrumentId,
    version,
    revisionHash: hash,
    isDemonstration,
    madeAt: parts.clock().toISOString(),
    responses: carried.responses.map(({ answer, earlier, evidence, ...response }) => ({
      ...response,
      answer: answerOfWire(answer),
      earlier: earlier.slice(0, earlierAnswersLimit),
      evidence: evidence.map(evidenceInFile),
    })),
    comments: carried.comments.map(commentInFile),
  };
}

function evidenceInFile(evidence: WireEvidence): EvidenceInFile {
  const { evidenceId, kind, title, issuer, date, language, link, page, isPublic } = evidence;
  return { evidenceId, kind, title, issuer, date, language, link, page, isPublic };
}

function commentInFile({ commentId, questionId, body, author, at }: Comment): AssessmentFile['comments'][number] {
  return { commentId, questionId, text: body, writtenBy: author.slice(0, nameLimit), writtenAt: at };
}
