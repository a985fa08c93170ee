import type { Assessment } from '@groundwork/assessment';
import type { Actor } from '../actor/actor.ts';
import { queriedQuestions } from '../assessments/lock-for-answers.ts';
import { moveAssessment } from '../assessments/move-assessment.ts';
import type { Database } from '../database/database.ts';
import { StoreError } from '../store-error.ts';
import { actOnAssessment } from './act-on-assessment.ts';

/**
 * Sends an assessment back to its country: only the questions with an open query can be answered then.
 *
 * @throws StoreError `transition_refused`, `nothing_queried` when no question has an open query
 */
export async function returnAssessment(
  database: Database,
  assessmentId: string,
  { actor, at, why }: { readonly actor: Actor; readonly at: string; readonly why: string },
): Promise<Assessment> {
  return await actOnAssessment(
    database,
    { assessmentId, actor, at },
    async ({ transaction, assessment, recordAct }) => {
      const act = await moveAssessment(transaction, assessment, 'returned', { at, actorId: actor.personId, why });
      const questionIds = [...(await queriedQuestions(transaction, assessmentId))].toSorted();
      if (questionIds.length === 0) throw new StoreError('nothing_queried', { assessmentId });
      await transaction
        .updateTable('assessment')
        .set({ opens: 'queried' })
        .where('assessment_id', '=', assessmentId)
        .execute();
      recordAct({ ...act, data: { ...act.data, questionIds } });
      return { ...assessment, state: 'returned', opens: 'queried' };
    },
  );
}
