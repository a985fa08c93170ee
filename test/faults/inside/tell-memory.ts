import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Tells, each time it is sent SIGUSR2, what the process holds after a collection of garbage, as a line of JSON in the file that
// `TELL_MEMORY` names: what is still in use then is held by somebody. Nothing of the server is changed.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
process.on('SIGUSR2', () => {
  const loop = { p50: delay.percentile(50) / 1e6, p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 };
  // What finalisers let go of in the first is collected in the second.
  collect();
  collect();
  const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
  const resources: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) resources[kind] = (resources[kind] ?? 0) + 1;
  appendFileSync(
    process.env['TELL_MEMORY'] ?? '',
    `${JSON.stringify({ heapUsed, external, arrayBuffers, rss, loop, resources })}\n`,
  );
  // The collection itself held the loop.
  delay.reset();
});
