import type { EvidenceParts } from '../evidence-parts.ts';

/** Contents that the database knows and the folder lacks, or has in another size: to be brought back from a backup. */
export async function missingFiles({ database, folder }: EvidenceParts): Promise<readonly string[]> {
  const rows = await database.read
    .selectFrom('evidence_file')
    .select(['file_hash', 'size'])
    .orderBy('file_hash')
    .execute();
  const missing: string[] = [];
  for (const { file_hash: fileHash, size } of rows) {
    if ((await folder.size(fileHash)) !== size) missing.push(fileHash);
  }
  return missing;
}
