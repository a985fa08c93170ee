import type { Person } from '@groundwork/assessment/wire';

/** What came of signing in. */
export interface SignInResult {
  /** 32 random bytes in base64url. */
  readonly token: string;
  readonly person: Person;
  /** What is still to be given before the session is good for anything else. */
  readonly owes: 'second-factor' | null;
}
