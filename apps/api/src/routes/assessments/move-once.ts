import type { Assessment, AssessmentState } from '@groundwork/assessment';
import { StoreError } from '@groundwork/store';
import type { ApiParts } from '../../api-environment.ts';

/** Moves an assessment, unless the same request has: asked for again, also at once, it is there already. */
export async function moveOnce(
  { store }: ApiParts,
  { assessmentId, state }: Assessment,
  to: AssessmentState,
  move: () => Promise<unknown>,
): Promise<void> {
  if (state === to) return;
  try {
    await move();
  } catch (error) {
    const isMoved = error instanceof StoreError && ['state_moved', 'transition_refused'].includes(error.code);
    if (!isMoved || (await store.assessments.find(assessmentId))?.state !== to) throw error;
  }
}
