import type { InstrumentRevision } from '../../definition/instrument-revision.ts';
import { countingQuestions, type Bearing } from './counting-questions.ts';

/** How questions of the revision before and after bear on scores. */
export type Bearings = (from: readonly string[], to: readonly string[]) => readonly (Bearing | undefined)[];

/** Looks up how questions bear on scores in two revisions. */
export function bearingsOf(before: InstrumentRevision, after: InstrumentRevision): Bearings {
  const [earlier, later] = [countingQuestions(before), countingQuestions(after)];
  return (from, to) => [...from.map((id) => earlier.get(id)), ...to.map((id) => later.get(id))];
}
