import type { ApiRoute } from '../access/define-route.ts';
import { identityRoutes } from './account/identity-routes.ts';
import { invitationUseRoutes } from './account/invitation-use-routes.ts';
import { changePassword } from './account/password-route.ts';
import { resetRoutes } from './account/reset-routes.ts';
import { secondFactorRoutes } from './account/second-factor-routes.ts';
import { sessionListRoutes } from './account/session-list-routes.ts';
import { tokenRoutes } from './account/token-routes.ts';
import { carryRoutes } from './assessments/carry-routes.ts';
import { evidenceRoutes } from './assessments/evidence-routes.ts';
import { myAssessments } from './assessments/my-assessments.ts';
import { moveRoutes } from './assessments/move-routes.ts';
import { readAssessment } from './assessments/read-assessment.ts';
import { readResponseStates } from './assessments/read-response-states.ts';
import { receiptRoutes } from './assessments/receipt-routes.ts';
import { responseRoutes } from './assessments/response-routes.ts';
import { saveResponses } from './assessments/save-responses.ts';
import { scoreOfAssessment } from './assessments/score-of-assessment.ts';
import { submitAssessment } from './assessments/submit-assessment.ts';
import { breakGlassRoutes } from './collaboration/break-glass-routes.ts';
import { commentRoutes } from './collaboration/comment-routes.ts';
import { proposalRoutes } from './collaboration/proposal-routes.ts';
import { sectionRoutes } from './collaboration/section-routes.ts';
import { countryRoutes } from './countries/country-routes.ts';
import { editionRoutes } from './editions/edition-routes.ts';
import { answerTables } from './exports/assessment/answer-tables.ts';
import { exportAnswers } from './exports/assessment/export-answers.ts';
import { exportAssessment } from './exports/assessment/export-assessment.ts';
import { fileRoutes } from './evidence/file-routes.ts';
import { exportEdition } from './exports/export-edition.ts';
import { exportRoundAnswers } from './exports/round/export-round-answers.ts';
import { exportRoundScores } from './exports/round/export-round-scores.ts';
import { importAssessment } from './imports/import-assessment.ts';
import { draftRoutes } from './instruments/draft-routes.ts';
import { instrumentRoutes } from './instruments/instrument-routes.ts';
import { mdgRoutes } from './mdg/mdg-routes.ts';
import { accountRoutes } from './people/account-routes.ts';
import { invitationRoutes } from './people/invitation-routes.ts';
import { peopleRoutes } from './people/people-routes.ts';
import { resetLinkRoutes } from './people/reset-link-routes.ts';
import { roleRoutes } from './people/role-routes.ts';
import { manageRounds } from './rounds/manage-rounds.ts';
import { reviewRoutes } from './review/review-routes.ts';
import { roundRoutes } from './rounds/round-routes.ts';
import { previewRoutes } from './scores/preview-routes.ts';
import { publicationRoutes } from './scores/publication-routes.ts';
import { publishedRoutes } from './scores/published-routes.ts';
import { scoreJobRoutes } from './scores/score-job-routes.ts';
import { scoreRunRoutes } from './scores/score-run-routes.ts';
import { trendRoutes } from './scores/trend-routes.ts';
import { giveSecondFactor } from './session/second-factor-route.ts';
import { sessionRoutes } from './session/session-routes.ts';
import { healthRoutes } from './system/health-routes.ts';
import { stakeholderRoutes } from './stakeholders/stakeholder-routes.ts';
import { singleSignOnRoutes } from './session/single-sign-on-routes.ts';

/** Every route of the service but the description of them all. */
export const allRoutes: readonly ApiRoute[] = [
  ...sessionRoutes,
  giveSecondFactor,
  ...singleSignOnRoutes,
  changePassword,
  ...sessionListRoutes,
  ...secondFactorRoutes,
  ...tokenRoutes,
  ...identityRoutes,
  ...invitationUseRoutes,
  ...resetRoutes,
  myAssessments,
  readAssessment,
  readResponseStates,
  saveResponses,
  ...responseRoutes,
  ...evidenceRoutes,
  ...fileRoutes,
  submitAssessment,
  ...receiptRoutes,
  ...carryRoutes,
  ...moveRoutes,
  ...sectionRoutes,
  ...commentRoutes,
  ...proposalRoutes,
  ...breakGlassRoutes,
  ...reviewRoutes,
  scoreOfAssessment,
  exportAnswers,
  exportEdition,
  ...answerTables,
  exportAssessment,
  ...exportRoundAnswers,
  ...exportRoundScores,
  importAssessment,
  ...instrumentRoutes,
  ...draftRoutes,
  ...roundRoutes,
  ...manageRounds,
  ...publishedRoutes,
  ...scoreJobRoutes,
  ...previewRoutes,
  ...publicationRoutes,
  ...scoreRunRoutes,
  ...editionRoutes,
  ...countryRoutes,
  ...trendRoutes,
  ...mdgRoutes,
  ...roleRoutes,
  ...healthRoutes,
  ...stakeholderRoutes,
  ...peopleRoutes,
  ...accountRoutes,
  ...invitationRoutes,
  ...resetLinkRoutes,
];
