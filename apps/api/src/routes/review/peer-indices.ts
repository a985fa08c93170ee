import { setImmediate } from 'node:timers/promises';
import { scoreAssessment, type Assessment, type Round } from '@groundwork/assessment';
import type { Value } from '@groundwork/scoring';
import type { Store } from '@groundwork/store';
import type { ApiParts } from '../../api-environment.ts';
import { revisionOf } from '../assessments/assessment-parts.ts';

/** A submission never changes, so its index is computed once: by receipt hash, for each store. */
const indicesOfStore = new WeakMap<Store, Map<string, Value>>();

/** Some twenty rounds of all countries; each entry is a number. */
const mostKept = 4000;

/** Read and scored at a time, so that neither memory nor other requests wait for a whole round. */
const atOnce = 10;

/** Indices as evidenced, 0-100, of what countries last sent, by assessment id. */
export async function indicesOfSent(
  parts: ApiParts,
  round: Round,
  assessments: readonly Assessment[],
): Promise<ReadonlyMap<string, Value>> {
  const { store } = parts;
  const known = indicesOfStore.get(store) ?? new Map<string, Value>();
  indicesOfStore.set(store, known);
  const found = new Map<string, Value>();
  const unknown: Assessment[] = [];
  for (const assessment of assessments) {
    const index = known.get(assessment.receiptHash ?? '');
    if (index === undefined) unknown.push(assessment);
    else found.set(assessment.assessmentId, index);
  }
  for (let start = 0; start < unknown.length; start += atOnce) {
    const batch = unknown.slice(start, start + atOnce);
    const sent = await store.review.sentAnswers(batch.map(({ assessmentId }) => assessmentId));
    for (const assessment of batch) {
      const { assessmentId, receiptHash } = assessment;
      const answers = sent.get(assessmentId);
      if (answers === undefined || receiptHash === null) continue;
      const { questionnaire } = await revisionOf(parts, assessment);
      const index = scoreAssessment(questionnaire, answers, { today: round.referenceDate }).index.evidenced;
      known.set(receiptHash, index);
      found.set(assessmentId, index);
    }
    for (const oldest of known.keys()) {
      if (known.size <= mostKept) break;
      known.delete(oldest);
    }
    await setImmediate();
  }
  return found;
}
