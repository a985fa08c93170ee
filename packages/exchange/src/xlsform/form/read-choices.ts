import { IdClaims, optionIdOf } from '../names/claim-id.ts';
import type { FormRow, FormSheet } from './form-sheet.ts';
import type { Ledger } from './ledger.ts';

/** One choice of a list. */
export interface FormChoice {
  readonly row: FormRow;
  readonly name: string;
  /** A valid id, unique in its list. */
  readonly optionId: string;
}

/** A list of choices, in the order of the sheet. */
export interface FormList {
  readonly name: string;
  readonly choices: readonly FormChoice[];
}

/** Most choices that a list may have. Source: the stated limits of the questionnaire's semantics. */
const mostChoices = 500;

const optionIdPattern = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** Reads the lists of the choices sheet; the cells of its rows are carried by the questions that use them. */
export function readChoices(sheet: FormSheet, ledger: Ledger): ReadonlyMap<string, FormList> {
  const byList = new Map<string, { readonly row: FormRow; readonly name: string }[]>();
  for (const row of sheet.rows) {
    const listName = row.cells.get('list_name')?.text;
    const name = row.cells.get('name')?.text;
    if (listName === undefined || name === undefined) {
      const missing = listName === undefined ? 'list_name' : 'name';
      ledger.loseRow(row, 'name-missing', `the row has no ${missing}, so that it is no choice of any list`);
      continue;
    }
    const list = byList.get(listName) ?? [];
    byList.set(listName, list);
    if (list.length < mostChoices) list.push({ row, name });
    else ledger.loseRow(row, 'list-too-long', `a list has at most ${mostChoices} choices; this one is left out`);
  }
  return new Map([...byList].map(([name, choices]) => [name, { name, choices: withIds(choices, ledger) }] as const));
}

/** Names that are ids already are kept, whatever stands before them; the others are made from their names. */
function withIds(
  choices: readonly { readonly row: FormRow; readonly name: string }[],
  ledger: Ledger,
): readonly FormChoice[] {
  const claims = new IdClaims();
  const kept = choices.map(({ name }) => optionIdPattern.test(name) && claims.claim(name));
  const seen = new Set<string>();
  return choices.map(({ row, name }, index) => {
    if (seen.has(name)) {
      ledger.change(row, 'name', 'name-repeated', `"${name}" stands twice in its list; expressions mean the first`);
    }
    seen.add(name);
    return { row, name, optionId: kept[index] === true ? name : optionIdOf(claims, name) };
  });
}

/**
 * The scores of a list by name, where it is a ladder: each choice has one of the scores given, all differ, one is 0 and
 * there are at least two.
 *
 * @param left a choice that needs no score, as "no case so far"
 */
export function ladderOf(
  list: FormList,
  scores: readonly number[],
  left?: string,
): ReadonlyMap<string, number> | undefined {
  const ladder = new Map<string, number>();
  for (const { row, name } of list.choices) {
    if (name === left) continue;
    const text = row.cells.get('score')?.text ?? '';
    const score = scores.find((known) => String(known) === text);
    if (score === undefined || [...ladder.values()].includes(score) || ladder.has(name)) return undefined;
    ladder.set(name, score);
  }
  return ladder.size >= 2 && [...ladder.values()].includes(0) ? ladder : undefined;
}
