import type { ResponseOperation, StoredResponse } from '@groundwork/assessment/wire';
import type { Actor } from '../actor/actor.ts';
import type { AuditAct } from '../audit/append-audit.ts';
import type { ResponseConflictTable, ResponseTable, ResponseVersionTable } from '../tables/assessment-tables.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import { emptyAnswerText, toAnswerText } from './answer-text.ts';

/** What became of one operation, before evidence and names are added to a conflict. */
export type PlannedResult =
  | { readonly outcome: 'saved'; readonly version: number; readonly savedAt: string }
  | { readonly outcome: 'conflict'; readonly version: number; readonly theirs: ResponseTable };

/** Every row that a batch of saves writes. */
export interface SavePlan {
  readonly versions: readonly ResponseVersionTable[];
  /** The responses that changed, as they are afterwards. */
  readonly responses: readonly ResponseTable[];
  readonly conflicts: readonly ResponseConflictTable[];
  readonly acts: readonly AuditAct[];
  /** By operation id. */
  readonly results: ReadonlyMap<string, PlannedResult>;
}

/** Where and by whom the batch is saved. */
export interface SaveContext {
  readonly assessmentId: string;
  readonly actor: Actor;
  readonly origin: StoredResponse['origin'];
  readonly at: string;
}

/**
 * Decides a batch in its order, without a database: based on the current version it is saved; with the current value it
 * merges; based on an older version with another value it is a conflict, and both values are kept.
 */
export function planSave(
  context: SaveContext,
  current: ReadonlyMap<string, ResponseTable>,
  operations: readonly ResponseOperation[],
): SavePlan {
  const responses = new Map<string, ResponseTable>();
  const versions: ResponseVersionTable[] = [];
  const conflicts: ResponseConflictTable[] = [];
  const acts: AuditAct[] = [];
  const results = new Map<string, PlannedResult>();
  const { assessmentId, actor, origin, at } = context;
  const actorId = actor.personId;

  for (const { operationId, questionId, baseVersion, answer, madeAt } of operations) {
    const kept = responses.get(questionId) ?? current.get(questionId);
    const text = toAnswerText(answer);
    const act = (name: string, version: number) => ({
      at,
      actorId,
      act: name,
      object: assessmentId,
      // The hash ties the value to the chain; the value itself may be confidential and stays in the history.
      data: {
        questionId,
        version,
        baseVersion,
        operationId,
        origin,
        answerHash: sha256Hex(text),
        ...(madeAt === undefined ? {} : { madeAt }),
      },
    });
    if (text === (kept?.answer ?? emptyAnswerText)) {
      results.set(operationId, { outcome: 'saved', version: kept?.version ?? 0, savedAt: kept?.saved_at ?? at });
    } else if (kept !== undefined && isStale(kept, baseVersion)) {
      conflicts.push({
        operation_id: operationId,
        assessment_id: assessmentId,
        question_id: questionId,
        base_version: baseVersion,
        current_version: kept.version,
        answer: text,
        at,
        actor_id: actorId,
        origin,
        made_at: madeAt ?? null,
      });
      acts.push(act('response.conflict', kept.version));
      results.set(operationId, { outcome: 'conflict', version: kept.version, theirs: kept });
    } else {
      const version = Math.max(kept?.version ?? 0, baseVersion) + 1;
      const row: ResponseTable = {
        assessment_id: assessmentId,
        question_id: questionId,
        version,
        answer: text,
        saved_at: at,
        saved_by: actorId,
        origin,
      };
      responses.set(questionId, row);
      versions.push({ ...row, operation_id: operationId, base_version: baseVersion, made_at: madeAt ?? null });
      acts.push(act('response.save', version));
      results.set(operationId, { outcome: 'saved', version, savedAt: at });
    }
  }
  return { versions, responses: [...responses.values()], conflicts, acts, results };
}

function isStale(kept: ResponseTable, baseVersion: number): boolean {
  if (kept.version === baseVersion) return false;
  // A first version without an answer was made by adding evidence: there is no one's value to lose.
  return !(kept.version === 1 && kept.answer === emptyAnswerText && baseVersion === 0);
}
