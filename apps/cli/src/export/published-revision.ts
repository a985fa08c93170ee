import type { InstrumentRevision } from '@groundwork/instrument';
import type { Store } from '@groundwork/store';
import { UsageError } from '../command/command.ts';

/** A published revision with its hash. @throws UsageError when it is not there */
export async function publishedRevision(
  store: Store,
  { instrumentId, version }: { readonly instrumentId: string; readonly version: string },
): Promise<{ readonly revision: InstrumentRevision; readonly hash: string }> {
  const found = await store.instruments.find(instrumentId, version);
  if (found === undefined) throw new UsageError(`${instrumentId} ${version} is not published.`);
  return found;
}
