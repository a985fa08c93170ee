import { openStore, storeSettingsShape, type Store, type StoreSettings } from '@groundwork/store';
import { z } from 'zod';
import { UsageError } from '../command/command.ts';

/** Opens the store that the environment names (`DATA_DIR`, `DATABASE_URL`), migrated, and closes it afterwards. The clock is the machine's unless given. */
export async function withStore<Result>(
  work: (store: Store, settings: StoreSettings) => Promise<Result>,
  clock?: () => Date,
): Promise<Result> {
  const settings = storeSettingsShape.safeParse(process.env);
  if (!settings.success) throw new UsageError(z.prettifyError(settings.error));
  const store = await openStore(settings.data, clock);
  try {
    return await work(store, settings.data);
  } finally {
    await store.close();
  }
}
