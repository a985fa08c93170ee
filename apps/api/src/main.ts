import { enableCompileCache } from 'node:module';

// Most of a start is compiling what was compiled at the last one. It must be on before the first import.
enableCompileCache();
// And the file of the data is looked through meanwhile.
const { beginFileCheck } = await import('@groundwork/store/file-check');
beginFileCheck(process.env);
const { startService } = await import('./start-service.ts');
await startService();
