import { parseArgs } from 'node:util';
import { exitCodes, UsageError, type Command } from '../command/command.ts';
import { withStore } from '../database/with-store.ts';
import { newPassword } from './new-password.ts';
import { readPassword } from './read-password.ts';
import { rolesOf } from './roles-of.ts';

const usage =
  'LOGIN --name NAME --role ROLE [--country ISO3] [--home ISO3] [--round ID] [--instrument ID] [--section ID ...] [--password-stdin]';

/** Makes an account with one role. Its first password is made up and printed, or read from standard input. */
export const userCreate: Command = {
  name: 'user create',
  usage,
  summary: 'Make an account; prints its first password, or reads one from standard input',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        role: { type: 'string' },
        country: { type: 'string' },
        home: { type: 'string' },
        round: { type: 'string' },
        instrument: { type: 'string' },
        section: { type: 'string', multiple: true },
        'password-stdin': { type: 'boolean' },
      },
    });
    const [login, ...rest] = positionals;
    const { name, role, country, home, round, instrument } = values;
    if (login === undefined || rest.length > 0) throw new UsageError('Which login?');
    if (name === undefined || role === undefined) throw new UsageError('An account needs --name and --role');
    const isGiven = values['password-stdin'] === true;
    const password = isGiven ? await readPassword({ login, name }) : newPassword();
    return await withStore(async (store) => {
      const roles = await rolesOf(store, { role, country, round, instrument, sections: values.section ?? [] });
      const homeIso3 = home ?? (role === 'reviewer' ? null : (country ?? null));
      const person = await store.people.add({ name, login, password, homeIso3, roles });
      terminal.note(`${login} is ${person.personId}.\n`);
      if (!isGiven) {
        terminal.note('Hand the password over in person or by a safe way; it is to be changed at the first sign-in.\n');
        terminal.out(`${password}\n`);
      }
      return exitCodes.done;
    });
  },
};
