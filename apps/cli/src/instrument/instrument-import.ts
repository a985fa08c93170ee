import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { importSurveyJs, importXlsForm } from '@groundwork/exchange';
import { readInstrument, writeCatalogue, writeInstrument, type Catalogue } from '@groundwork/instrument/authoring';
import type { InstrumentRevision } from '@groundwork/instrument';
import { exitCodes, UsageError, type Command, type Terminal } from '../command/command.ts';
import { problemLine } from './read-instrument-file.ts';
import { readBytes, readTextFile } from './read-text-file.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** Largest workbook that is opened, in bytes; what it unpacks to is bounded by the reader. */
const largestWorkbook = 20_000_000;

interface Imported {
  readonly revision?: InstrumentRevision;
  readonly catalogues: readonly Catalogue[];
  /** One line for everything that was not carried over as it stood. */
  readonly lines: readonly string[];
  readonly report: unknown;
}

/** Makes an instrument file of an XLSForm workbook or a SurveyJS survey; names all that could not be carried over. */
export const instrumentImport: Command = {
  name: 'instrument import',
  usage: 'FORM.xlsx|SURVEY.json [--code CODE] [--id INSTRUMENT] [--out INSTRUMENT.yaml] [--report REPORT.json]',
  summary: 'Make an instrument of an XLSForm workbook or a SurveyJS survey; names all that is not carried over',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        code: { type: 'string' },
        id: { type: 'string' },
        out: { type: 'string' },
        report: { type: 'string' },
      },
    });
    const [path, ...rest] = positionals;
    if (path === undefined || rest.length > 0) throw new UsageError('Give one form: an .xlsx or a .json file.');
    if (values.code !== undefined && !/^[A-Z][A-Z0-9]{0,11}$/.test(values.code)) {
      throw new UsageError('--code is the prefix of the question ids: capital letters and digits, like EG.');
    }
    if (values.id !== undefined && !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(values.id)) {
      throw new UsageError('--id is written in small letters with hyphens, like egov-readiness.');
    }
    const imported = await importForm(path, values.code, values.id);
    for (const line of imported.lines) terminal.note(`${line}\n`);
    if (values.report !== undefined) await writeWholeFile(values.report, `${json(imported.report)}\n`);
    if (imported.revision === undefined) {
      terminal.note('Nothing was imported.\n');
      return exitCodes.problems;
    }
    return hand(imported, imported.revision, values.out, terminal);
  },
};

async function importForm(path: string, code: string | undefined, id: string | undefined): Promise<Imported> {
  const name = basename(path, extname(path));
  const named = {
    ...(code === undefined ? {} : { code }),
    ...(id === undefined ? {} : { instrumentId: id }),
  };
  switch (extname(path).toLowerCase()) {
    case '.xlsx':
    case '.xlsm': {
      const { revision, catalogues, report } = importXlsForm(
        await readBytes(path, 'a workbook', largestWorkbook),
        named,
      );
      return {
        ...(revision === undefined ? {} : { revision }),
        catalogues,
        report,
        lines: report.entries.map(({ kind, message, sheet, row, column }) => {
          const cell = row === undefined ? (column ?? '') : `${column ?? ''}${row}`;
          const place = [sheet, cell].filter((part) => part !== undefined && part !== '').join('!');
          return `${path}${place === '' ? '' : ` ${place}`}: ${kind}: ${message}`;
        }),
      };
    }
    case '.json': {
      const { revision, translations, report } = importSurveyJs(await readTextFile(path, 'a survey'), {
        instrumentId: id ?? idOf(name),
        code: code ?? codeOf(name),
      });
      return {
        ...(revision === undefined ? {} : { revision }),
        catalogues: translations,
        report,
        lines: report.notes.map(({ kind, path: place, message }) => `${path} ${place}: ${kind}: ${message}`),
      };
    }
    default:
      throw new UsageError(`${path} is neither an .xlsx nor a .json file.`);
  }
}

/** Gives out the file and its catalogues, after the reader of instrument files has taken it. */
async function hand(
  { catalogues }: Imported,
  revision: InstrumentRevision,
  out: string | undefined,
  terminal: Terminal,
): Promise<typeof exitCodes.done | typeof exitCodes.problems> {
  const text = writeInstrument(revision);
  const { problems } = readInstrument(text, { fileName: out ?? 'instrument.yaml' });
  // What is merely odd is for `instrument check`, once somebody has looked at the draft.
  for (const problem of problems) if (problem.severity === 'error') terminal.note(problemLine(problem));
  if (out === undefined) {
    terminal.out(text);
    const left = catalogues.map(({ language }) => language).join(', ');
    if (left !== '') terminal.note(`There are texts in ${left} as well; give --out to keep them.\n`);
  } else {
    for (const catalogue of catalogues) {
      const path = join(dirname(out), `${catalogue.language}.yaml`);
      await writeWholeFile(path, writeCatalogue(revision, catalogue));
    }
    await writeWholeFile(out, text);
  }
  return problems.some(({ severity }) => severity === 'error') ? exitCodes.problems : exitCodes.done;
}

function idOf(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const id = words.join('-').replace(/^[^a-z]+/, '');
  return id === '' ? 'survey' : id;
}

function codeOf(name: string): string {
  const code = (name.toUpperCase().match(/[A-Z0-9]+/g) ?? [])
    .map((word) => word.charAt(0))
    .join('')
    .replace(/^[^A-Z]+/, '')
    .slice(0, 6);
  return code === '' ? 'SV' : code;
}

/** Maps as objects and sets as lists, which JSON does not know. */
function json(value: unknown): string {
  return JSON.stringify(
    value,
    (_key, inner: unknown) => {
      if (inner instanceof Map) return Object.fromEntries(inner) as unknown;
      return inner instanceof Set ? [...(inner as ReadonlySet<unknown>)] : inner;
    },
    2,
  );
}
