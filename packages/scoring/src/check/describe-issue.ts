import type { ScoringIssue, ScoringIssueCode } from './scoring-issue.ts';

/** An issue in words: what is wrong, and what mends it. */
export interface IssueText {
  readonly message: string;
  readonly remedy: string;
}

type Params = Readonly<Record<string, unknown>>;

const texts: Readonly<Record<ScoringIssueCode, (params: Params) => readonly [string, string]>> = {
  'framework-empty': () => ['The framework has no element.', 'List the index, its dimensions and its indicators.'],
  'code-missing': () => [
    'An element has no code.',
    'Give it a code; that of an indicator is the heading of its column.',
  ],
  'code-duplicate': ({ code, earlier }) => [
    `The code ${quote(code)} stands twice, first at framework[${text(earlier)}].`,
    'Give each element a code of its own.',
  ],
  'parent-unknown': ({ code, parent }) => [
    `${quote(code)} names the parent ${quote(parent)}, which is no element.`,
    'Add the parent, correct its code, or write null for a top.',
  ],
  'framework-cycle': ({ cycle }) => [
    `These elements are each part of the next, in a circle: ${list(cycle)}.`,
    'Give one of them another parent, or null.',
  ],
  'weight-invalid': ({ code, weight }) => [
    `The weight of ${quote(code)} is ${text(weight)}.`,
    'A weight is a number of zero or more.',
  ],
  'weights-all-zero': ({ parent }) => [
    `All children of ${quote(parent)} weigh zero.`,
    'Give at least one of them a weight above zero.',
  ],
  'direction-of-aggregate': ({ code }) => [
    `${quote(code)} is an aggregate and has a direction, which nothing reads.`,
    'Give the direction to its indicators.',
  ],
  'table-empty': () => ['The table has no rows.', 'Give one row per country, below a row of headings.'],
  'unit-missing': () => ['The row has no country code.', 'Fill in the code, or delete the row.'],
  'unit-duplicate': ({ unit, time, earlier }) => [
    `${quote(unit)}${time === undefined ? '' : ` in ${text(time)}`} stands twice, first in row ${text(earlier)} below the headings.`,
    'Keep one row per country and year; name the column of years if the table is a panel.',
  ],
  'column-duplicate': ({ heading }) => [
    `The heading ${quote(heading)} stands twice.`,
    'Rename or delete one of the columns.',
  ],
  'column-missing': ({ code, known }) => [
    `The table has no column ${quote(code)}.`,
    `Add the column or correct the code. ${nearest(code, known)}`.trim(),
  ],
  'column-unused': ({ code }) => [`The column ${quote(code)} is not used.`, 'Add it to the framework, or leave it.'],
  'column-length': ({ length, rows }) => [
    `The column has ${text(length)} entries for ${text(rows)} rows.`,
    'Give one entry per row; a missing number is a gap.',
  ],
  'cell-not-numeric': ({ text: cell }) => [
    `${quote(cell)} is not a number.`,
    'Write digits with a point, without spaces, separators or units; leave the cell empty where there is no number.',
  ],
  'cell-count': ({ cells, headings }) => [
    `The row has ${text(cells)} cells under ${text(headings)} headings.`,
    'Quote a cell that holds a comma.',
  ],
  'column-all-missing': ({ code }) => [
    `${quote(code)} has no number at all.`,
    'It enters no score; take it out of the framework, or supply data.',
  ],
  'column-constant': ({ code, value }) => [
    `${quote(code)} is ${text(value)} everywhere.`,
    'It tells no countries apart; a normalisation by the range leaves it without scores.',
  ],
  'denominator-missing': ({ code }) => [
    `The denominator ${quote(code)} is missing here.`,
    'Indicators divided by it have no value in this row.',
  ],
  'denominator-unknown': ({ code, known }) => [
    `The table has no denominator ${quote(code)}.`,
    `Add the column or correct the code. ${nearest(code, known)}`.trim(),
  ],
  'denominator-zero': ({ code }) => [
    `The denominator ${quote(code)} is zero here.`,
    'Indicators divided by it have no value in this row.',
  ],
  'group-unknown': ({ group, known }) => [
    `The table has no grouping ${quote(group)}.`,
    `Name its column under table.groups. ${nearest(group, known)}`.trim(),
  ],
  'unit-unknown': ({ unit }) => [`${quote(unit)} is no country of the table.`, 'Correct the code or take it out.'],
  'time-missing': ({ method, unit }) =>
    method === undefined
      ? [`The row of ${quote(unit)} has no year.`, 'Write the year as a number.']
      : [
          `${quote(method)} looks at earlier years, and the table has none.`,
          'Name the column of years under table.time.',
        ],
  'target-at-minimum': ({ code, target }) => [
    `The target of ${quote(code)}, ${text(target)}, is the worst value of the table: the way to it has no length.`,
    'Set a target that the worst country has not reached.',
  ],
  'target-below-minimum': ({ code, target, worst }) => [
    `The target of ${quote(code)}, ${text(target)}, lies behind the worst value, ${text(worst)}.`,
    'Check the target and the direction of the indicator.',
  ],
  'not-an-object': () => ['This must hold named parameters.', 'Write name: value lines.'],
  'parameter-missing': ({ name, expected, method, code }) => [
    `${quote(name)}${code === undefined ? '' : ` of ${quote(code)}`} is missing${method === undefined ? '' : `; ${quote(method)} needs it`}.`,
    expected === undefined ? 'Add it.' : `Give ${expectation(expected)}.`,
  ],
  'parameter-unknown': ({ known }) => ['There is no such parameter here.', `Known here: ${list(known)}.`],
  'parameter-invalid': ({ value, expected }) => [`${text(value)} does not fit.`, `Give ${expectation(expected)}.`],
  'step-unknown': ({ value, expected }) => [`There is no step ${quote(value)}.`, `Give ${expectation(expected)}.`],
  'step-order': ({ step, because }) => [
    `The step ${quote(step)} ${orderTexts[String(because)] ?? 'stands in the wrong place'}.`,
    'The order is: denominate, then screen, impute and treat, then normalise, weigh, and aggregate last.',
  ],
  'indicator-unknown': ({ code, known }) => [
    `${quote(code)} is no indicator of the framework.`,
    `Correct the code. ${nearest(code, known)}`.trim(),
  ],
  'element-unknown': ({ code, known }) =>
    code === undefined
      ? ['The framework has several tops.', `Name the element to follow, one of ${list(known)}.`]
      : [`${quote(code)} is no element of the framework.`, `Correct the code. ${nearest(code, known)}`.trim()],
  'bounds-equal': ({ lower, upper }) => [
    `The bounds ${text(lower)} and ${text(upper)} leave no room between them.`,
    'Give a lower bound below the upper one, on the indicator’s own scale; the direction is said in the framework.',
  ],
  'points-do-not-add-up': ({ sum }) => [
    `The points of this expert add up to ${text(sum)}.`,
    'Let each expert share out exactly 100 points.',
  ],
  'judgements-invalid': () => [
    'This is no matrix of pairwise judgements.',
    'Give as many rows and columns as elements, 1 on the diagonal, and one over it at the mirror image of each entry.',
  ],
  'judgements-inconsistent': ({ ratio }) => [
    `The judgements contradict each other: the consistency ratio is ${text(ratio)}, 0.1 or more.`,
    'Ask the experts to look at them again.',
  ],
  'not-positive-under-mean': ({ method, normalisation, indicators }) => [
    `The ${text(method)} mean needs scores above zero, and ${quote(normalisation)} gives zero or less (${list(indicators)}).`,
    'Normalise to a scale that starts above zero, such as 1 to 100, or give the mean a floor.',
  ],
  'factor-duplicate': ({ factorId }) => [
    `The factor ${quote(factorId)} stands twice.`,
    'Give each factor an id of its own.',
  ],
  'factor-without-effect': ({ factorId, because }) => [
    `The factor ${quote(factorId)} changes nothing: ${idleTexts[String(because)] ?? text(because)}.`,
    'Give it something to vary, or take it out.',
  ],
  'factors-in-conflict': ({ method, normalisation, with: other }) => [
    `Some draws would take a ${text(method)} mean of ${quote(normalisation)} scores, which reach zero or less (${text(other)}).`,
    'Take out one of the two, normalise to a scale above zero, or give the mean a floor.',
  ],
  'factor-without-step': ({ step }) => [
    `The scheme has no step ${quote(step)} to vary.`,
    'Add the step or take the factor out.',
  ],
};

