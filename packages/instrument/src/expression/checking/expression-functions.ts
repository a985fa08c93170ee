/**
 * What a function takes at one place. `question`: any question but a note. `choice`: a question with options. `repeat`: a
 * repeat. `record-field`: a field of a repeat, or a number. `law-and-practice`, `ladder`, `ranking`, `written`: a question of
 * such a kind. `text`: a text in quotes. `row-condition`, `row-field`: looked at once per record.
 */
export type ParameterKind =
  | 'question'
  | 'choice'
  | 'repeat'
  | 'ladder'
  | 'law-and-practice'
  | 'ranking'
  | 'written'
  | 'text'
  | 'truth'
  | 'number'
  | 'number-or-field'
  | 'row-condition'
  | 'row-field'
  | 'date'
  | 'any';

/** The face of a function: its parameters and its result. */
export interface FunctionFace {
  readonly parameters: readonly ParameterKind[];
  /** How many of the parameters may be left out, from the end. */
  readonly optionalCount: number;
  /** Whether the last parameter may be repeated. */
  readonly isOpen: boolean;
  /** `same` is the type of the parameters of kind `any`, `detail` that of the detail named. */
  readonly result: 'number' | 'truth' | 'date' | 'same' | 'detail';
}

function face(
  parameters: readonly ParameterKind[],
  result: FunctionFace['result'],
  more: Partial<FunctionFace> = {},
): FunctionFace {
  return { parameters, result, optionalCount: 0, isOpen: false, ...more };
}

/** Every function of the language by name; there are no others and nobody can add one. See docs/expressions.md. */
export const expressionFunctions: ReadonlyMap<string, FunctionFace> = new Map([
  ['answered', face(['question'], 'truth')],
  ['selected', face(['choice', 'text'], 'truth')],
  ['count-selected', face(['choice'], 'number')],
  ['position', face(['ranking', 'text'], 'number')],
  ['count-links', face(['question'], 'number')],
  ['detail', face(['question', 'text'], 'detail')],
  ['length', face(['written'], 'number')],
  ['level', face(['ladder'], 'number')],
  ['law', face(['law-and-practice'], 'number')],
  ['practice', face(['law-and-practice'], 'number')],
  ['not', face(['truth'], 'truth')],
  ['true', face([], 'truth')],
  ['false', face([], 'truth')],
  ['if', face(['truth', 'any', 'any'], 'same')],
  ['coalesce', face(['any', 'any'], 'same', { isOpen: true })],
  ['sum', face(['number-or-field'], 'number', { isOpen: true })],
  ['mean', face(['number-or-field'], 'number', { isOpen: true })],
  ['min', face(['number-or-field'], 'number', { isOpen: true })],
  ['max', face(['number-or-field'], 'number', { isOpen: true })],
  ['round', face(['number', 'number'], 'number', { optionalCount: 1 })],
  ['abs', face(['number'], 'number')],
  ['count', face(['repeat'], 'number')],
  ['count-where', face(['repeat', 'row-condition'], 'number')],
  ['sum-where', face(['row-field', 'row-condition'], 'number')],
  ['today', face([], 'date')],
  ['date', face(['text'], 'date')],
  ['year', face(['date'], 'number')],
  ['days-between', face(['date', 'date'], 'number')],
]);
