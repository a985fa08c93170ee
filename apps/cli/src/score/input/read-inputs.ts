import {
  checkScheme,
  hasErrors,
  type DrawDesign,
  type PreparedTable,
  type Scheme,
  type ScoringIssue,
  type ScoringTable,
  type UncertaintyPlan,
} from '@groundwork/scoring';
import { checkLayout } from './check-layout.ts';
import { faultOfTableIssue, faultOfYamlIssue, isTableIssue } from './fault-of-issue.ts';
import { hasFaults, type InputFault } from './input-fault.ts';
import { knowingTheFile } from './knowing-the-file.ts';
import { openSheetFile } from './open-sheet-file.ts';
import { openYamlFile } from './open-yaml-file.ts';
import { readPlan, type PlanSource } from './read-plan.ts';
import { readSheet } from './read-sheet.ts';

/** Where the inputs of a command are. */
export interface InputPaths {
  readonly table: string;
  readonly scheme: string;
  /** Looked at by commands that make draws. */
  readonly draws?: {
    readonly design: DrawDesign;
    /** File of the plan; the scheme's own `uncertainty` when absent. */
    readonly plan?: string;
    /** What the call puts in place of the plan's own. */
    readonly changes: PlanSource['changes'];
  };
}

/** What a command works on, checked. */
export interface Inputs {
  readonly table: ScoringTable;
  readonly scheme: Scheme;
  readonly prepared: PreparedTable;
  readonly issues: readonly ScoringIssue[];
  /** Of commands that make draws. */
  readonly plan: UncertaintyPlan | null;
}

/**
 * Reads and checks everything a command is given, and finds all that is wrong with all of it in one go.
 *
 * @returns the inputs, null when a fault is an error; and the faults of all files, warnings among them
 */
export async function readInputs(
  paths: InputPaths,
): Promise<{ readonly inputs: Inputs | null; readonly faults: readonly InputFault[] }> {
  const [schemeFile, sheet, planFile] = await Promise.all([
    openYamlFile(paths.scheme),
    openSheetFile(paths.table),
    paths.draws?.plan === undefined ? null : openYamlFile(paths.draws.plan),
  ]);
  const { scheme: schemeData, table: layoutData, uncertainty } = partsOf(schemeFile.data);
  const hasScheme = schemeFile.data !== undefined;
  const { layout, issues: layoutIssues } = checkLayout(layoutData);
  const schemeIssues = hasScheme ? checkScheme(schemeData) : [];
  const read = sheet.isRead ? readSheet(sheet, schemeData, layout) : null;
  const plan =
    paths.draws === undefined || !hasScheme
      ? { plan: null, faults: planFile?.faults ?? [] }
      : readPlan({
          file: planFile ?? schemeFile,
          data: planFile === null ? uncertainty : planFile.data,
          isInside: planFile === null,
          changes: paths.draws.changes,
          design: paths.draws.design,
          scheme: hasErrors(schemeIssues) ? null : (schemeData as Scheme),
        });
  const issues = (read?.issues ?? schemeIssues).map(knowingTheFile);
  const faults = [
    ...schemeFile.faults,
    ...layoutIssues.map((issue) => faultOfYamlIssue(issue, schemeFile, '')),
    ...issues.filter((issue) => !isTableIssue(issue)).map((issue) => faultOfYamlIssue(issue, schemeFile, 'scheme')),
    ...plan.faults,
    ...sheet.faults,
    ...issues.filter(isTableIssue).map((issue) => faultOfTableIssue(issue, sheet)),
  ];
  if (read === null || read.prepared === null || hasFaults(faults)) return { inputs: null, faults };
  const { table, prepared } = read;
  return { inputs: { table, prepared, issues, scheme: schemeData as Scheme, plan: plan.plan }, faults };
}

/** The scheme itself, and what stands beside it in its file. */
function partsOf(data: unknown): {
  readonly scheme: unknown;
  readonly table?: unknown;
  readonly uncertainty?: unknown;
} {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { scheme: data };
  const { table, uncertainty, ...scheme } = data as Readonly<Record<string, unknown>>;
  return { scheme, table, uncertainty };
}
