import { readFile } from 'node:fs/promises';
import { checkBetween, type AnsweredInstrument, type SpokenCheck } from '@groundwork/assessment';
import { openQuestionnaire } from '@groundwork/instrument';
import { readChecks } from '@groundwork/instrument/authoring';
import type { Store } from '@groundwork/store';
import { exitCodes, UsageError, type Command } from '../command/command.ts';
import { projectFolder } from '../database/project-folder.ts';
import { withStore } from '../database/with-store.ts';
import { problemLine } from '../instrument/read-instrument-file.ts';

/** Runs the checks between instruments over the answers of every country in a round. They warn and never block. */
export const roundChecks: Command = {
  name: 'round checks',
  usage: 'ROUND',
  summary: 'Run the checks between instruments over a round; warnings, each with both places',
  async run([roundId, ...rest], terminal) {
    if (roundId === undefined || rest.length > 0) throw new UsageError('Which round?');
    const path = `${projectFolder('instruments')}/checks.yaml`;
    const { checks, problems } = readChecks(await readFile(path, 'utf8'), { fileName: path });
    for (const problem of problems) terminal.note(problemLine(problem));
    if (checks === undefined) return exitCodes.problems;
    const countries = await withStore((store) => answeredInstruments(store, roundId));
    let count = 0;
    for (const [iso3, instruments] of countries) {
      const spoken = checkBetween(checks, instruments);
      count += spoken.length;
      for (const check of spoken) terminal.out(checkLine(iso3, check));
    }
    terminal.note(`${countries.size} countries, ${checks.length} checks, ${count} warnings.\n`);
    return exitCodes.done;
  },
};

/** Each country's sheets of the instruments that the round pins. @throws UsageError when there is no such round */
async function answeredInstruments(
  store: Store,
  roundId: string,
): Promise<ReadonlyMap<string, readonly AnsweredInstrument[]>> {
  const round = await store.rounds.find(roundId);
  if (round === undefined) throw new UsageError(`There is no round ${roundId}.`);
  const found = new Map<string, AnsweredInstrument[]>();
  for (const { instrumentId, version } of round.instruments) {
    const published = await store.instruments.find(instrumentId, version);
    if (published === undefined) throw new UsageError(`${instrumentId} ${version} is not published.`);
    const questionnaire = openQuestionnaire(published.revision);
    for (const { assessment, answers } of await store.assessments.answersOfRound(roundId, instrumentId)) {
      const sheet = questionnaire.sheet(answers, { today: round.referenceDate });
      const instruments = found.get(assessment.iso3) ?? [];
      instruments.push({ questionnaire, sheet });
      found.set(assessment.iso3, instruments);
    }
  }
  return found;
}

function checkLine(iso3: string, { checkId, severity, message, places }: SpokenCheck): string {
  const where = places.map(({ instrumentId, questionId }) => `${instrumentId} ${questionId}`).join(', ');
  return `${iso3}: ${severity}: ${checkId} at ${where}: ${message}\n`;
}
