import { expect, test } from 'vitest';
import { describeOnBothDatabases } from '../environment/databases.ts';
import { runLoad } from './run-load.ts';
import { makeLoadScene } from './scene/load-scene.ts';

// `npm run load` does it with 500 officials for a minute and prints times; here nothing depends on the machine.
describeOnBothDatabases('officials typing, analysts reading and a score run at the same time', (_open, { fresh }) => {
  test('no answer is lost, none is refused, and the scores are computed', { timeout: 120_000 }, async () => {
    const scene = await makeLoadScene(await fresh(), { countries: 12, officials: 24 });
    const { lost, refused, said, run, acknowledged, saves, pages } = await runLoad(scene, {
      seconds: 3,
      typingEveryMilliseconds: 500,
      analysts: 6,
      readingEveryMilliseconds: 300,
      runAfterSeconds: 1,
      environment: { SCORE_DRAWS: '50' },
    });
    expect({ lost, refused, said }).toEqual({ lost: [], refused: [], said: '' });
    expect(run.state).toBe('done');
    expect(acknowledged).toBeGreaterThan(24);
    // Each official answered something new each time: no save merged.
    expect(saves.count).toBe(acknowledged);
    expect(pages.count).toBeGreaterThan(10);
  });
});
