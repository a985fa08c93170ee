import { readdirSync, readFileSync } from 'node:fs';
import { exportDdi } from '@groundwork/exchange';
import type { InstrumentRevision } from '@groundwork/instrument';
import { readCatalogue, readInstrument, type Catalogue } from '@groundwork/instrument/authoring';

const instruments = new URL('../../instruments/', import.meta.url);

/**
 * The codebook of every revision of every instrument of the repository with all its catalogues, by its path, such as
 * `egov-readiness/1.0.0`.
 */
export function instrumentsAsCodebooks(): ReadonlyMap<string, string> {
  const folders = readdirSync(instruments, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const paths = folders.flatMap(({ name }) =>
    readdirSync(new URL(`${name}/`, instruments)).map((version) => `${name}/${version}`),
  );
  return new Map(
    paths.flatMap((path) => {
      const file = readFileSync(new URL(`${path}/instrument.yaml`, instruments), 'utf8');
      const { revision } = readInstrument(file, { fileName: path });
      return revision === undefined ? [] : [[path, exportDdi(revision, cataloguesOf(path, revision))] as const];
    }),
  );
}

function cataloguesOf(path: string, revision: InstrumentRevision): readonly Catalogue[] {
  const folder = new URL(`${path}/`, instruments);
  const names = readdirSync(folder).filter((name) => /^[a-z]{2,3}(-\w+)*\.yaml$/.test(name));
  return names.flatMap((fileName) => {
    const { catalogue } = readCatalogue(readFileSync(new URL(fileName, folder), 'utf8'), { fileName, revision });
    return catalogue === undefined ? [] : [catalogue];
  });
}
