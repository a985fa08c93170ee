import type { ScoringIssue } from '@groundwork/scoring';

/** An issue of a scheme as its file has it: with two parts more than a scheme, which are named where parts are named. */
export function knowingTheFile(issue: ScoringIssue): ScoringIssue {
  const { code, path, params } = issue;
  if (code !== 'parameter-unknown' || /[.[]/.test(path) || !Array.isArray(params['known'])) return issue;
  return { ...issue, params: { ...params, known: [...params['known'], 'table', 'uncertainty'] } };
}
