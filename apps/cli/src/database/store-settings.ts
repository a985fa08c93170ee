import { storeSettingsShape, type StoreSettings } from '@groundwork/store';
import { z } from 'zod';
import { UsageError } from '../command/command.ts';

/** Where the data are, as the environment says: `DATA_DIR`, `EVIDENCE_DIR`, `DATABASE_URL`. @throws UsageError */
export function storeSettings(): StoreSettings {
  const settings = storeSettingsShape.safeParse(process.env);
  if (!settings.success) throw new UsageError(z.prettifyError(settings.error));
  return settings.data;
}
