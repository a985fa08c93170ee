import { parseArgs } from 'node:util';
import type { Answers } from '@groundwork/instrument';
import { carryOver, reverseCarryOver, type CarryOver } from '@groundwork/instrument/revisions';
import { exitCodes, UsageError, type Command, type ExitCode, type Terminal } from '../command/command.ts';
import { lastAnswers, readAnswers } from './read-answers.ts';
import { readTextFile } from './read-text-file.ts';
import { readTwoRevisions } from './read-two-revisions.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** Brings answers to another revision, with a report of what became of each; without `--out` nothing is written. */
export const instrumentCarryOver: Command = {
  name: 'instrument carry-over',
  usage:
    'BEFORE AFTER --answers FILE [--out ANSWERS.json --report REPORT.json] [--json]\n' +
    '  groundwork instrument carry-over --back REPORT.json [--answers NOW.json] --out ANSWERS.json',
  summary: 'Bring answers to another revision: a dry run with losses, then applied, and back again',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        answers: { type: 'string' },
        out: { type: 'string' },
        report: { type: 'string' },
        back: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    if (values.back !== undefined) return goBack(values.back, values.answers, values.out, terminal);
    if (values.answers === undefined) throw new UsageError('Give the answers with --answers FILE.');
    if ((values.out === undefined) !== (values.report === undefined)) {
      throw new UsageError('Give --out and --report together: the report is what undoes the carrying over.');
    }
    const revisions = await readTwoRevisions(positionals, terminal);
    if (revisions === undefined) return exitCodes.problems;
    const { before, after } = revisions;
    const result = carryOver(before, after, await answersOf(values.answers));
    if (values.json) terminal.out(`${JSON.stringify(result, null, 2)}\n`);
    else tell(result, terminal);
    if (values.out === undefined || values.report === undefined) {
      terminal.note('Nothing was written; give --out and --report to keep the result.\n');
      return exitCodes.done;
    }
    // The report first: without it the answers could not be brought back.
    await writeWholeFile(values.report, `${JSON.stringify(result, null, 2)}\n`);
    await writeWholeFile(values.out, fileOf(after.instrumentId, after.version, result.answers));
    return exitCodes.done;
  },
};

async function answersOf(path: string): Promise<Answers> {
  return lastAnswers(await readAnswers(path));
}

function fileOf(instrumentId: string, version: string, answers: Answers): string {
  return `${JSON.stringify({ instrumentId, version, answers }, null, 2)}\n`;
}

function tell({ counts, outcomes, versions }: CarryOver, terminal: Terminal): void {
  const { answers, carried, converted, toConfirm, lost, notAskedBefore } = counts;
  terminal.out(
    `${versions.before} -> ${versions.after}: ${answers} answers, ${carried} carried, ${converted} converted, ` +
      `${toConfirm} to confirm, ${lost} lost; ${notAskedBefore} questions not asked before\n`,
  );
  for (const { from, to, outcome, reason, issue, left } of outcomes) {
    if (outcome === 'carried' && left.length === 0) continue;
    const where = [from, to.join(', ')].filter((part) => part !== undefined && part !== '').join(' -> ');
    const why = issue === undefined ? reason : `${reason}: ${issue}`;
    const parts = left.map(({ part, reason: partReason }) => `${part} left (${partReason})`).join(', ');
    terminal.out(`${outcome.padEnd(16)} ${where} (${why})${parts === '' ? '' : `; ${parts}`}\n`);
  }
}

async function goBack(
  report: string,
  now: string | undefined,
  out: string | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  if (out === undefined) throw new UsageError('Say where the answers go with --out FILE.');
  const result = carryOverOf(await readTextFile(report, 'a report of a carry-over'), report);
  const { answers, conflicts } = reverseCarryOver(result, now === undefined ? result.answers : await answersOf(now));
  for (const { questionId } of conflicts) {
    terminal.note(`${questionId} was answered since; that answer is not in ${out} and stays where it is.\n`);
  }
  await writeWholeFile(out, `${JSON.stringify({ version: result.versions.before, answers }, null, 2)}\n`);
  return exitCodes.done;
}

function carryOverOf(text: string, path: string): CarryOver {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    content = undefined;
  }
  const isReport =
    typeof content === 'object' &&
    content !== null &&
    ['versions', 'original', 'answers', 'outcomes'].every((key) => Object.hasOwn(content, key));
  if (!isReport) throw new UsageError(`${path} is no report of a carry-over; give the file that --report wrote.`);
  return content as CarryOver; // written by this command
}
