import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  readCatalogue,
  stringsOf,
  translationStates,
  writeCatalogue,
  type Catalogue,
} from '@groundwork/instrument/authoring';
import { exitCodes, UsageError, type Command } from '../command/command.ts';
import { problemLine, readInstrumentFile } from './read-instrument-file.ts';
import { readTextFile } from './read-text-file.ts';

/** Prints a catalogue for translators: what there is, what is stale with its new source, and what is missing. */
export const instrumentStrings: Command = {
  name: 'instrument strings',
  usage: 'FILE --language CODE',
  summary: 'Print a language catalogue for translators, with what is missing and stale in comments',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { language: { type: 'string' } },
    });
    const [path, ...rest] = positionals;
    if (path === undefined || rest.length > 0) throw new UsageError('Give one instrument file.');
    const { language } = values;
    if (language === undefined || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) {
      throw new UsageError('Give the language with --language, like fr or pt-BR.');
    }
    const { revision, problems } = await readInstrumentFile(path);
    for (const problem of problems) terminal.note(problemLine(problem));
    if (revision === undefined) return exitCodes.problems;
    const file = join(dirname(path), `${language}.yaml`);
    let catalogue: Catalogue = {
      language,
      instrumentId: revision.instrumentId,
      version: revision.version,
      strings: new Map(),
    };
    if (existsSync(file)) {
      const read = readCatalogue(await readTextFile(file, 'a catalogue'), { fileName: file, revision });
      for (const problem of read.problems) terminal.note(problemLine(problem));
      if (read.catalogue === undefined) return exitCodes.problems;
      catalogue = read.catalogue;
    }
    const { counts } = translationStates(revision, catalogue);
    terminal.note(
      `${stringsOf(revision).length} strings: ${Object.entries(counts)
        .map(([state, count]) => `${count} ${state}`)
        .join(', ')}\n`,
    );
    terminal.out(writeCatalogue(revision, catalogue));
    return exitCodes.done;
  },
};
