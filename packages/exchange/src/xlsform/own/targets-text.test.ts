import { mdgTargetIds, type TargetLink } from '@groundwork/instrument';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readTargets, writeTargets } from './targets-text.ts';

describe('writeTargets', () => {
  it('is read back as the same links in the same order', () => {
    const link = (targetId: string) =>
      fc
        .record({
          strength: fc.constantFrom('direct', 'enabling'),
          indicators: fc.option(fc.subarray([1, 10, 16].map((number) => `${targetId.slice(0, 1)}.${number}`)), {
            nil: undefined,
          }),
        })
        .map(({ strength, indicators }): TargetLink => ({
          targetId,
          strength,
          ...(indicators === undefined ? {} : { indicatorIds: indicators }),
        }));
    const links = fc.subarray([...mdgTargetIds], { minLength: 1 }).chain((ids) => fc.tuple(...ids.map(link)));
    fc.assert(
      fc.property(links, fc.boolean(), (targetLinks, isCrossCutting) => {
        const targets = { isCrossCutting, targetLinks };
        expect(readTargets(writeTargets(targets))).toEqual(targets);
      }),
    );
  });
});

describe('readTargets', () => {
  test.each(['', 'all', '9.Z direct', '4.A', '4.A direct; 4.A enabling', '8.F direct (4.1)', '8.F direct (x)'])(
    'refuses %j',
    (text) => {
      expect(readTargets(text)).toBeUndefined();
    },
  );
});
