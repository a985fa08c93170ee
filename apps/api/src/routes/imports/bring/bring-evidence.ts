import type { PlannedEvidence } from '@groundwork/exchange';
import type { PlanOfFile } from '../plan-of-file.ts';
import type { Bringing } from './bringing.ts';
import { refusalOf } from './refusal-of.ts';

/**
 * Adds proof that is not here, with its file where that was uploaded for this assessment; else its description alone, since what is
 * carried only names files.
 *
 * @returns for each piece why it was not added, or undefined when it was
 * @throws StoreError `rights_moved`
 */
export async function bringEvidence(
  { store, assessmentId, actor }: Bringing,
  planned: readonly PlannedEvidence[],
  isHere: PlanOfFile['isHere'],
): Promise<readonly (string | undefined)[]> {
  const refusals: (string | undefined)[] = [];
  for (const { questionId, evidence, issues } of planned) {
    const { file, ...description } = evidence;
    const piece = file !== undefined && isHere(file) ? evidence : description;
    const put = () => store.assessments.putEvidence(assessmentId, questionId, piece, actor);
    refusals.push(issues[0]?.code ?? (await refusalOf(put)));
  }
  return refusals;
}