const orderTexts: Readonly<Record<string, string>> = {
  missing: 'is missing',
  'not-last': 'is not the last one',
  twice: 'stands twice',
  'after-normalise': 'comes after the normalisation',
  'before-normalise': 'needs normalised values and comes before them',
};

const idleTexts: Readonly<Record<string, string>> = {
  'spread-zero': 'its spread is zero',
  'nothing-to-weigh': 'no element of its level has siblings',
  'alternatives-equal': 'all its alternatives come to the same',
  'nothing-to-leave-out': 'no element of its level has siblings',
  'aggregation-without-weights': 'the aggregation does not look at weights',
};

/**
 * An issue in English, for terminals and logs; pages may say it in the reader's language from its code and parameters.
 *
 * @example
 * describeIssue({ code: 'unit-unknown', severity: 'error', path: 'steps[0].keep', params: { unit: 'XYZ' } }).remedy // => 'Correct the code or take it out.'
 */
export function describeIssue({ code, params }: ScoringIssue): IssueText {
  const [message, remedy] = texts[code](params);
  return { message, remedy };
}

function quote(value: unknown): string {
  return `"${text(value)}"`;
}

function text(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}

function list(items: unknown): string {
  return Array.isArray(items) ? items.map(text).join(', ') : text(items);
}

