import { report, type ScoringIssue } from '../check/scoring-issue.ts';
import type { FieldsShape, ParameterShape } from './parameter-shape.ts';

/**
 * Holds plain data against a shape and finds every difference: missing, unknown and unfit parameters, each with its path.
 *
 * @param value as it came from a file or a request
 * @param name of the document, for the issue that it is none
 */
export function checkDocument(value: unknown, shape: ParameterShape, name: string): readonly ScoringIssue[] {
  return checkParameters(value, shape, name).map((issue) => ({
    ...issue,
    // Inside the document its own name would only be noise.
    path: issue.path.startsWith(`${name}.`) ? issue.path.slice(name.length + 1) : issue.path,
  }));
}

/**
 * As {@link checkDocument}, for a part of a document.
 *
 * @param path of the part
 */
export function checkParameters(value: unknown, shape: ParameterShape, path: string): readonly ScoringIssue[] {
  const invalid = (expected: unknown): readonly ScoringIssue[] => [
    report('parameter-invalid', path, { value, expected }),
  ];
  switch (shape.kind) {
    case 'number':
      return isFit(value, shape) ? [] : invalid(shape);
    case 'choice':
      return typeof value === 'string' && shape.of.includes(value) ? [] : invalid(shape);
    case 'flag':
      return typeof value === 'boolean' ? [] : invalid(shape);
    case 'text':
      return typeof value === 'string' ? [] : invalid(shape);
    case 'number-or-text':
      return typeof value === 'string' || Number.isFinite(value) ? [] : invalid(shape);
    case 'text-or-null':
      return typeof value === 'string' || value === null ? [] : invalid(shape);
    case 'object':
      return isObject(value) ? [] : [report('not-an-object', path)];
    case 'list':
      if (!Array.isArray(value) || value.length < (shape.atLeast ?? 0)) return invalid(shape);
      return value.flatMap((item, position) => checkParameters(item, shape.of, `${path}[${position}]`));
    case 'map':
      if (!isObject(value)) return [report('not-an-object', path)];
      return Object.entries(value).flatMap(([key, item]) => checkParameters(item, shape.of, `${path}.${key}`));
    case 'fields':
      return checkFields(value, shape, path);
    case 'variants': {
      if (!isObject(value)) return [report('not-an-object', path)];
      const named = value[shape.by];
      const known = Object.keys(shape.variants);
      if (named === undefined) {
        return shape.whenAbsent === undefined
          ? [
              report('parameter-missing', `${path}.${shape.by}`, {
                name: shape.by,
                expected: { kind: 'choice', of: known },
              }),
            ]
          : checkFields(value, shape.whenAbsent, path);
      }
      const variant =
        typeof named === 'string' && Object.hasOwn(shape.variants, named) ? shape.variants[named] : undefined;
      if (variant === undefined) {
        const code = shape.by === 'step' ? 'step-unknown' : 'parameter-invalid';
        return [report(code, `${path}.${shape.by}`, { value: named, expected: { kind: 'choice', of: known } })];
      }
      return checkFields(value, variant, path, shape.by);
    }
  }
}

function checkFields(value: unknown, shape: FieldsShape, path: string, given?: string): readonly ScoringIssue[] {
  if (!isObject(value)) return [report('not-an-object', path)];
  const { required = {}, optional = {} } = shape;
  const issues: ScoringIssue[] = [];
  for (const name in required) {
    if (value[name] === undefined) {
      issues.push(report('parameter-missing', `${path}.${name}`, { name, expected: required[name] }));
    }
  }
  for (const name of Object.keys(value)) {
    const item = value[name];
    if (item === undefined || name === given) continue;
    const field = Object.hasOwn(required, name)
      ? required[name]
      : Object.hasOwn(optional, name)
        ? optional[name]
        : undefined;
    if (field === undefined) {
      const known = [...Object.keys(required), ...Object.keys(optional), ...(given === undefined ? [] : [given])];
      issues.push(report('parameter-unknown', `${path}.${name}`, { known }));
    } else if (!isPlainlyFit(item, field)) issues.push(...checkParameters(item, field, `${path}.${name}`));
  }
  return issues;
}

/** The quick answer for a single value, without making up its path. */
function isPlainlyFit(value: unknown, shape: ParameterShape): boolean {
  if (shape.kind === 'text') return typeof value === 'string';
  if (shape.kind === 'text-or-null') return typeof value === 'string' || value === null;
  return shape.kind === 'number' && isFit(value, shape);
}

function isFit(value: unknown, shape: ParameterShape & { readonly kind: 'number' }): boolean {
  const { minimum = -Infinity, maximum = Infinity, above = -Infinity, isWhole = false } = shape;
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  return value >= minimum && value <= maximum && value > above && (!isWhole || Number.isInteger(value));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
