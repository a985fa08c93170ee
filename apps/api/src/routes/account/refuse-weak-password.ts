import { passwordIssues } from '@groundwork/store';
import { ApiProblem } from '../../problems/api-problem.ts';

/**
 * Refuses a new password with every reason at once.
 *
 * @param path of the password in the body, as a JSON pointer
 * @throws ApiProblem `weak_password`
 */
export function refuseWeakPassword(
  password: string,
  owner: { readonly login: string; readonly name: string },
  path: string,
): void {
  const issues = passwordIssues(password, owner).map((issue) => ({ path, ...issue }));
  if (issues.length > 0) throw new ApiProblem('weak_password', { issues });
}
