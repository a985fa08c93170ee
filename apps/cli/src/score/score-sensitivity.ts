import { sobolIndices } from '@groundwork/scoring';
import { exitCodes, type Command } from '../command/command.ts';
import { outputOf, outputsOf } from './draws/sensitivity-output.ts';
import { checkDrawCount, drawFlags, drawSettings, runDraws } from './draws/run-draws.ts';
import { noteFaults } from './input/note-faults.ts';
import { readFlags } from './input/read-flags.ts';
import { readInputs } from './input/read-inputs.ts';
import { failuresText } from './report/failures-text.ts';
import { identityOf } from './report/identity.ts';
import { sensitivityText, type SensitivityReport } from './report/sensitivity-report.ts';
import { warningsOf } from './report/warnings-of.ts';

/** Says which choice of the method a result depends on: Sobol's first-order and total indices of each factor. */
export const scoreSensitivity: Command = {
  name: 'score sensitivity',
  usage:
    'TABLE.csv --scheme SCHEME.yaml [--plan PLAN.yaml] [--of mean-rank-shift | score:KEN | rank:KEN] [--time 2024] ' +
    '[--draws N] [--seed N] [--workers N] [--json]',
  summary: 'Say which choice of the method a result depends on',
  async run(args, terminal) {
    const flags = readFlags(args, { ...drawFlags, of: { type: 'string' }, time: { type: 'string' } });
    const { workers, ...settings } = drawSettings(flags);
    const time = flags.number('time', {});
    const { inputs, faults } = await readInputs({
      table: flags.table,
      scheme: flags.scheme,
      draws: { ...settings, design: 'sensitivity' },
    });
    const { output, faults: outputFaults } = outputOf(flags.text('of'), time, inputs?.prepared ?? null);
    const all = [...flags.faults(), ...faults, ...outputFaults, ...checkDrawCount(inputs, 'sensitivity')];
    if (!noteFaults(all, terminal) || inputs === null || inputs.plan === null || output === null) {
      return exitCodes.usage;
    }
    const { plan, prepared, scheme, table, issues } = inputs;
    const draws = await runDraws(inputs, plan, 'sensitivity', workers, terminal);
    if (draws === null) return exitCodes.interrupted;
    const { elements, tops } = prepared.framework;
    const element = plan.element ?? elements[tops[0] ?? -1]?.code ?? '';
    const outputs = outputsOf(output, draws, prepared, element);
    const missing = outputs.filter((value) => !Number.isFinite(value)).length;
    if (missing > 0) {
      const message =
        `${missing.toLocaleString('en')} of ${outputs.length.toLocaleString('en')} draws have no ${output.name}, and the ` +
        `design needs every one. ${failuresText(draws.failures, outputs.length).trim()} ` +
        'Take out the choice that leaves it without a score, or ask for another output.';
      noteFaults([{ code: 'outputs-missing', severity: 'error', message, file: '--of' }], terminal);
      return exitCodes.usage;
    }
    const indices = sobolIndices(outputs, plan.draws, plan.factors.length, { seed: plan.seed });
    const report: SensitivityReport = {
      ...identityOf(scheme, table),
      plan,
      element,
      output: output.name,
      draws: outputs.length,
      factors: indices.map((index, position) => ({ factorId: plan.factors[position]?.factorId ?? '', ...index })),
      warnings: warningsOf(issues),
    };
    terminal.out(flags.isSet('json') ? `${JSON.stringify(report)}\n` : sensitivityText(report));
    return exitCodes.done;
  },
};
