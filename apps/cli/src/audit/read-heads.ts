import { readFileSync } from 'node:fs';
import type { AuditHead } from '@groundwork/store';
import { z } from 'zod';
import { UsageError } from '../command/command.ts';

const headsShape = z.object({
  heads: z.array(z.strictObject({ chain: z.string(), position: z.int().min(0), hash: z.string() })),
});

/** The heads in a file that `audit heads` printed. @throws UsageError when it is none */
export function readHeads(file: string): readonly AuditHead[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`Cannot read ${file}: ${error instanceof Error ? error.message : 'unknown'}`);
  }
  const parsed = headsShape.safeParse(content);
  if (!parsed.success) throw new UsageError(`${file} holds no audit heads: make it with "audit heads"`);
  return parsed.data.heads;
}
