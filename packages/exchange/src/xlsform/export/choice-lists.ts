import type { SheetToWrite } from '../../workbook/write-workbook.ts';
import type { Cells } from './export-draft.ts';
import { SheetRows } from './sheet-rows.ts';

/** The lists of the choices sheet; what several questions share is written once. */
export class ChoiceLists {
  readonly #rows: SheetRows;
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(headings: readonly string[]) {
    this.#rows = new SheetRows(headings);
  }

  /**
   * The name of the list with these choices; it is added when there is none yet.
   *
   * @param wanted how it is to be called, where that is still free
   */
  nameOf(wanted: string, choices: readonly Cells[]): string {
    const key = JSON.stringify(choices);
    const found = this.#names.get(key);
    if (found !== undefined) return found;
    const stem = wanted.replaceAll(/[^A-Za-z0-9]+/g, '_');
    let name = stem;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${stem}_${count}`;
    this.#taken.add(name);
    this.#names.set(key, name);
    for (const choice of choices) this.#rows.add({ list_name: name, ...choice });
    return name;
  }

  get tooLong(): number {
    return this.#rows.tooLong;
  }

  sheet(): SheetToWrite {
    return this.#rows.sheet('choices', ['list_name', 'name', 'label']);
  }
}
