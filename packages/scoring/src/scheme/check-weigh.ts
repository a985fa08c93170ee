import { report, type ScoringIssue } from '../check/scoring-issue.ts';
import { ScoringError } from '../error/scoring-error.ts';
import type { Framework } from '../framework/framework.ts';
import { analyticHierarchy } from '../weighting/analytic-hierarchy.ts';
import { combineJudgements } from '../weighting/combine-judgements.ts';
import { budgetAllocation } from '../weighting/budget-allocation.ts';
import { panelOf } from '../weighting/panel-of.ts';
import { invalidLevel } from './invalid-level.ts';
import type { WeighStep } from './step.ts';

/** Finds what is wrong with a step `weigh`: elements, levels, points that do not add up, judgements that are none. */
export function checkWeigh(step: WeighStep, path: string, framework: Framework): readonly ScoringIssue[] {
  const issues: ScoringIssue[] = [];
  const unknown = (code: string, at: string): void => {
    if (!framework.positionOf.has(code)) {
      issues.push(report('element-unknown', at, { code, known: [...framework.positionOf.keys()] }));
    }
  };
  const need = (name: 'weights' | 'panel' | 'elements' | 'judgements' | 'level'): void => {
    if (step[name] === undefined)
      issues.push(report('parameter-missing', `${path}.${name}`, { name, method: step.method }));
  };
  if (step.level !== undefined && step.level > framework.levels) {
    issues.push(report('parameter-invalid', `${path}.level`, invalidLevel(step.level, framework)));
  }
  if (step.method === 'given') need('weights');
  if (step.method === 'budget-allocation') need('panel');
  if (step.method === 'principal-components' || step.method === 'equal-influence') need('level');
  if (step.method === 'analytic-hierarchy') {
    need('elements');
    need('judgements');
  }
  for (const code of Object.keys(step.weights ?? {})) unknown(code, `${path}.weights.${code}`);
  for (const code of step.elements ?? []) unknown(code, `${path}.elements`);
  (step.panel ?? []).forEach((expert, position) => {
    for (const code of Object.keys(expert)) unknown(code, `${path}.panel[${position}].${code}`);
  });
  return [...issues, ...checkPanel(step, path), ...checkMatrices(step, path)];
}

function checkPanel({ panel = [] }: WeighStep, path: string): readonly ScoringIssue[] {
  const sheets = panel.map((expert) => Object.values(expert));
  const empty = sheets.flatMap((points, expert) =>
    points.some((point) => point > 0) ? [] : [report('points-do-not-add-up', `${path}.panel[${expert}]`, { sum: 0 })],
  );
  if (panel.length === 0 || empty.length > 0) return empty;
  return budgetAllocation(panelOf(panel).points).unbalanced.map(({ expert, sum }) =>
    report('points-do-not-add-up', `${path}.panel[${expert}]`, { sum }),
  );
}

function checkMatrices({ elements = [], judgements = [] }: WeighStep, path: string): readonly ScoringIssue[] {
  const issues = judgements.flatMap((matrix, expert) =>
    isMatrixOf(matrix, elements.length) ? [] : [report('judgements-invalid', `${path}.judgements[${expert}]`)],
  );
  if (issues.length > 0 || judgements.length === 0) return issues;
  const { consistencyRatio, isConsistent } = analyticHierarchy(combineJudgements(judgements));
  return isConsistent === false
    ? [report('judgements-inconsistent', `${path}.judgements`, { ratio: consistencyRatio }, undefined, 'warning')]
    : [];
}

function isMatrixOf(matrix: readonly (readonly number[])[], size: number): boolean {
  if (matrix.length !== size) return false;
  try {
    combineJudgements([matrix]);
    return true;
  } catch (error) {
    if (error instanceof ScoringError) return false;
    throw error;
  }
}
