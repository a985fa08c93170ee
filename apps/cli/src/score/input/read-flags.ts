import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from '../../command/command.ts';
import type { InputFault } from './input-fault.ts';

/** The words of a call to `score`, taken apart. */
export interface Flags {
  readonly table: string;
  readonly scheme: string;
  readonly text: (name: string) => string | undefined;
  readonly isSet: (name: string) => boolean;
  /** A number within its bounds; undefined when it is not given, or is a fault. */
  readonly number: (name: string, bounds: NumberBounds) => number | undefined;
  /** What was wrong with the numbers asked for so far, to be said together with what is wrong with the files. */
  readonly faults: () => readonly InputFault[];
}

/** Both bounds belong to the range. */
export interface NumberBounds {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly isWhole?: boolean;
}

/**
 * Takes the words of a call apart: one table, `--scheme`, `--json`, and the further flags of the command.
 *
 * @throws UsageError without a table or a scheme, or with more than one table
 */
export function readFlags(args: readonly string[], further: ParseArgsOptionsConfig = {}): Flags {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { scheme: { type: 'string' }, json: { type: 'boolean' }, ...further },
  });
  const given = new Map(Object.entries(values));
  const text = (name: string): string | undefined => {
    const value = given.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const [table, ...more] = positionals;
  const scheme = text('scheme');
  if (table === undefined) throw new UsageError('Which table?');
  if (more.length > 0) throw new UsageError(`One table at a time; there is also ${more.join(', ')}.`);
  if (scheme === undefined) throw new UsageError('Which scheme? Give --scheme FILE.');
  const faults: InputFault[] = [];
  return {
    table,
    scheme,
    text,
    isSet: (name) => given.get(name) === true,
    number: (name, bounds) => {
      const word = text(name);
      if (word === undefined) return undefined;
      const number = /^[+-]?\d+(?:\.\d+)?$/.test(word) ? Number(word) : Number.NaN;
      const { minimum = -Infinity, maximum = Infinity, isWhole = false } = bounds;
      if (number >= minimum && number <= maximum && (!isWhole || Number.isInteger(number))) return number;
      faults.push({
        code: 'flag-invalid',
        severity: 'error',
        message: `"${word}" does not fit. Give ${wanted(bounds)}.`,
        file: `--${name}`,
      });
      return undefined;
    },
    faults: () => [...faults],
  };
}

function wanted({ minimum, maximum, isWhole = false }: NumberBounds): string {
  const kind = isWhole ? 'a whole number' : 'a number';
  if (minimum !== undefined && maximum !== undefined) return `${kind} from ${minimum} to ${maximum}`;
  return minimum === undefined ? kind : `${kind} of ${minimum} or more`;
}
