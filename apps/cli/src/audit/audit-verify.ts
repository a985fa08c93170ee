import { parseArgs } from 'node:util';
import { exitCodes, type Command } from '../command/command.ts';
import { withStore } from '../database/with-store.ts';
import { readHeads } from './read-heads.ts';

/** Recomputes every audit chain and names the first bad link; with heads kept elsewhere, also what was cut off or rewritten. */
export const auditVerify: Command = {
  name: 'audit verify',
  usage: '[--heads FILE]',
  summary: 'Recompute the audit chains and name the first bad link',
  async run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { heads: { type: 'string' } } });
    const heads = values.heads === undefined ? [] : readHeads(values.heads);
    const { entryCount, firstBad } = await withStore((store) => store.audit.verify(heads));
    if (firstBad === null) {
      terminal.out(`${entryCount} entries, every chain holds\n`);
      return exitCodes.done;
    }
    // A line of the security log, where the server's own stand: run by a timer, both go to one journal.
    const event = { kind: 'security', action: 'audit-verify', decision: 'denied', reason: 'broken_chain' };
    terminal.note(`${JSON.stringify({ time: new Date().toISOString(), ...event, object: firstBad.why })}\n`);
    terminal.out(`entry ${firstBad.sequence} breaks its chain: ${firstBad.why}\n`);
    return exitCodes.problems;
  },
};
