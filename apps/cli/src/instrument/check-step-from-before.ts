import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { InstrumentRevision } from '@groundwork/instrument';
import { checkVersionStep, compareRevisions, versionStep } from '@groundwork/instrument/revisions';
import { UsageError } from '../command/command.ts';
import { readInstrumentFile } from './read-instrument-file.ts';

/** A fault of the version, with its remedy. */
export interface StepProblem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/**
 * Holds the version of a revision against the one before it (`<instrument>/<version>/instrument.yaml`, or a file beside it with
 * the other version in its name): the one it names as `previous`, otherwise the nearest lower version. Nothing is found where there is none.
 */
export async function checkStepFromBefore(path: string, revision: InstrumentRevision): Promise<readonly StepProblem[]> {
  const folder = dirname(dirname(path));
  const { version, previous } = revision;
  const before = previous?.version ?? (await nearestBefore(folder, version));
  if (before === undefined) return [];
  const found =
    (await readIfThere(join(folder, before, 'instrument.yaml'))) ??
    // A file that carries its version in its name has the one before beside it.
    (await readIfThere(join(dirname(path), basename(path).replace(version, before))));
  if (found === undefined) {
    const message = `The revision before, ${before}, does not stand beside it, so the version could not be checked`;
    return [{ severity: 'warning', message }];
  }
  if (found.revision === undefined || found.revision.instrumentId !== revision.instrumentId) return [];
  const comparison = compareRevisions(found.revision, revision);
  const { step } = versionStep(comparison);
  return checkVersionStep(before, version, step).map(({ severity, fault, remedy }) => ({
    severity,
    message: `${fault.charAt(0).toUpperCase()}${fault.slice(1)}; ${remedy}`,
  }));
}

async function readIfThere(path: string): Promise<Awaited<ReturnType<typeof readInstrumentFile>> | undefined> {
  try {
    return await readInstrumentFile(path);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

async function nearestBefore(folder: string, version: string): Promise<string | undefined> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch {
    return undefined;
  }
  const own = numbersOf(version);
  return names
    .filter((name) => /^\d+\.\d+\.\d+$/.test(name) && compare(numbersOf(name), own) < 0)
    .toSorted((a, b) => compare(numbersOf(b), numbersOf(a)))[0];
}

function numbersOf(version: string): readonly number[] {
  return version.split('.').map(Number);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((part, index) => part !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
