import { openQuestionnaire, type InstrumentRevision } from '@groundwork/instrument';
import type { RunRules } from './country-outcome.ts';

/** What the rules of a run are opened from: plain data, so that a worker thread can be given it. */
export interface RunRulesData extends Pick<RunRules, 'basis' | 'today'> {
  readonly revisions: readonly InstrumentRevision[];
}

/** Opens the questionnaires that countries of a run are scored by. */
export function openRunRules({ revisions, basis, today }: RunRulesData): RunRules {
  const questionnaires = new Map(revisions.map((revision) => [revision.version, openQuestionnaire(revision)]));
  return { questionnaires, basis, today };
}
