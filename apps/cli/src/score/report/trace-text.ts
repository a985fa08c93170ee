import { isGap, type AggregationLevel, type ScoreTrace, type TracePart, type TraceStep } from '@groundwork/scoring';
import { alignColumns } from './align-columns.ts';
import { numberText, plainShare, shareText } from './number-text.ts';

/**
 * An unfolded score for reading: under each aggregate its children with share x value = contribution, under each
 * indicator what came in and what every step made of it.
 */
export function traceText(trace: ScoreTrace): string {
  return alignColumns(
    [
      { heading: 'element', isNumeric: false },
      { heading: 'share', isNumeric: true },
      { heading: 'x value', isNumeric: true },
      { heading: '= contribution', isNumeric: true },
      { heading: 'rank', isNumeric: true },
      { heading: '', isNumeric: false },
    ],
    rowsOf(trace, null, 0),
  );
}

type Row = readonly string[];

function rowsOf(trace: ScoreTrace, part: TracePart | null, depth: number): readonly Row[] {
  const { code, name, value, rank, aggregation, parts, raw, steps } = trace;
  const label = name === null ? code : `${code} ${name}`;
  const own: Row = [
    `${indent(depth)}${label}`,
    part === null ? '' : part.share === null ? 'left out' : shareText(part.share),
    numberText(value),
    part?.contribution === null || part === null ? '' : numberText(part.contribution),
    rank === null ? '' : String(rank),
    aggregation === null ? '' : methodText(aggregation),
  ];
  const within = (text: string, number: string, remark = ''): Row => [
    `${indent(depth + 1)}${text}`,
    '',
    number,
    '',
    '',
    remark,
  ];
  return [
    own,
    ...(raw === null ? [] : [within('raw', numberText(raw))]),
    ...steps.map((step) => within(stepText(step), numberText(step.after), remarkOf(step))),
    ...parts.flatMap((child) => rowsOf(child.trace, child, depth + 1)),
  ];
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}

function methodText({ method, minimumShare, shareOf, exponent, floor, rounding }: AggregationLevel): string {
  return [
    method,
    ...(exponent === undefined ? [] : [`exponent ${exponent}`]),
    ...(floor === undefined ? [] : [`floor ${floor}`]),
    ...(minimumShare === undefined ? [] : [`at least ${plainShare(minimumShare)} by ${shareOf ?? 'weight'}`]),
    ...(rounding === undefined ? [] : [`${rounding.mode} to ${rounding.decimals} decimals`]),
  ].join(', ');
}

function stepText(step: TraceStep): string {
  switch (step.step) {
    case 'denominate':
      return 'denominated';
    case 'impute':
      return 'imputed';
    case 'treat':
      return 'treated';
    case 'normalise':
      return 'normalised';
  }
}

function remarkOf(step: TraceStep): string {
  switch (step.step) {
    case 'denominate': {
      const scale = step.scale === 1 ? '' : `, per ${plain(step.scale)}`;
      return `by ${step.denominator} ${numberText(step.denominatorValue)}${scale}`;
    }
    case 'impute':
      return step.method;
    case 'treat':
      if (step.winsorised !== null) return `${step.method}; moved in from the ${step.winsorised} end`;
      return step.before === step.after ? `${step.method} elsewhere, unchanged here` : step.method;
    case 'normalise': {
      const { method, ...parameters } = step.parameters;
      const { lowest, highest, count } = step.observed;
      const given = Object.entries(parameters).map(([name, parameter]) => `${name} ${plain(parameter)}`);
      const range = isGap(lowest) ? 'no value' : `${numberText(lowest)} to ${numberText(highest)} of ${count} values`;
      return [method ?? '', step.direction, ...given, `observed ${range}`].join(', ');
    }
  }
}

/** A parameter as one reads it: `scale 1 to 100`. */
function plain(parameter: unknown): string {
  if (typeof parameter !== 'object' || parameter === null) return String(parameter);
  if ('lowest' in parameter && 'highest' in parameter)
    return `${plain(parameter.lowest)} to ${plain(parameter.highest)}`;
  return JSON.stringify(parameter);
}
