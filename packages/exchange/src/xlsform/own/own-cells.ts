import type { FormRow } from '../form/form-sheet.ts';
import { excerpt, type Ledger } from '../form/ledger.ts';
import type { OwnColumn } from './own-columns.ts';

/** Reads our columns of one row: what they say is carried, what they cannot say is named and left out. */
export class OwnCells {
  readonly #row: FormRow;
  readonly #ledger: Ledger;

  constructor(row: FormRow, ledger: Ledger) {
    this.#row = row;
    this.#ledger = ledger;
  }

  /** The text of a cell, whatever it says. */
  text(key: OwnColumn): string | undefined {
    return this.#ledger.take(this.#row, key);
  }

  /** A number within its bounds. */
  number(
    key: OwnColumn,
    { minimum = -Infinity, maximum = Infinity, isWhole = false }: NumberBounds = {},
  ): number | undefined {
    return this.#read(key, (text) => {
      const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
      const isFit = value >= minimum && value <= maximum && (!isWhole || Number.isInteger(value));
      return isFit ? value : undefined;
    });
  }

  /** One of several words or numbers. */
  oneOf<Value extends string | number>(key: OwnColumn, values: readonly Value[]): Value | undefined {
    return this.#read(key, (text) => values.find((value) => String(value) === text));
  }

  /** Several words, each once, with commas between them. */
  listOf<Value extends string>(key: OwnColumn, isValue: (text: string) => text is Value): readonly Value[] | undefined {
    return this.#read(key, (text) => {
      const items = text.split(',').map((item) => item.trim());
      return items.every(isValue) && new Set(items).size === items.length ? items : undefined;
    });
  }

  /** What a cell says in a way of its own. */
  read<Value>(key: OwnColumn, parse: (text: string) => Value | undefined): Value | undefined {
    return this.#read(key, parse);
  }

  /** Whether a list of this name is there and holds nothing. */
  isEmpty(name: string): boolean {
    const words = this.#row.cells.get('gw_empty')?.text.split(' ') ?? [];
    const isNamed = words.includes(name);
    if (isNamed) this.#ledger.carry(this.#row, 'gw_empty');
    return isNamed;
  }

  #read<Value>(key: OwnColumn, parse: (text: string) => Value | undefined): Value | undefined {
    const text = this.#row.cells.get(key)?.text;
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value === undefined) this.#ledger.lose(this.#row, key, 'bad-value', `"${excerpt(text)}" cannot stand there`);
    else this.#ledger.carry(this.#row, key);
    return value;
  }
}

interface NumberBounds {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly isWhole?: boolean;
}
