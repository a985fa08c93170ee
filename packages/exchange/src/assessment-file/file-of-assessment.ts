import type { StoredResponse, WireEvidence } from '@groundwork/assessment/wire';
import type { Evidence } from '@groundwork/instrument';
import {
  earlierAnswersLimit,
  type AssessmentFile,
  type AssessmentIdentity,
  type CommentInFile,
  type ResponseInFile,
} from './assessment-file.ts';

/** Longest name of a person in a file. */
const nameLimit = 200;

/** An assessment as a service keeps it. */
export interface KeptAssessment {
  readonly responses: readonly (Omit<StoredResponse, 'savedBy'> & Pick<ResponseInFile, 'earlier'>)[];
  readonly comments: readonly {
    readonly commentId: string;
    readonly questionId: string | null;
    readonly body: string;
    /** Display name. */
    readonly author: string;
    readonly at: string;
  }[];
}

/** Puts an assessment into the form in which it is carried; `writeAssessmentFile` writes it. */
export function fileOfAssessment(
  identity: AssessmentIdentity & Pick<AssessmentFile, 'isDemonstration' | 'madeAt'>,
  { responses, comments }: KeptAssessment,
): AssessmentFile {
  const { iso3, roundId, instrumentId, version, revisionHash, isDemonstration, madeAt } = identity;
  return {
    iso3,
    roundId,
    instrumentId,
    version,
    revisionHash,
    isDemonstration,
    madeAt,
    responses: responses.map(responseInFile),
    comments: comments.map(commentInFile),
  };
}

function responseInFile(response: KeptAssessment['responses'][number]): ResponseInFile {
  const { questionId, version, answer, origin, savedAt, earlier, evidence } = response;
  return {
    questionId,
    version,
    // An answer that was kept has no part that is undefined.
    answer: answer as ResponseInFile['answer'],
    origin,
    savedAt,
    earlier: earlier.slice(0, earlierAnswersLimit),
    evidence: evidence.map(evidenceInFile),
  };
}

/** The description alone: what else a service knows of a piece is its own. */
function evidenceInFile(evidence: WireEvidence): Evidence {
  const { evidenceId, kind, title, issuer, date, language, link, page, isPublic, file } = evidence;
  return {
    evidenceId,
    kind,
    title,
    issuer,
    date,
    language,
    link,
    page,
    isPublic,
    ...(file === undefined ? {} : { file }),
  };
}

function commentInFile({ commentId, questionId, body, author, at }: KeptAssessment['comments'][number]): CommentInFile {
  return { commentId, questionId, text: body, writtenBy: author.slice(0, nameLimit), writtenAt: at };
}
