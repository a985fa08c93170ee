/**
 * Waits for statements that were started one after another without waiting between them: PostgreSQL is sent all at once and runs
 * them in their order. Each must be sent when its function is called, before that waits for anything: what reads behind a lock would
 * else come before it. Of several failures the first in that order is told.
 */
export async function sentTogether<const Works extends readonly Promise<unknown>[]>(
  works: Works,
): Promise<{ -readonly [Place in keyof Works]: Awaited<Works[Place]> }> {
  // Each is waited for: none may go on when its transaction has ended.
  const ends = await Promise.allSettled(works);
  const values = ends.map((end) => {
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  });
  return values as { -readonly [Place in keyof Works]: Awaited<Works[Place]> };
}
