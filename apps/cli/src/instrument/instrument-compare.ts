import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { scoreDrift, type RoundEntry, type ScoreDrift } from '@groundwork/assessment';
import { openQuestionnaire, type InstrumentRevision } from '@groundwork/instrument';
import {
  checkVersionStep,
  compareRevisions,
  describeComparison,
  versionStep,
  type RevisionComparison,
} from '@groundwork/instrument/revisions';
import { exitCodes, type Command, type Terminal } from '../command/command.ts';
import { lastAnswers, readAnswers } from './read-answers.ts';
import { readTwoRevisions } from './read-two-revisions.ts';

/** What changed between two revisions, in words; whether answers stay comparable; and which version the change asks for. */
export const instrumentCompare: Command = {
  name: 'instrument compare',
  usage: 'BEFORE AFTER [--answers COUNTRY.json]... [--json]',
  summary: 'Compare two revisions: what changed, what stays comparable, which version step, which scores move',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, answers: { type: 'string', multiple: true, default: [] } },
    });
    const revisions = await readTwoRevisions(positionals, terminal);
    if (revisions === undefined) return exitCodes.problems;
    const { before, after } = revisions;
    const comparison = compareRevisions(before, after);
    const step = versionStep(comparison);
    const problems = checkVersionStep(before.version, after.version, step.step);
    const drift = await driftOf(before, after, values.answers, comparison);
    if (values.json) {
      const shown = { comparison, step, problems, ...(drift === undefined ? {} : { drift }) };
      terminal.out(`${JSON.stringify(shown, null, 2)}\n`);
    } else {
      for (const line of describeComparison(comparison)) terminal.out(`${line}\n`);
      tellVerdicts(comparison, terminal);
      terminal.out(`Version step: ${step.step} (${before.version} -> ${after.version})\n`);
      if (drift !== undefined) tellDrift(drift, terminal);
    }
    for (const { severity, fault, remedy } of problems) terminal.note(`${severity}: ${fault}; ${remedy}\n`);
    const isWrong = comparison.problems.length > 0 || problems.some(({ severity }) => severity === 'error');
    return isWrong ? exitCodes.problems : exitCodes.done;
  },
};

/** Scores the given answers under both revisions; each file is one country, called as its file. */
async function driftOf(
  before: InstrumentRevision,
  after: InstrumentRevision,
  paths: readonly string[],
  comparison: RevisionComparison,
): Promise<ScoreDrift | undefined> {
  if (paths.length === 0) return undefined;
  const entries: RoundEntry[] = [];
  for (const path of paths) {
    entries.push({ iso3: basename(path, extname(path)), answers: lastAnswers(await readAnswers(path)) });
  }
  return scoreDrift(openQuestionnaire(before), openQuestionnaire(after), entries, comparison);
}

function tellVerdicts({ questions }: RevisionComparison, terminal: Terminal): void {
  const counts = new Map<string, number>();
  for (const { comparability, to } of questions) {
    if (to.length > 0) counts.set(comparability.verdict, (counts.get(comparability.verdict) ?? 0) + 1);
  }
  terminal.out(`Questions: ${[...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ')}\n`);
}

function tellDrift({ countries, losing }: ScoreDrift, terminal: Terminal): void {
  for (const { iso3, index, rank } of countries) {
    const places = rank.shift === null || rank.shift === 0 ? '' : `, rank ${rank.before} -> ${rank.after}`;
    terminal.out(`${iso3}: ${scoreText(index.before)} -> ${scoreText(index.after)}${places}\n`);
  }
  for (const { iso3 } of losing) terminal.out(`${iso3} has no score under the revision after\n`);
}

function scoreText(value: ScoreDrift['countries'][number]['index']['before']): string {
  return typeof value === 'number' ? value.toFixed(1) : `no score (${value.gap})`;
}
