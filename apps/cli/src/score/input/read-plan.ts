import {
  checkPlan,
  hasErrors,
  type DrawDesign,
  type Scheme,
  type ScoringIssue,
  type UncertaintyPlan,
} from '@groundwork/scoring';
import { faultOfYamlIssue } from './fault-of-issue.ts';
import { hasFaults, type InputFault } from './input-fault.ts';
import type { YamlFile } from './open-yaml-file.ts';

/** Where a plan of draws comes from. */
export interface PlanSource {
  readonly file: YamlFile;
  /** As it stands in the file. */
  readonly data: unknown;
  /** Whether it stands in the scheme's file, under `uncertainty`. */
  readonly isInside: boolean;
  /** What the call puts in place of the plan's own. */
  readonly changes: Readonly<Partial<Pick<UncertaintyPlan, 'draws' | 'seed'>>>;
  readonly design: DrawDesign;
  /** Null when it has errors: the plan's own form is checked all the same. */
  readonly scheme: Scheme | null;
}

/** Reads a plan of draws and finds all that is wrong with it. */
export function readPlan({ file, data, isInside, changes, design, scheme }: PlanSource): {
  readonly plan: UncertaintyPlan | null;
  readonly faults: readonly InputFault[];
} {
  const missing: InputFault = {
    code: 'plan-missing',
    severity: 'error',
    message: 'There is no plan of draws. Add uncertainty: to the scheme, or give --plan FILE.',
    file: file.path,
  };
  // A plan file of its own is read and its faults are listed here; those of the scheme's file are listed with the scheme.
  const fileFaults = isInside ? [] : file.faults;
  if (data === undefined || data === null) {
    return { plan: null, faults: hasFaults(file.faults) ? fileFaults : [...fileFaults, missing] };
  }
  const changed: unknown = typeof data === 'object' && !Array.isArray(data) ? { ...data, ...changes } : data;
  const issues = scheme === null ? formIssues(changed, design) : checkPlan(changed, scheme, design);
  const faults = [
    ...fileFaults,
    ...issues.map((issue) => faultOfYamlIssue(issue, file, 'plan', isInside ? 'uncertainty' : '')),
  ];
  if (scheme === null || hasErrors(issues)) return { plan: null, faults };
  const plan = changed as UncertaintyPlan;
  const blocks = plan.draws * (plan.factors.length + 2);
  if (design === 'sensitivity' && plan.points !== undefined && plan.points.length !== blocks) {
    const message =
      `A sensitivity analysis takes draws x (factors + 2) points, ${blocks} here, and the plan gives ` +
      `${plan.points.length}. Take points out of the plan, or give the whole design.`;
    const place = file.placeOf(isInside ? 'uncertainty.points' : 'points', 'key');
    return {
      plan: null,
      faults: [...faults, { code: 'parameter-invalid', severity: 'error', message, file: file.path, ...place }],
    };
  }
  return { plan, faults };
}

/** Any scheme at all. */
const standIn: Scheme = {
  schemeId: 'none',
  framework: [{ code: 'none', parent: null }],
  steps: [{ step: 'aggregate', levels: [{ method: 'arithmetic' }] }],
};

/** What can be told of a plan whose scheme is not to be relied on: the form of its own parameters. */
function formIssues(data: unknown, design: DrawDesign): readonly ScoringIssue[] {
  return checkPlan(data, standIn, design).filter(
    ({ code }) => code.startsWith('parameter-') || code === 'not-an-object',
  );
}
