import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readCatalogue, type Catalogue, type CatalogueProblem } from '@groundwork/instrument/authoring';
import type { InstrumentRevision } from '@groundwork/instrument';
import { readTextFile } from './read-text-file.ts';

/** One catalogue beside an instrument file, as far as it could be read. */
export interface CatalogueFile {
  readonly path: string;
  /** By its name: `fr.yaml` is French. */
  readonly language: string;
  readonly catalogue?: Catalogue;
  readonly problems: readonly CatalogueProblem[];
}

/**
 * Reads the language catalogues that stand beside an instrument file (`fr.yaml`, `ar.yaml`), in the order of their names.
 *
 * @param instrumentPath the instrument file; only files of its own folder are looked at
 * @throws UsageError when one cannot be opened, is too large or is not UTF-8
 */
export async function readCatalogueFiles(
  instrumentPath: string,
  revision: InstrumentRevision,
): Promise<readonly CatalogueFile[]> {
  const folder = dirname(instrumentPath);
  const names = (await readdir(folder)).filter((name) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\.yaml$/.test(name));
  const found: CatalogueFile[] = [];
  for (const name of names.filter((each) => each !== basename(instrumentPath)).toSorted()) {
    const path = join(folder, name);
    const language = name.slice(0, -'.yaml'.length);
    const { catalogue, problems } = readCatalogue(await readTextFile(path, 'a catalogue'), {
      fileName: path,
      revision,
    });
    found.push({
      path,
      language,
      ...(catalogue === undefined ? {} : { catalogue }),
      problems:
        catalogue === undefined || catalogue.language === language
          ? problems
          : [...problems, misnamed(path, catalogue)],
    });
  }
  return found;
}

/** A catalogue is found by the name of its file; another language in it would be shown under the wrong name. */
function misnamed(path: string, { language }: Catalogue): CatalogueProblem {
  return {
    code: 'wrong-language',
    severity: 'error',
    message: `The catalogue says that it is "${language}"; name the file ${language}.yaml, or correct its language`,
    fileName: path,
    line: 1,
    column: 1,
    path: 'language',
  };
}
