import { expect, test } from 'vitest';
import { freshFolder } from '../environment/fresh-folder.ts';
import { runSoak } from '../load/run-soak.ts';
import { makeLoadScene } from '../load/scene/load-scene.ts';

const hurriedRequests = 2000;
/** What caches may still take after the warm-up; a kilobyte that each request leaves behind is more. */
const spareMegabytes = 2;
const spareHandles = 2;

// `npm run soak` does it for twenty minutes and judges the slope.
test(
  'fault-23: a mix of everything leaves no handle and no memory behind, loses nothing and is never answered with a fault of ours',
  { timeout: 120_000 },
  async (context) => {
    const scene = await makeLoadScene({ dataDir: freshFolder(context) }, { countries: 16, officials: 16 });
    const plan = { warmSeconds: 4, seconds: 4, sampleEverySeconds: 1, pace: 4, hurriedRequests };
    const { atRest, faults, lost, acknowledged, statuses, scoreRuns, requests, said, code } = await runSoak(
      scene,
      plan,
    );
    expect({ faults, lost, said, code }).toEqual({ faults: [], lost: [], said: '', code: 0 });
    // Everything took part: saved, refused in every way, dropped, exported and scored.
    for (const status of ['200', '201', '202', '204', '304', '400', '401', '404', '405', '415', '422'])
      expect(statuses[status] ?? 0, `answers of ${status}`).toBeGreaterThan(0);
    expect(acknowledged).toBeGreaterThan(10);
    expect(scoreRuns).toBeGreaterThan(0);
    expect(requests).toBeGreaterThan(hurriedRequests);
    const [before, after] = atRest;
    for (const name of ['descriptors', 'sockets', 'timers', 'database'] as const)
      expect(after[name], name).toBeLessThanOrEqual(before[name] + spareHandles);
    expect(after.heap + after.external, 'megabytes in use').toBeLessThan(
      before.heap + before.external + spareMegabytes,
    );
  },
);
