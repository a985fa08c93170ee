import { demonstrationNotice, type Round } from '@groundwork/assessment';
import type { ScoreRunSummary } from '@groundwork/store';
import { z } from 'zod';
import { valueShape } from '../value-shape.ts';
import { demonstrationShape, editionRowShape } from '../editions/edition-shape.ts';
import { keptJson, type KeptJson } from '../scores/kept-json.ts';
import { groupScoreShape } from './round-shape.ts';

/** What every answer out of a score run names: what is needed to recompute its figures. */
export const runIdentityShape = z.strictObject({
  demonstration: demonstrationShape,
  roundId: z.string(),
  instrumentId: z.string(),
  version: z.string(),
  scoreRunId: z.string(),
  revisionHash: z.string(),
  inputHash: z.string(),
  engineVersion: z.string(),
  computedAt: z.string(),
  basis: z.enum(['evidenced', 'validated']),
  /** The same whenever the same is computed again; absent from runs kept before it was made. */
  contentHash: z.string().optional(),
});

/** How rank intervals were made; see `RunUncertainty`. */
const uncertaintyShape = z.strictObject({
  draws: z.int(),
  seed: z.int(),
  coverage: z.number(),
  factors: z.array(z.string()),
  failedDraws: z.int(),
  meanRankShift: valueShape,
});

/** Scores of a published round, with what is needed to recompute them. */
export const roundScoresShape = runIdentityShape.extend({
  rows: z.array(editionRowShape),
  groups: z.array(groupScoreShape),
  uncertainty: uncertaintyShape.nullable().optional(),
});

/** A run never changes, so its text is written once and goes when the run goes. */
const textOfRun = new WeakMap<ScoreRunSummary, KeptJson>();

/** The answer to `/api/rounds/:roundId/scores`, written once per run. */
export function roundScoresText(round: Round, run: ScoreRunSummary): KeptJson {
  const known = textOfRun.get(run);
  if (known !== undefined) return known;
  const text = keptJson({ ...demonstrationLabel(round), ...run });
  textOfRun.set(run, text);
  return text;
}

/** What names the run an answer is out of. */
export function runIdentity(round: Round, run: ScoreRunSummary): z.infer<typeof runIdentityShape> {
  const { rows: _rows, groups: _groups, uncertainty: _uncertainty, ...identity } = run;
  return { ...demonstrationLabel(round), ...identity };
}

/** Generated figures say so in every answer. */
export function demonstrationLabel({ isDemonstration }: Round): { readonly demonstration?: string } {
  return isDemonstration ? { demonstration: demonstrationNotice } : {};
}
