import { enableCompileCache } from 'node:module';

// Most of a start is compiling what was compiled at the last one. It must be on before the first import.
enableCompileCache();
const { startService } = await import('./start-service.ts');
await startService();
