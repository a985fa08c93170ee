import type { ResponseOperation, StoredResponse } from '@groundwork/assessment/wire';
import type { Actor } from '../actor/actor.ts';
import type { AuditAct } from '../audit/append-audit.ts';
import type { ResponseProposalTable, ResponseTable, ResponseVersionTable } from '../tables/assessment-tables.ts';
import { sha256Hex } from '../text/sha256-hex.ts';
import { emptyAnswerText, toAnswerText } from './answer-text.ts';

/** What the instrument says against an answer. */
export type RefusalIssues = readonly { readonly code: string; readonly [further: string]: unknown }[];

/** What became of one operation, before evidence and names are added to a conflict. */
export type PlannedResult =
  | { readonly outcome: 'saved' | 'merged'; readonly version: number; readonly savedAt: string }
  | { readonly outcome: 'late' | 'superseded'; readonly version: number }
  | { readonly outcome: 'refused'; readonly version: number; readonly issues: RefusalIssues }
  | { readonly outcome: 'conflict'; readonly version: number; readonly theirs: ResponseTable };

/** Every row that a batch of saves writes. */
export interface SavePlan {
  readonly versions: readonly ResponseVersionTable[];
  /** The responses that changed, as they are afterwards. */
  readonly responses: readonly ResponseTable[];
  /** Values that were not taken. */
  readonly proposals: readonly ResponseProposalTable[];
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

/** What stands against single operations, decided outside. */
export interface SaveObstacles {
  /** By operation id: what the instrument says against the answer. */
  readonly refusals: ReadonlyMap<string, RefusalIssues>;
  readonly isLate: (questionId: string) => boolean;
}

/**
 * Decides a batch in its order, without a database. Of one client the later answer stands, whatever order they arrive in;
 * between clients: based on the current version it is saved; with the current value it merges; based on an older version with
 * another value it is a conflict, and both values are kept. What cannot be taken is kept as a proposal.
 */
export function planSave(
  context: SaveContext,
  current: ReadonlyMap<string, ResponseTable>,
  operations: readonly ResponseOperation[],
  { refusals, isLate }: SaveObstacles,
): SavePlan {
  const responses = new Map<string, ResponseTable>();
  const versions: ResponseVersionTable[] = [];
  const proposals: ResponseProposalTable[] = [];
  const acts: AuditAct[] = [];
  const results = new Map<string, PlannedResult>();
  const { origin, at } = context;

  for (const operation of operations) {
    const { operationId, questionId, baseVersion, answer } = operation;
    const kept = responses.get(questionId) ?? current.get(questionId);
    const text = toAnswerText(answer);
    const version = kept?.version ?? 0;
    const propose = (reason: ResponseProposalTable['reason']): void => {
      proposals.push(proposalOf(context, operation, { text, reason, version }));
      acts.push(actOf(context, operation, { text, act: `response.${reason}`, version }));
    };
    const issues = refusals.get(operationId);
    const order = orderInClient(operation, kept);
    if (issues !== undefined) {
      propose('refused');
      results.set(operationId, { outcome: 'refused', version, issues });
    } else if (text === (kept?.answer ?? emptyAnswerText) && !confirms(kept, origin)) {
      results.set(operationId, { outcome: 'merged', version, savedAt: kept?.saved_at ?? at });
    } else if (isLate(questionId)) {
      propose('late');
      results.set(operationId, { outcome: 'late', version });
    } else if (order === 'earlier') {
      propose('superseded');
      results.set(operationId, { outcome: 'superseded', version });
    } else if (kept !== undefined && order !== 'later' && isStale(kept, baseVersion)) {
      propose('conflict');
      results.set(operationId, { outcome: 'conflict', version, theirs: kept });
    } else {
      const next = Math.max(version, baseVersion) + 1;
      const row = responseOf(context, operation, { text, version: next });
      responses.set(questionId, row);
      versions.push({
        ...row,
        operation_id: operationId,
        base_version: baseVersion,
        made_at: operation.madeAt ?? null,
      });
      acts.push(actOf(context, operation, { text, act: 'response.save', version: next }));
      results.set(operationId, { outcome: 'saved', version: next, savedAt: at });
    }
  }
  return { versions, responses: [...responses.values()], proposals, acts, results };
}

/** A value carried from the last round is confirmed by being sent again: that is a version of its own. */
function confirms(kept: ResponseTable | undefined, origin: StoredResponse['origin']): boolean {
  return kept?.origin === 'carried' && origin !== 'carried';
}

/** Whether an operation was made before or after the kept version by the same client; null when it was another's. */
function orderInClient({ client }: ResponseOperation, kept: ResponseTable | undefined): 'earlier' | 'later' | null {
  if (client === undefined || kept === undefined) return null;
  if (kept.client_id !== client.clientId || kept.client_sequence === null) return null;
  if (kept.client_sequence === client.sequence) return null;
  return client.sequence < kept.client_sequence ? 'earlier' : 'later';
}

function isStale(kept: ResponseTable, baseVersion: number): boolean {
  if (kept.version === baseVersion) return false;
  // A first version without an answer was made by adding evidence: there is no one's value to lose.
  return !(kept.version === 1 && kept.answer === emptyAnswerText && baseVersion === 0);
}

function responseOf(
  { assessmentId, actor, origin, at }: SaveContext,
  { questionId, client }: ResponseOperation,
  { text, version }: { readonly text: string; readonly version: number },
): ResponseTable {
  return {
    assessment_id: assessmentId,
    question_id: questionId,
    version,
    answer: text,
    saved_at: at,
    saved_by: actor.personId,
    origin,
    client_id: client?.clientId ?? null,
    client_sequence: client?.sequence ?? null,
  };
}

function proposalOf(
  { assessmentId, actor, origin, at }: SaveContext,
  { operationId, questionId, baseVersion, madeAt, client }: ResponseOperation,
  {
    text,
    reason,
    version,
  }: { readonly text: string; readonly reason: ResponseProposalTable['reason']; readonly version: number },
): ResponseProposalTable {
  // The client itself has chosen between its own values.
  const isSettled = reason === 'superseded';
  return {
    operation_id: operationId,
    assessment_id: assessmentId,
    question_id: questionId,
    base_version: baseVersion,
    current_version: version,
    answer: text,
    at,
    actor_id: actor.personId,
    origin,
    made_at: madeAt ?? null,
    reason,
    client_id: client?.clientId ?? null,
    client_sequence: client?.sequence ?? null,
    resolution: isSettled ? 'superseded' : null,
    resolved_at: isSettled ? at : null,
    resolved_by: isSettled ? actor.personId : null,
  };
}

function actOf(
  { assessmentId, actor, origin, at }: SaveContext,
  { operationId, questionId, baseVersion, madeAt }: ResponseOperation,
  { text, act, version }: { readonly text: string; readonly act: string; readonly version: number },
): AuditAct {
  return {
    at,
    actorId: actor.personId,
    act,
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
  };
}
