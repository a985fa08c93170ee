import { isWebLink } from '@groundwork/instrument';
import type { LinkCheck, StoredResponse, WireEvidence } from '@groundwork/assessment/wire';
import type { Database } from '../../database/database.ts';
import { sha256Hex } from '../../text/sha256-hex.ts';

/** Puts what was found at each link beside it, where somebody looked. */
export async function withLinkChecks(
  database: Database,
  responses: readonly StoredResponse[],
): Promise<readonly StoredResponse[]> {
  const hashes = responses.flatMap(({ evidence }) =>
    evidence.filter(({ link }) => link !== '').map(({ link }) => sha256Hex(link)),
  );
  const checks = await checksOf(database, [...new Set(hashes)]);
  if (checks.size === 0) return responses;
  return responses.map((response) => ({
    ...response,
    evidence: response.evidence.map((piece) => {
      const linkCheck = checks.get(sha256Hex(piece.link));
      return linkCheck === undefined ? piece : { ...piece, linkCheck };
    }),
  }));
}

async function checksOf(database: Database, hashes: readonly string[]): Promise<ReadonlyMap<string, LinkCheck>> {
  const checks = new Map<string, LinkCheck>();
  for (let start = 0; start < hashes.length; start += 1_000) {
    const rows = await database.read
      .selectFrom('evidence_link')
      .selectAll()
      .where('link_hash', 'in', hashes.slice(start, start + 1_000))
      .execute();
    for (const row of rows) {
      checks.set(row.link_hash, {
        state: row.state as LinkCheck['state'],
        checkedAt: row.checked_at,
        httpStatus: row.http_status,
      });
    }
  }
  return checks;
}

/** The distinct links of evidence in force that nobody looked at since `before`: never looked at first, then the longest ago. */
export async function linksToCheck(database: Database, before: string, limit: number): Promise<readonly string[]> {
  const pieces = await database.read.selectFrom('evidence').select('content').where('removed_at', 'is', null).execute();
  const links = new Set(
    pieces.map(({ content }) => (JSON.parse(content) as WireEvidence).link).filter((link) => isWebLink(link)),
  );
  const hashes = new Map([...links].map((link) => [link, sha256Hex(link)]));
  const checks = await checksOf(database, [...hashes.values()]);
  const lastCheck = (link: string) => checks.get(hashes.get(link) ?? '')?.checkedAt ?? '';
  return [...links]
    .filter((link) => lastCheck(link) < before)
    .toSorted((a, b) => (lastCheck(a) < lastCheck(b) ? -1 : 1))
    .slice(0, limit);
}

/** Keeps what was found at a link. */
export async function recordLinkCheck(database: Database, link: string, check: LinkCheck): Promise<void> {
  const found = { state: check.state, checked_at: check.checkedAt, http_status: check.httpStatus };
  await database.transaction((transaction) =>
    transaction
      .insertInto('evidence_link')
      .values({ link_hash: sha256Hex(link), ...found })
      .onConflict((conflict) => conflict.column('link_hash').doUpdateSet(found))
      .execute(),
  );
}
