import type { PlannedEvidence } from '@groundwork/exchange';
import type { Bringing } from './bringing.ts';
import { refusalOf } from './refusal-of.ts';

/**
 * Adds proof that is not here: its description, since the file itself only names what lies beside.
 *
 * @returns for each piece why it was not added, or undefined when it was
 * @throws StoreError `rights_moved`
 */
export async function bringEvidence(
  { store, assessmentId, actor }: Bringing,
  planned: readonly PlannedEvidence[],
): Promise<readonly (string | undefined)[]> {
  const refusals: (string | undefined)[] = [];
  for (const { questionId, evidence, issues } of planned) {
    const { file: _file, ...description } = evidence;
    const put = () => store.assessments.putEvidence(assessmentId, questionId, description, actor);
    refusals.push(issues[0]?.code ?? (await refusalOf(put)));
  }
  return refusals;
}
