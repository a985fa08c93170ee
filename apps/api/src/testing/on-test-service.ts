import type { StoreSettings } from '@groundwork/store';
import { openTestService, type TestService } from './test-service.ts';

/** Runs scenarios, each on a service of its own over a new database, which is closed whatever comes of them. */
export function onTestService(
  fresh: () => Promise<StoreSettings>,
): (scenario: (service: TestService) => Promise<void>) => Promise<void> {
  return async (scenario) => {
    const { databaseUrl } = await fresh();
    const service = await openTestService(databaseUrl === undefined ? {} : { databaseUrl });
    try {
      await scenario(service);
    } finally {
      await service.close();
    }
  };
}
