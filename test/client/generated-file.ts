import { fileURLToPath } from 'node:url';

/** Where the types of our client are kept. */
export const generatedFile = fileURLToPath(
  new URL('../../apps/web/src/official/server/service-paths.ts', import.meta.url),
);
