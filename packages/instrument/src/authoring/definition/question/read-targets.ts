import { isScalar } from 'yaml';
import type { TargetLink } from '../../../definition/target-link.ts';
import { nearestName } from '../../../expression/checking/nearest-name.ts';
import { entriesAt, Fields, itemsAt } from '../../document/fields.ts';
import { present } from '../../document/present.ts';
import type { Reading } from '../../document/reading.ts';
import type { Spot } from '../../document/spot.ts';
import { textAt } from '../../document/value-at.ts';
import { fileKeys } from '../../format/file-keys.ts';
import { isIdOf } from '../../format/id-patterns.ts';
import { mdgTargetIds } from '../../../definition/mdg-target-ids.ts';

/** What a question or an option says about targets. */
export interface ReadTargets {
  readonly isCrossCutting: boolean;
  readonly targetLinks: readonly TargetLink[];
}

/** Reads `cross-cutting` or `{ direct: [...], enabling: [...] }`, and the indicators named for these targets. */
export function readTargets(reading: Reading, targets: Spot | undefined, indicators: Spot | undefined): ReadTargets {
  const named = new Map<string, TargetLink['strength']>();
  const isCrossCutting = targets !== undefined && isScalar(targets.node) && targets.node.value === 'cross-cutting';
  if (targets !== undefined && isScalar(targets.node) && !isCrossCutting) {
    reading.report('unknown-value', targets, '"targets" is either cross-cutting or has the keys direct and enabling');
  } else if (targets !== undefined && !isCrossCutting) {
    const fields = new Fields(reading, targets, 'targets', fileKeys.targets);
    for (const strength of fileKeys.targets) {
      const list = fields.optional(strength);
      for (const spot of list === undefined ? [] : itemsAt(reading, list, `"${strength}"`)) {
        const targetId = readTargetId(reading, spot);
        if (targetId === undefined) continue;
        if (named.has(targetId))
          reading.report('duplicate-id', spot, `target ${targetId} is named twice; keep one link`);
        else named.set(targetId, strength);
      }
    }
  }
  const byTarget =
    indicators === undefined ? new Map<string, readonly string[]>() : readIndicators(reading, indicators, named);
  return {
    isCrossCutting,
    targetLinks: [...named].map(([targetId, strength]) => ({
      targetId,
      strength,
      ...present({ indicatorIds: byTarget.get(targetId) }),
    })),
  };
}

function readTargetId(reading: Reading, spot: Spot): string | undefined {
  const targetId = textAt(reading, spot, 'target');
  if (targetId === undefined || mdgTargetIds.includes(targetId)) return targetId;
  const near = reading.isFull ? undefined : nearestName(targetId, mdgTargetIds);
  const remedy = near === undefined ? 'write a target like 4.A' : `did you mean "${near}"?`;
  reading.report(
    'unknown-target',
    spot,
    `"${targetId.slice(0, 40)}" is not a target of the Millennium Development Goals; ${remedy}`,
  );
  return undefined;
}

function readIndicators(
  reading: Reading,
  spot: Spot,
  named: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { key, keyOffset, spot: at } of entriesAt(reading, spot, 'the indicators') ?? []) {
    if (!named.has(key)) {
      const what = `indicators are given for target ${key.slice(0, 40)}, which "targets" does not name; add the target or leave them out`;
      reading.report('unknown-target', at, what, { offset: keyOffset });
    }
    const ids: string[] = [];
    for (const item of itemsAt(reading, at, `"${key.slice(0, 40)}"`)) {
      const id = textAt(reading, item, 'indicator');
      if (id === undefined) continue;
      // Indicators are numbered within their goal: 8.16 belongs to the targets of goal 8.
      if (isIdOf('indicatorId', id) && id.startsWith(key.slice(0, 2))) ids.push(id);
      else
        reading.report(
          'unknown-target',
          item,
          `"${id.slice(0, 40)}" is not an indicator of target ${key.slice(0, 40)}; write its number in quotes`,
        );
    }
    found.set(key, ids);
  }
  return found;
}
