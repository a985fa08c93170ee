import type { ApiRoute } from '../access/define-route.ts';
import { carryRoutes } from './assessments/carry-routes.ts';
import { evidenceRoutes } from './assessments/evidence-routes.ts';
import { myAssessments } from './assessments/my-assessments.ts';
import { moveRoutes } from './assessments/move-routes.ts';
import { readAssessment } from './assessments/read-assessment.ts';
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
import { exportAnswers } from './exports/export-answers.ts';
import { exportEdition } from './exports/export-edition.ts';
import { draftRoutes } from './instruments/draft-routes.ts';
import { instrumentRoutes } from './instruments/instrument-routes.ts';
import { mdgRoutes } from './mdg/mdg-routes.ts';
import { roleRoutes } from './people/role-routes.ts';
import { manageRounds } from './rounds/manage-rounds.ts';
import { roundRoutes } from './rounds/round-routes.ts';
import { sessionRoutes } from './session/session-routes.ts';
import { healthRoutes } from './system/health-routes.ts';

/** Every route of the service but the description of them all. */
export const allRoutes: readonly ApiRoute[] = [
  ...sessionRoutes,
  myAssessments,
  readAssessment,
  saveResponses,
  ...responseRoutes,
  ...evidenceRoutes,
  submitAssessment,
  ...receiptRoutes,
  ...carryRoutes,
  ...moveRoutes,
  ...sectionRoutes,
  ...commentRoutes,
  ...proposalRoutes,
  ...breakGlassRoutes,
  scoreOfAssessment,
  exportAnswers,
  exportEdition,
  ...instrumentRoutes,
  ...draftRoutes,
  ...roundRoutes,
  ...manageRounds,
  ...editionRoutes,
  ...countryRoutes,
  ...mdgRoutes,
  ...roleRoutes,
  ...healthRoutes,
];
