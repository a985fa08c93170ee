import { parseArgs } from 'node:util';
import { exportDdi, exportHtml, exportXlsForm } from '@groundwork/exchange';
import {
  canonicalJson,
  translateRevision,
  writeInstrument,
  type Catalogue,
  type TranslatedRevision,
} from '@groundwork/instrument/authoring';
import type { InstrumentRevision } from '@groundwork/instrument';
import { exitCodes, UsageError, type Command, type Terminal } from '../command/command.ts';
import { lastAnswers, readAnswers } from './read-answers.ts';
import { readCatalogueFiles } from './read-catalogue-files.ts';
import { problemLine, readInstrumentFile } from './read-instrument-file.ts';
import { writeWholeFile } from './write-whole-file.ts';

const formats = ['xlsform', 'html', 'ddi', 'yaml', 'json'] as const;
type Format = (typeof formats)[number];

/** Writes an instrument for other tools, archives or paper, in any language it has. */
export const instrumentExport: Command = {
  name: 'instrument export',
  usage: `FILE --format ${formats.join('|')} [--language CODE] [--answers FILE] [--out FILE]`,
  summary: 'Write an instrument as XLSForm workbook, printable HTML, DDI codebook, YAML or JSON',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        language: { type: 'string' },
        answers: { type: 'string' },
        out: { type: 'string' },
      },
    });
    const [path, ...rest] = positionals;
    if (path === undefined || rest.length > 0) throw new UsageError('Give one instrument file.');
    const format = formats.find((known) => known === values.format);
    if (format === undefined) throw new UsageError(`Give the format with --format: ${formats.join(', ')}.`);
    if (values.answers !== undefined && format !== 'html') throw new UsageError('Answers are printed in html only.');
    if (format === 'xlsform' && values.out === undefined) {
      throw new UsageError('A workbook is no text; say where it goes with --out FILE.xlsx.');
    }
    const { revision, problems } = await readInstrumentFile(path);
    for (const problem of problems) terminal.note(problemLine(problem));
    if (revision === undefined) return exitCodes.problems;
    const files = await readCatalogueFiles(path, revision);
    for (const problem of files.flatMap((file) => file.problems)) terminal.note(problemLine(problem));
    const catalogues = files.flatMap(({ catalogue }) => catalogue ?? []);
    const answers = values.answers === undefined ? undefined : lastAnswers(await readAnswers(values.answers));
    const inOneLanguage = inLanguage(revision, catalogues, values.language, terminal);
    // Catalogues translate the source: a revision in another language stands alone.
    const beside = inOneLanguage === revision ? catalogues : [];
    const content = contentOf(format, inOneLanguage, beside, {
      terminal,
      ...(answers === undefined ? {} : { answers }),
    });
    if (values.out === undefined) terminal.out(typeof content === 'string' ? content : '');
    else await writeWholeFile(values.out, content);
    return exitCodes.done;
  },
};

/** The revision in the language asked for; says which strings it does not have there. @throws UsageError for none at all */
function inLanguage(
  revision: InstrumentRevision,
  catalogues: readonly Catalogue[],
  language: string | undefined,
  terminal: Terminal,
): InstrumentRevision {
  if (language === undefined || language === revision.language) return revision;
  const catalogue = catalogues.find((one) => one.language === language);
  if (catalogue === undefined) {
    const known = [revision.language, ...catalogues.map((one) => one.language)].join(', ');
    throw new UsageError(`There is no catalogue in ${language}; there are ${known}.`);
  }
  const translated: TranslatedRevision = translateRevision(revision, catalogue);
  if (translated.untranslated.length > 0) {
    terminal.note(`${translated.untranslated.length} strings are not translated and stand in ${revision.language}.\n`);
  }
  if (translated.stale.length > 0) {
    terminal.note(`${translated.stale.length} translations are of an earlier text: ${translated.stale.join(', ')}.\n`);
  }
  return translated.revision;
}

function contentOf(
  format: Format,
  revision: InstrumentRevision,
  catalogues: readonly Catalogue[],
  { answers, terminal }: { readonly answers?: ReturnType<typeof lastAnswers>; readonly terminal: Terminal },
): string | Uint8Array {
  switch (format) {
    case 'xlsform': {
      const { bytes, entries } = exportXlsForm(revision, { catalogues });
      for (const { message } of entries) terminal.note(`${message}\n`);
      return bytes;
    }
    case 'html':
      return exportHtml(revision, answers === undefined ? {} : { answers });
    case 'ddi':
      return exportDdi(revision, catalogues);
    case 'yaml':
      return writeInstrument(revision);
    case 'json':
      return `${canonicalJson(revision)}\n`;
  }
}
