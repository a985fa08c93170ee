import { readFile } from 'node:fs/promises';
import type { Check } from '@groundwork/instrument';
import { readChecks } from '@groundwork/instrument/authoring';

/**
 * Reads the checks between instruments. They warn and never block, so an installation without the file does without them.
 *
 * @throws Error naming the first fault of a file that is there and cannot be read
 */
export async function readRoundChecks(path: string): Promise<readonly Check[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  const { checks, problems } = readChecks(text, { fileName: path });
  const [first] = problems;
  if (checks !== undefined) return checks;
  throw new Error(`${path}:${first?.line ?? 1} cannot be read: ${first?.message ?? ''}`);
}
