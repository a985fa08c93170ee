import { explainScore, scoreTable } from '@groundwork/scoring';
import { exitCodes, UsageError, type Command } from '../command/command.ts';
import { findUnit } from './input/find-unit.ts';
import type { InputFault } from './input/input-fault.ts';
import { noteFaults } from './input/note-faults.ts';
import { readFlags } from './input/read-flags.ts';
import { readInputs, type Inputs } from './input/read-inputs.ts';
import { identityOf } from './report/identity.ts';
import { traceText } from './report/trace-text.ts';
import { warningsOf } from './report/warnings-of.ts';

/** Unfolds one score down to the numbers that came in. */
export const scoreExplain: Command = {
  name: 'score explain',
  usage: 'TABLE.csv --scheme SCHEME.yaml --unit KEN [--time 2024] [--element CODE] [--json]',
  summary: 'Unfold one score: shares, contributions, and every step from the raw number on',
  async run(args, terminal) {
    const flags = readFlags(args, {
      unit: { type: 'string' },
      time: { type: 'string' },
      element: { type: 'string' },
    });
    const unit = flags.text('unit');
    if (unit === undefined) throw new UsageError('Which country? Give --unit CODE.');
    const time = flags.number('time', {});
    const element = flags.text('element');
    const { inputs, faults } = await readInputs({ table: flags.table, scheme: flags.scheme });
    const found = inputs === null ? { row: null, faults: [] } : findUnit(inputs.prepared, '--unit', unit, time);
    const all = [...flags.faults(), ...faults, ...found.faults, ...elementFaults(inputs, element)];
    if (!noteFaults(all, terminal) || inputs === null || found.row === null) return exitCodes.usage;
    const { run } = scoreTable(inputs.table, inputs.scheme);
    if (run === null) return exitCodes.usage;
    const removed = run.last.removed.find(
      (other) => other.unit === unit && (time === undefined || other.time === time),
    );
    if (!run.last.rows.includes(found.row)) {
      terminal.note(
        `${unit} was left out by the screening (${removed?.because ?? 'missing'}): there is no score to unfold.\n`,
      );
      return exitCodes.usage;
    }
    const foundTime = inputs.prepared.times?.[found.row];
    const trace = explainScore(run, {
      unit,
      ...(foundTime === undefined ? {} : { time: foundTime }),
      ...(element === undefined ? {} : { element }),
    });
    const head = [unit, ...(foundTime === undefined ? [] : [foundTime])].join(' ');
    terminal.out(
      flags.isSet('json')
        ? `${JSON.stringify({
            ...identityOf(inputs.scheme, inputs.table),
            unit,
            ...(foundTime === undefined ? {} : { time: foundTime }),
            trace,
            warnings: warningsOf(inputs.issues),
          })}\n`
        : `${head}\n\n${traceText(trace)}`,
    );
    return exitCodes.done;
  },
};

function elementFaults(inputs: Inputs | null, element: string | undefined): readonly InputFault[] {
  if (inputs === null || element === undefined) return [];
  const known = [...inputs.prepared.framework.positionOf.keys()];
  return known.includes(element)
    ? []
    : [
        {
          code: 'element-unknown',
          severity: 'error',
          message: `"${element}" is no element of the framework. Give one of ${known.join(', ')}.`,
          file: '--element',
        },
      ];
}
