import type { Database } from './database.ts';

/**
 * Finds what never changes once it is there, such as a score run: where a replica does not have it yet, the database itself is
 * asked.
 */
export async function findPublished<Found>(
  { published, read }: Database,
  find: (handle: Database['read']) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const found = await find(published);
  return found === undefined && published !== read ? await find(read) : found;
}
