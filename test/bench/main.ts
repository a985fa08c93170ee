import { cpus } from 'node:os';
import { reportExportRoutes } from './export-routes.ts';
import { benchBackup } from './backup.ts';
import { reportExports } from './exports.ts';
import { benchEvidence } from './evidence.ts';
import { reportQuestionnaire } from './questionnaire-report.ts';
import { benchScores } from './scores.ts';
import { benchGrowth, benchScoring } from './scoring.ts';
import { benchCalls } from './service/calls.ts';
import { benchGates } from './service/gates.ts';
import { benchSignIn } from './sign-in.ts';
import { benchStart } from './start.ts';

/**
 * `npm run bench [-- scoring|growth|questionnaire|exports|export-routes|scores|service|gates|sign-in|evidence|backup|start]`: what things take on this machine, printed, never asserted.
 */

const wanted = process.argv.slice(2);
const isWanted = (part: string): boolean => wanted.length === 0 || wanted.includes(part);
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const [processor] = cpus();
print(`Node ${process.version}, ${cpus().length} x ${processor?.model ?? 'unknown'}`);

if (isWanted('scoring')) {
  print(
    '\nScoring, 193 countries x 150 indicators, one core. Baseline: the pipeline in plain loops, no checks, no treatment.\n',
  );
  benchScoring(({ work, median, baseline, budget, peer, repetitions }) => {
    const verdict = median <= budget ? 'within' : 'OVER';
    const peerText = peer === null ? '' : `, COINr ${peer} ms: ${Math.round(peer / median)} x`;
    print(
      `${work.padEnd(64)} p50 ${median.toFixed(2).padStart(9)} ms  ${(median / baseline).toFixed(2).padStart(8)} x baseline  ` +
        `${verdict} ${budget} ms${peerText}  n=${repetitions}`,
    );
  });
}
if (isWanted('growth')) {
  print('\nGrowth of the pipeline with the countries, 150 indicators, columns as memory\n');
  const exponent = benchGrowth((units, milliseconds, megabytes) => {
    print(
      `${String(units).padStart(8)} countries ${milliseconds.toFixed(0).padStart(7)} ms of processor time  ` +
        `${megabytes.toFixed(1).padStart(7)} MB over the input`,
    );
  });
  print(`exponent ${exponent.toFixed(2)} (budget 1.10)`);
}
if (isWanted('questionnaire')) await reportQuestionnaire(print);
if (isWanted('exports')) {
  print('\nExports streamed, rows like those of answers, a process each\n');
  reportExports(print);
}
if (isWanted('export-routes')) {
  print('\nFiles of a round over loopback\n');
  await reportExportRoutes(print);
}
if (isWanted('scores')) {
  print('\nScores of a round over loopback, 16 connections, interleaved\n');
  await benchScores(print);
}
if (isWanted('service')) {
  print('\nService over loopback\n');
  await benchCalls(print);
}
if (isWanted('service') || isWanted('gates')) {
  print('\nThe product beside the bare stack\n');
  await benchGates(print);
}
if (isWanted('backup')) {
  print('\nBackup of ten rounds, 200 countries x 4 instruments x 60 questions\n');
  await benchBackup(10, print);
}
if (isWanted('start')) {
  print('\nStart to first answer, ten rounds, 200 countries x 4 instruments x 60 questions\n');
  await benchStart(print);
}
if (isWanted('sign-in')) {
  print('\nSigning in\n');
  await benchSignIn(print);
}
if (isWanted('evidence')) {
  print('\nEvidence files over loopback\n');
  await benchEvidence(print);
}
