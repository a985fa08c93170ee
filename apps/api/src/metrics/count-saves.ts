import type { Store } from '@groundwork/store';
import type { Metrics } from './metrics.ts';

/** The same store, whose saves are counted by what became of each operation, whichever route asked. */
export function countSaves(store: Store, metrics: Metrics): Store {
  return {
    ...store,
    assessments: {
      ...store.assessments,
      async save(assessmentId, operations, actor, options) {
        const results = await store.assessments.save(assessmentId, operations, actor, options);
        metrics.saved(results.map(({ outcome }) => outcome));
        return results;
      },
    },
  };
}
