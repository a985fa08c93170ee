import { normaliseShape, stepShapes, type FieldsShape, type ParameterShape } from '@groundwork/scoring';

/**
 * The steps of a scheme and all their parameters as a Markdown table, from the very shapes that a scheme is checked by.
 *
 * `docs/scoring.md` holds this table, and a test compares the two.
 */
export function schemeParameters(): string {
  const rows = Object.entries(stepShapes).flatMap(([step, shape]) =>
    step === 'normalise'
      ? normaliseRows(shape)
      : step === 'aggregate'
        ? aggregateRows(shape)
        : [rowOf(step, '', shape)],
  );
  return ['| step | method | parameters |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Parameters of one method stand beside it; those of all methods in the first row. */
function normaliseRows(shape: FieldsShape): readonly string[] {
  const variants = normaliseShape.kind === 'variants' ? normaliseShape.variants : {};
  const isShared = (name: string): boolean => ['step', 'indicators', 'rounding'].includes(name);
  return [
    rowOf('normalise', 'any', { ...shape, required: {}, optional: only(shape.optional, isShared) }),
    ...Object.entries(variants).map(([method, variant]) =>
      rowOf('', method, { ...variant, required: {}, optional: only(variant.optional, (name) => !isShared(name)) }),
    ),
  ];
}

function aggregateRows(shape: FieldsShape): readonly string[] {
  const levels = shape.required?.['levels'];
  const variants = levels?.kind === 'list' && levels.of.kind === 'variants' ? levels.of.variants : {};
  const shared = variants['arithmetic']?.optional ?? {};
  return [
    rowOf('aggregate', 'any', { kind: 'fields', optional: shared }),
    ...Object.entries(variants).map(([method, variant]) =>
      rowOf('', method, { ...variant, optional: only(variant.optional, (name) => !Object.hasOwn(shared, name)) }),
    ),
  ];
}

function rowOf(step: string, method: string, { required = {}, optional = {} }: FieldsShape): string {
  const parameters = [
    ...Object.entries(required).map(([name, shape]) => `**\`${name}\`** (${takes(shape)})`),
    ...Object.entries(optional).map(([name, shape]) => `\`${name}\` (${takes(shape)})`),
  ];
  const named = method === '' || method === 'any' ? method : `\`${method}\``;
  return `| ${step === '' ? '' : `\`${step}\``} | ${named} | ${parameters.join('; ')} |`;
}

function only(
  shapes: FieldsShape['optional'],
  isWanted: (name: string) => boolean,
): Readonly<Record<string, ParameterShape>> {
  return Object.fromEntries(Object.entries(shapes ?? {}).filter(([name]) => isWanted(name)));
}

function takes(shape: ParameterShape): string {
  switch (shape.kind) {
    case 'number': {
      const { minimum, maximum, above, isWhole = false } = shape;
      const from = minimum === undefined ? (above === undefined ? '' : ` above ${above}`) : ` from ${minimum}`;
      return `${isWhole ? 'whole number' : 'number'}${from}${maximum === undefined ? '' : ` to ${maximum}`}`;
    }
    case 'choice':
      return shape.of.map((choice) => `\`${choice}\``).join(', ');
    case 'flag':
      return '`true` or `false`';
    case 'text':
      return 'text';
    case 'number-or-text':
      return 'number or text';
    case 'text-or-null':
      return 'text or `null`';
    case 'object':
      return 'name: value lines';
    case 'list':
      return `list of: ${takes(shape.of)}`;
    case 'map':
      return `by code: ${takes(shape.of)}`;
    case 'fields':
      return Object.keys({ ...shape.required, ...shape.optional })
        .map((name) => `\`${name}\``)
        .join(', ');
    case 'variants':
      return `the parameters of one \`${shape.by}\``;
  }
}
