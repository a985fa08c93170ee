import { StoreError } from '@groundwork/store';
import { exitCodes, UsageError, type Command, type ExitCode, type Terminal } from './command.ts';

/** Finds the command that the words name and runs it. Unknown words and `--help` list what there is. */
export async function runCommandLine(
  commands: readonly Command[],
  words: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const command = commands
    .filter(({ name }) => startsWith(words, name.split(' ')))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (command === undefined) {
    const isHelp = words.length === 0 || words.includes('--help');
    terminal.note(`${isHelp ? '' : `There is no command "${words.join(' ')}".\n\n`}${overview(commands)}`);
    return isHelp ? exitCodes.done : exitCodes.usage;
  }
  if (words.includes('--help')) {
    terminal.note(`${command.summary}\n\n  groundwork ${command.name} ${command.usage}\n`);
    return exitCodes.done;
  }
  try {
    return await command.run(words.slice(command.name.split(' ').length), terminal);
  } catch (error) {
    if (error instanceof UsageError || isArgumentError(error)) {
      terminal.note(`${error.message}\n\n  groundwork ${command.name} ${command.usage}\n`);
      return exitCodes.usage;
    }
    if (error instanceof Error && 'code' in error) {
      terminal.note(`${error.message}\n`);
      return isOfCall(error) ? exitCodes.usage : exitCodes.configuration;
    }
    throw error;
  }
}

function startsWith(words: readonly string[], name: readonly string[]): boolean {
  return name.every((part, position) => words[position] === part);
}

/** What was named is not there, or there already, or may not go: the call is wrong, not the settings. */
function isOfCall(error: Error): boolean {
  return error instanceof StoreError && ['not_found', 'already_exists', 'last_administrator'].includes(error.code);
}

/** What `node:util` parseArgs throws on an option that the command does not have. */
function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `npm run groundwork -- <command>\n\n${lines.join('\n')}\n\n  <command> --help says more.\n`;
}
