import { openStore, type Store, type StoreSettings } from '@groundwork/store';
import { storeSettings } from './store-settings.ts';

/** Opens the store that the environment names (`DATA_DIR`, `DATABASE_URL`), migrated, and closes it afterwards. The clock is the machine's unless given. */
export async function withStore<Result>(
  work: (store: Store, settings: StoreSettings) => Promise<Result>,
  clock?: () => Date,
): Promise<Result> {
  const settings = storeSettings();
  const store = await openStore(settings, clock);
  try {
    return await work(store, settings);
  } finally {
    await store.close();
  }
}
