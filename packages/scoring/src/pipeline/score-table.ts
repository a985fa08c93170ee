import { hasErrors, type ScoringIssue } from '../check/scoring-issue.ts';
import { buildFramework } from '../framework/build-framework.ts';
import type { Framework } from '../framework/framework.ts';
import { aggregateStepOf } from '../scheme/aggregate-step-of.ts';
import { checkScheme } from '../scheme/check-scheme.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { checkTable } from '../table/check-table.ts';
import type { ScoringTable } from '../table/scoring-table.ts';
import { aggregateElements } from './aggregate/aggregate-elements.ts';
import { checkSchemeOnTable } from './check-scheme-on-table.ts';
import { prepareTable, type PreparedTable } from './prepared-table.ts';
import { runStep } from './steps/run-step.ts';
import type { ScoringRun } from './scoring-run.ts';
import { firstStage, type Stage } from './stage.ts';

/** A run, or what must be mended before there can be one. */
export interface ScoringOutcome {
  /** Null when an issue is an error. */
  readonly run: ScoringRun | null;
  readonly issues: readonly ScoringIssue[];
}

/**
 * Scores a table by a scheme: checks both, then does the steps in their order.
 *
 * Nothing is computed while anything is wrong, and all that is wrong is said at once. A cell that has no number at some
 * step becomes a gap with its reason and goes on as one; it stops no other cell.
 *
 * @param table one row per country, one column per indicator
 * @param scheme plain data; checked here
 * @returns the run with every stage, or the issues
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, steps 3 to 6.
 *
 * @example
 * scoreTable({ units: [], columns: {} }, { schemeId: 's', framework: [{ code: 'a', parent: null }], steps: [{ step: 'aggregate', levels: [{ method: 'arithmetic' }] }] }).run // => null
 */
export function scoreTable(table: ScoringTable, scheme: Scheme): ScoringOutcome {
  const { prepared, issues } = prepareScoring(table, scheme);
  return { run: prepared === null ? null : runScheme(prepared, issues), issues };
}

/**
 * Checks a table and a scheme, and makes them ready for one run or many.
 *
 * Everything that can be said is said at once, whatever else is wrong: of the scheme, of the table, of the one on the other.
 *
 * @param scheme plain data, checked here
 *
 * @example
 * prepareScoring(exampleTable, exampleScheme).issues // => []
 */
export function prepareScoring(
  table: ScoringTable,
  scheme: Scheme,
): { readonly prepared: PreparedTable | null; readonly issues: readonly ScoringIssue[] } {
  const schemeIssues = checkScheme(scheme);
  const framework = readFramework(scheme, schemeIssues);
  if (framework === null) return { prepared: null, issues: [...schemeIssues, ...checkTable(table, nothingAsked)] };
  const issues = [
    ...schemeIssues,
    ...checkTable(table, framework),
    ...(hasErrors(schemeIssues) ? [] : checkSchemeOnTable(table, scheme, framework)),
  ];
  return { prepared: hasErrors(issues) ? null : prepareTable(table, scheme, framework), issues };
}

/** What a table must hold when the framework cannot tell: its rows are looked at all the same. */
const nothingAsked: Framework = { elements: [], indicatorCount: 0, levels: 0, tops: [], positionOf: new Map() };

/** The framework, when it is sound itself, whatever may be wrong with the steps. */
function readFramework({ framework }: Scheme, issues: readonly ScoringIssue[]): Framework | null {
  const isAtFault = issues.some(
    ({ path, severity }) => severity === 'error' && (path === 'scheme' || path.startsWith('framework')),
  );
  return isAtFault ? null : buildFramework(framework);
}

/** Does the steps of a checked scheme over a prepared table. */
export function runScheme(prepared: PreparedTable, warnings: readonly ScoringIssue[] = []): ScoringRun {
  let stage: Stage = firstStage(prepared);
  const stages = [stage];
  for (const step of prepared.scheme.steps) {
    if (step.step === 'aggregate') continue;
    stage = runStep(stage, step, prepared);
    stages.push(stage);
  }
  const { levels } = aggregateStepOf(prepared.scheme);
  return {
    prepared,
    warnings,
    stages,
    last: stage,
    elementColumns: aggregateElements(prepared.framework, stage.columns, stage.weights, levels),
  };
}
