import { buildFramework } from '../framework/build-framework.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Step } from '../scheme/step.ts';
import type { PreparedTable } from './prepared-table.ts';

/**
 * The same table and scheme without one element: without all below it, and without a parent that has nothing left.
 *
 * An unknown code leaves everything as it is: it may have gone with another element before.
 */
export function withoutElement(prepared: PreparedTable, code: string): PreparedTable {
  const { framework, scheme } = prepared;
  const position = framework.positionOf.get(code);
  if (position === undefined) return prepared;
  const gone = new Set<number>([position]);
  for (const element of framework.elements.toReversed()) if (gone.has(element.parent)) gone.add(element.position);
  for (const element of framework.elements) {
    if (element.children.length > 0 && element.children.every((child) => gone.has(child))) gone.add(element.position);
  }
  const goneCodes = new Set([...gone].map((at) => framework.elements[at]?.code ?? ''));
  const kept = scheme.framework.filter((element) => !goneCodes.has(element.code));
  const reduced: Scheme = {
    ...scheme,
    framework: kept,
    steps: scheme.steps.map((step) => withoutCodes(step, goneCodes)),
  };
  const opened = buildFramework(kept);
  return {
    ...prepared,
    scheme: reduced,
    framework: opened,
    columns: opened.elements
      .slice(0, opened.indicatorCount)
      .flatMap((element) => prepared.columns[framework.positionOf.get(element.code) ?? -1] ?? []),
  };
}

/** A step that no longer names what is gone. */
function withoutCodes(step: Step, gone: ReadonlySet<string>): Step {
  const without = <T>(map: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(map).filter(([code]) => !gone.has(code)));
  if ('indicators' in step && step.indicators !== undefined) {
    return { ...step, indicators: without<object>(step.indicators) } as Step;
  }
  if (step.step !== 'weigh') return step;
  const { weights, panel, elements, judgements } = step;
  const stays = (elements ?? []).map((code) => !gone.has(code));
  const isKept = (_: unknown, position: number): boolean => stays[position] ?? true;
  return {
    ...step,
    ...(weights === undefined ? {} : { weights: without(weights) }),
    ...(panel === undefined ? {} : { panel: panel.map(without) }),
    ...(elements === undefined ? {} : { elements: elements.filter(isKept) }),
    ...(judgements === undefined
      ? {}
      : { judgements: judgements.map((matrix) => matrix.filter(isKept).map((row) => row.filter(isKept))) }),
  };
}
