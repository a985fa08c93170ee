import { scoreAssessment } from '@groundwork/assessment';
import type { Scorer } from '../assessment-controller.ts';

/** The scoring, in a file that is fetched beside the answers: one can answer before it is there. */
export const scorer: Scorer = (questionnaire, answers, today) => scoreAssessment(questionnaire, answers, { today });
