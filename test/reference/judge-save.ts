import type { ResponseOperation, SaveResult } from '@groundwork/assessment/wire';

/** What stands at a question of counts, as a reader of the rule keeps it. */
export interface StandingCount {
  readonly version: number;
  readonly value: number;
  readonly clientId: string;
  readonly sequence: number;
}

/** What became of a save, and what stands afterwards. */
export interface JudgedSave {
  readonly outcome: SaveResult['outcome'];
  readonly standing: StandingCount | undefined;
}

/**
 * What must become of one answer with a number in it: the whole rule in the words of a reader, written apart from the store, which
 * is held against it.
 */
export function judgeSave(
  standing: StandingCount | undefined,
  { baseVersion, answer, client }: ResponseOperation,
  { isLate, isRefused = false }: { readonly isLate: boolean; readonly isRefused?: boolean },
): JudgedSave {
  const keep = (outcome: SaveResult['outcome']): JudgedSave => ({ outcome, standing });
  const value = Number(answer.value);
  if (isRefused) return keep('refused');
  if (standing?.value === value) return keep('merged');
  if (isLate) return keep('late');
  const isOwn = standing !== undefined && standing.clientId === client?.clientId;
  const sequence = client?.sequence ?? 0;
  if (isOwn && sequence < standing.sequence) return keep('superseded');
  if (standing !== undefined && !isOwn && standing.version !== baseVersion) return keep('conflict');
  const version = Math.max(standing?.version ?? 0, baseVersion) + 1;
  return { outcome: 'saved', standing: { version, value, clientId: client?.clientId ?? '', sequence } };
}
