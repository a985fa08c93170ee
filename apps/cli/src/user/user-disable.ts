import { systemActor, StoreError } from '@groundwork/store';
import { exitCodes, UsageError, type Command } from '../command/command.ts';
import { withStore } from '../database/with-store.ts';

/** Shuts an account at once: its sessions end, its password opens nothing. */
export const userDisable: Command = {
  name: 'user disable',
  usage: 'LOGIN',
  summary: 'Shut an account at once; its sessions end',
  async run(args, terminal) {
    const [login, ...rest] = args;
    if (login === undefined || rest.length > 0) throw new UsageError('Which login?');
    await withStore(async (store) => {
      const person = await store.people.findByLogin(login);
      if (person === undefined) throw new StoreError('not_found', { what: 'login', id: login });
      await store.people.setDisabled(person.personId, true, systemActor);
    });
    terminal.note(`${login} is shut.\n`);
    return exitCodes.done;
  },
};
