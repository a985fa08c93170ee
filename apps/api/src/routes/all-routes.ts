import type { ApiRoute } from '../access/define-route.ts';
import { evidenceRoutes } from './assessments/evidence-routes.ts';
import { myAssessments } from './assessments/my-assessments.ts';
import { readAssessment } from './assessments/read-assessment.ts';
import { saveResponses } from './assessments/save-responses.ts';
import { scoreOfAssessment } from './assessments/score-of-assessment.ts';
import { submitAssessment } from './assessments/submit-assessment.ts';
import { countryRoutes } from './countries/country-routes.ts';
import { editionRoutes } from './editions/edition-routes.ts';
import { fileRoutes } from './evidence/file-routes.ts';
import { exportAnswers } from './exports/export-answers.ts';
import { exportEdition } from './exports/export-edition.ts';
import { instrumentRoutes } from './instruments/instrument-routes.ts';
import { mdgRoutes } from './mdg/mdg-routes.ts';
import { roundRoutes } from './rounds/round-routes.ts';
import { sessionRoutes } from './session/session-routes.ts';
import { health } from './system/health-route.ts';

/** Every route of the service but the description of them all. */
export const allRoutes: readonly ApiRoute[] = [
  ...sessionRoutes,
  myAssessments,
  readAssessment,
  saveResponses,
  ...evidenceRoutes,
  ...fileRoutes,
  submitAssessment,
  scoreOfAssessment,
  exportAnswers,
  exportEdition,
  ...instrumentRoutes,
  ...roundRoutes,
  ...editionRoutes,
  ...countryRoutes,
  ...mdgRoutes,
  health,
];
