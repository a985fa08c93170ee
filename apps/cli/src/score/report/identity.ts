import { createHash } from 'node:crypto';
import { canonicalScheme, engineVersion, type Scheme, type ScoringTable } from '@groundwork/scoring';

/** What makes a result recomputable: the method, the numbers that went in, and the engine. */
export interface Identity {
  readonly schemeId: string;
  /** SHA-256 of the scheme in its canonical form. */
  readonly schemeHash: string;
  /** SHA-256 of the table as it was understood: layout, spelling and unused columns of the file do not count. */
  readonly inputHash: string;
  readonly engineVersion: string;
}

/** Names the method and the numbers of a run for good. */
export function identityOf(scheme: Scheme, table: ScoringTable): Identity {
  return {
    schemeId: scheme.schemeId,
    schemeHash: createHash('sha256').update(canonicalScheme(scheme)).digest('hex'),
    inputHash: hashOfTable(table),
    engineVersion,
  };
}

/** Column by column, so that a large table is never one text. */
function hashOfTable({ units, times, columns, denominators = {}, groups = {} }: ScoringTable): string {
  const hash = createHash('sha256');
  const add = (kind: string, name: string, list: unknown): void =>
    void hash.update(`${JSON.stringify([kind, name, list])}\n`);
  add('units', '', units);
  if (times !== undefined) add('times', '', times);
  for (const [kind, lists] of Object.entries({ columns, denominators, groups })) {
    for (const name of Object.keys(lists).toSorted()) add(kind, name, lists[name] ?? []);
  }
  return hash.digest('hex');
}
