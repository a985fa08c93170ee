import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundRole, type Role } from '@groundwork/assessment/wire';
import type { Store } from '@groundwork/store';
import { z } from 'zod';
import { newPassword } from '../user/new-password.ts';

/** A demonstration account as it is printed at start. */
export interface DemonstrationAccount {
  readonly role: string;
  readonly country: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

interface Planned {
  readonly name: string;
  readonly login: string;
  readonly role: Role['role'];
  readonly country: { readonly iso3: string; readonly name: string } | null;
}

const kenya = { iso3: 'KEN', name: 'Kenya' };
const uruguay = { iso3: 'URY', name: 'Uruguay' };
const planned: readonly Planned[] = [
  { name: 'A. Wanjiru', login: 'coordinator.kenya', role: 'coordinator', country: kenya },
  { name: 'J. Mwangi', login: 'contributor.kenya', role: 'contributor', country: kenya },
  { name: 'L. Pereira', login: 'coordinator.uruguay', role: 'coordinator', country: uruguay },
  { name: 'R. Okafor', login: 'reviewer', role: 'reviewer', country: null },
  { name: 'M. Lindqvist', login: 'analyst', role: 'analyst', country: null },
  { name: 'S. Haddad', login: 'expert', role: 'expert', country: null },
  { name: 'T. Nguyen', login: 'administrator', role: 'administrator', country: null },
];

/** Countries whose officials can answer in the open demonstration round. */
export const demonstrationCountries = [kenya.iso3, uruguay.iso3] as const;

const fileShape = z.array(
  z.strictObject({ role: z.string(), country: z.string(), name: z.string(), login: z.string(), password: z.string() }),
);

/**
 * Makes the demonstration accounts, with random passwords of this data folder, or finds them again. The passwords lie
 * in a file that only the owner can read, so that every start can print them; the database holds hashes alone.
 */
export async function ensureAccounts(store: Store, dataDir: string): Promise<readonly DemonstrationAccount[]> {
  const path = accountsFile(dataDir);
  const kept = existsSync(path) ? fileShape.parse(JSON.parse(readFileSync(path, 'utf8'))) : [];
  const isNew = (login: string): boolean => !kept.some((account) => account.login === login);
  const accounts = planned.map(
    ({ name, login, role, country }): DemonstrationAccount =>
      kept.find((account) => account.login === login) ?? {
        role,
        country: country?.name ?? '',
        name,
        login,
        password: newPassword(),
      },
  );
  // Written before the accounts are made: a stop in between leaves a password without an account, never the reverse.
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  for (const [position, account] of accounts.entries()) {
    const plan = planned[position];
    if (plan === undefined) continue;
    if ((await store.people.findByLogin(account.login)) !== undefined) {
      // Shut before, or the file with the passwords was lost: open again with the new password.
      if (isNew(account.login)) await store.people.setPassword(account.login, account.password);
      continue;
    }
    await store.people.add({
      name: account.name,
      login: account.login,
      password: account.password,
      roles: [boundRole(plan.role, { iso3: plan.country?.iso3 ?? null })],
    });
  }
  return accounts;
}

/**
 * Shuts the demonstration accounts: their passwords become unknown to everyone, their sessions end. For a server that
 * listens beyond this machine, and for one that holds a real round.
 */
export async function shutAccounts(store: Store, dataDir: string): Promise<void> {
  const path = accountsFile(dataDir);
  if (!existsSync(path)) return;
  for (const { login } of planned) {
    if ((await store.people.findByLogin(login)) === undefined) continue;
    await store.people.setPassword(login, randomBytes(32).toString('base64url'));
  }
  rmSync(path);
}

function accountsFile(dataDir: string): string {
  return join(dataDir, 'demonstration-accounts.json');
}
