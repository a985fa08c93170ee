import { invitationRoutes } from './invitation-routes.ts';
import { perspectiveRoutes } from './perspective-routes.ts';
import { checkReceipt } from './receipt-route.ts';
import { saveStakeholderAnswers } from './save-answers.ts';
import { stakeholderSessionRoutes } from './session-routes.ts';
import { submitStakeholderAnswers } from './submit-answers.ts';
import { readStakeholderTexts } from './text-route.ts';

/** Opinions of stakeholders. There is no route to the answers of one person but that person's own, before they are sent. */
export const stakeholderRoutes = [
  ...invitationRoutes,
  ...stakeholderSessionRoutes,
  saveStakeholderAnswers,
  submitStakeholderAnswers,
  checkReceipt,
  ...perspectiveRoutes,
  readStakeholderTexts,
];
