import type { Database } from '../database/database.ts';
import type { CollaborationStore } from './collaboration-contract.ts';
import { breakGlass, isGlassBroken, readBrokenGlass } from './broken-glass.ts';
import { addComment, closeQuery, readComments } from './comments.ts';
import { readProposals, settleProposal } from './proposals.ts';
import { readHistory } from './response-history.ts';
import { returnAssessment } from './return-assessment.ts';
import { readSectionStatuses, setSectionStatus } from './section-statuses.ts';

/** Sections, comments, queries, proposals and history of assessments. */
export function collaborationStore(database: Database, clock: () => Date): CollaborationStore {
  const now = () => clock().toISOString();
  return {
    sections: (assessmentId) => readSectionStatuses(database, assessmentId),
    setSection: (assessmentId, sectionId, status, actor) =>
      setSectionStatus(database, { assessmentId, sectionId, ...status }, { actor, at: now() }),
    comments: (assessmentId, which) => readComments(database, assessmentId, which),
    addComment: (assessmentId, comment, actor) => addComment(database, assessmentId, comment, { actor, at: now() }),
    closeQuery: (assessmentId, commentId, actor) => closeQuery(database, assessmentId, commentId, { actor, at: now() }),
    returnToCountry: (assessmentId, why, actor) => returnAssessment(database, assessmentId, { actor, at: now(), why }),
    proposals: (assessmentId, page) => readProposals(database, assessmentId, page),
    settle: (assessmentId, choice, actor) =>
      settleProposal(database, { assessmentId, ...choice }, { actor, at: now() }),
    breakGlass: (look, actor) => breakGlass(database, look, { actor, at: now() }),
    isGlassBroken: (assessmentId, personId) => isGlassBroken(database, { assessmentId, personId, at: now() }),
    brokenGlass: (assessmentId, page) => readBrokenGlass(database, assessmentId, page),
    history: (assessmentId, questionId, page) => readHistory(database, { assessmentId, questionId }, page),
  };
}
