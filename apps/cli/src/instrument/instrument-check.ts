import { exitCodes, UsageError, type Command, type Terminal } from '../command/command.ts';
import { checkStepFromBefore } from './check-step-from-before.ts';
import { readCatalogueFiles } from './read-catalogue-files.ts';
import { problemLine, readInstrumentFile } from './read-instrument-file.ts';

/** Checks instrument files and lists all problems at once, each with its place. */
export const instrumentCheck: Command = {
  name: 'instrument check',
  usage: 'FILE...',
  summary: 'Check instrument files, their languages and their version; lists every problem with line and column',
  async run(args, terminal) {
    if (args.length === 0) throw new UsageError('Which file?');
    let errorCount = 0;
    for (const path of args) errorCount += await checkFile(path, terminal);
    return errorCount === 0 ? exitCodes.done : exitCodes.problems;
  },
};

/** @returns how many errors the file, its catalogues and its version have */
async function checkFile(path: string, terminal: Terminal): Promise<number> {
  const { revision, problems } = await readInstrumentFile(path);
  for (const problem of problems) terminal.out(problemLine(problem));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (revision === undefined) return errors;
  const catalogues = await readCatalogueFiles(path, revision);
  for (const problem of catalogues.flatMap((file) => file.problems)) terminal.out(problemLine(problem));
  const step = await checkStepFromBefore(path, revision);
  for (const problem of step) terminal.out(`${path}: ${problem.severity}: ${problem.message}\n`);
  if (problems.length === 0) {
    const count = revision.sections
      .flatMap(({ subSections }) => subSections.flatMap(({ questions }) => questions))
      .filter(({ kind }) => kind !== 'note').length;
    const languages = [revision.language, ...catalogues.map(({ language }) => language)].join(', ');
    terminal.note(
      `${path}: ${revision.title} ${revision.version}, ${count} questions, in ${languages}: no problem in the file.\n`,
    );
  }
  return [...catalogues.flatMap((file) => file.problems), ...step].reduce(
    (sum, { severity }) => (severity === 'error' ? sum + 1 : sum),
    errors,
  );
}
