import type { Role } from '@groundwork/assessment/wire';
import { exitCodes, type Command } from '../command/command.ts';
import { withStore } from '../database/with-store.ts';

/** Prints every account with its roles: login, name, id, roles with their bounds, separated by tabs. */
export const userList: Command = {
  name: 'user list',
  usage: '',
  summary: 'Print every account: login, name, id and roles, separated by tabs',
  async run(_args, terminal) {
    const people = await withStore((store) => store.people.list());
    for (const { login, name, personId, roles } of people)
      terminal.out(`${[login, name, personId, roles.map(roleText).join(' ')].map(oneLine).join('\t')}\n`);
    return exitCodes.done;
  },
};

function roleText({ role, iso3, roundId, instrumentId, sectionId }: Role): string {
  return [role, ...[iso3, roundId, instrumentId, sectionId].filter((bound) => bound !== null)].join('/');
}

/** A name is what somebody typed: nothing in it ends a line, a field, or speaks to the terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/gu, ' ');
}