/** The known name that begins alike, if one does. */
function nearest(code: unknown, known: unknown): string {
  const wanted = text(code).toLowerCase();
  const names = Array.isArray(known) ? known.map(text) : [];
  const alike = names.find(
    (name) => name.toLowerCase() === wanted || name.toLowerCase().startsWith(wanted.slice(0, 3)),
  );
  return alike === undefined ? '' : `Did you mean "${alike}"?`;
}

/** What a shape asks for, in words. */
function expectation(expected: unknown): string {
  if (typeof expected !== 'object' || expected === null) return text(expected);
  const shape = expected as Params;
  if (Array.isArray(shape['of'])) return `one of ${list(shape['of'])}`;
  if (shape['items'] !== undefined) return `${text(shape['items'])} entries`;
  if (shape['kind'] === 'number') {
    const { minimum, maximum, above, isWhole } = shape;
    const limits = [
      ...(minimum === undefined ? [] : [`of ${text(minimum)} or more`]),
      ...(above === undefined ? [] : [`above ${text(above)}`]),
      ...(maximum === undefined ? [] : [`up to ${text(maximum)}`]),
    ];
    return [isWhole === true ? 'a whole number' : 'a number', ...limits].join(' ');
  }
  if (shape['kind'] === 'list') return shape['atLeast'] ? `a list of ${text(shape['atLeast'])} or more` : 'a list';
  return kindTexts[String(shape['kind'])] ?? 'another value';
}

const kindTexts: Readonly<Record<string, string>> = {
  flag: 'true or false',
  text: 'a text',
  'number-or-text': 'a number or a text',
  'text-or-null': 'a code, or null',
  map: 'name: value lines',
  fields: 'name: value lines',
  object: 'name: value lines',
};
