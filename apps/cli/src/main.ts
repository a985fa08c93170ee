import { once } from 'node:events';
import { auditHeads } from './audit/audit-heads.ts';
import { auditVerify } from './audit/audit-verify.ts';
import { backupVerify } from './backup/backup-verify.ts';
import { backup } from './backup/backup.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { runCommandLine } from './command/run-command-line.ts';
import { load } from './database/load.ts';
import { migrate } from './database/migrate.ts';
import { demonstration } from './demonstration/demonstration.ts';
import { exportAnswers } from './export/export-answers.ts';
import { exportAssessment } from './export/export-assessment.ts';
import { exportScores } from './export/export-scores.ts';
import { evidenceCheckLinks } from './evidence/evidence-check-links.ts';
import { evidenceSweep } from './evidence/evidence-sweep.ts';
import { instrumentAnswer } from './instrument/instrument-answer.ts';
import { instrumentCarryOver } from './instrument/instrument-carry-over.ts';
import { instrumentCheck } from './instrument/instrument-check.ts';
import { instrumentCompare } from './instrument/instrument-compare.ts';
import { instrumentExport } from './instrument/instrument-export.ts';
import { instrumentImport } from './instrument/instrument-import.ts';
import { instrumentStrings } from './instrument/instrument-strings.ts';
import { instrumentsPublish } from './instrument/instruments-publish.ts';
import { prepare } from './prepare/prepare.ts';
import { retentionRun } from './retention/retention-run.ts';
import { retentionSet } from './retention/retention-set.ts';
import { roundChecks } from './round/round-checks.ts';
import { roundScore } from './round/round-score.ts';
import { scoreCheck } from './score/score-check.ts';
import { scoreExplain } from './score/score-explain.ts';
import { scoreSensitivity } from './score/score-sensitivity.ts';
import { scoreUncertainty } from './score/score-uncertainty.ts';
import { score } from './score/score.ts';
import { userCreate } from './user/user-create.ts';
import { userDisable } from './user/user-disable.ts';
import { userErase } from './user/user-erase.ts';
import { userExport } from './user/user-export.ts';
import { userList } from './user/user-list.ts';

const commands = [
  instrumentCheck,
  instrumentAnswer,
  instrumentCompare,
  instrumentCarryOver,
  instrumentImport,
  instrumentExport,
  instrumentStrings,
  instrumentsPublish,
  score,
  scoreCheck,
  scoreExplain,
  scoreUncertainty,
  scoreSensitivity,
  roundScore,
  roundChecks,
  exportAnswers,
  exportScores,
  exportAssessment,
  migrate,
  load,
  demonstration,
  prepare,
  auditVerify,
  auditHeads,
  backup,
  backupVerify,
  restoreBackup,
  userCreate,
  userList,
  userDisable,
  userExport,
  userErase,
  retentionSet,
  retentionRun,
  evidenceSweep,
  evidenceCheckLinks,
];

// `groundwork ... | head` closes the pipe when it has seen enough; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCommandLine(commands, process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  note: (text) => void process.stderr.write(text),
  async drained() {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  },
});
