import type { Level, Option } from '@groundwork/instrument';
import type { FormRow } from '../form/form-sheet.ts';
import type { FormChoice, FormList } from '../form/read-choices.ts';
import { humanise } from '../names/humanise.ts';
import { readTargets } from '../own/targets-text.ts';
import type { ImportDraft } from '../import/import-draft.ts';
import { hasName } from './plan-row.ts';
import { otherIdOf } from './name-rows.ts';
import { takeText } from './take-texts.ts';

/** Which choices become options, and where their texts stand. */
export interface OptionsWanted {
  readonly exclusive?: ReadonlySet<string>;
  readonly hasOther?: boolean;
  /** The name of the one choice that is wanted. */
  readonly only?: string;
  /** The place of a text by the id of its option. */
  readonly place?: (optionId: string) => string;
}

/** Makes the options of a question from a list; conditions on them are read later. */
export function buildOptions(
  draft: ImportDraft,
  questionId: string,
  list: FormList,
  { exclusive = new Set(), hasOther = false, only, place = (id) => `options/${id}` }: OptionsWanted,
): readonly Option[] {
  const choices = only === undefined ? list.choices : list.choices.filter(({ name }) => name === only);
  const options = choices.map((choice): Option => {
    const { row, name, optionId } = choice;
    carryChoice(draft, list, choice);
    if (exclusive.has(name)) draft.ledger.carry(row, 'gw_exclusive');
    const targetLinks = targetsOf(draft, row);
    return {
      optionId,
      text: textOf(draft, choice, questionId, place(optionId)),
      ...(exclusive.has(name) ? { isExclusive: true } : {}),
      ...(targetLinks === undefined ? {} : { targetLinks }),
    };
  });
  if (!hasOther || hasName(list, 'other')) return options;
  return [...options, { optionId: otherIdOf(list), text: draft.words.other }];
}

/** Makes the rungs of a ladder from a list with scores, from low to high. */
export function buildLevels(
  draft: ImportDraft,
  questionId: string,
  list: FormList,
  ladder: ReadonlyMap<string, number>,
  place: string,
): readonly Level[] {
  return list.choices
    .flatMap((choice) => {
      const score = ladder.get(choice.name);
      if (score === undefined) return [];
      carryChoice(draft, list, choice);
      draft.ledger.carry(choice.row, 'score');
      // A score of the ladder, which was checked when the ladder was found.
      return [{ score: score as Level['score'], text: textOf(draft, choice, questionId, `${place}/${score}`) }];
    })
    .toSorted((a, b) => a.score - b.score);
}

function carryChoice({ ledger, usedLists }: ImportDraft, list: FormList, { row }: FormChoice): void {
  usedLists.add(list.name);
  ledger.carry(row, 'list_name', 'name');
}

function textOf(draft: ImportDraft, { row, name }: FormChoice, questionId: string, place: string): string {
  return takeText(draft, row, 'label', { questionId, name: place }) ?? humanise(name);
}

function targetsOf({ ledger }: ImportDraft, row: FormRow): Option['targetLinks'] {
  if (row.cells.get('gw_empty')?.text === 'targets') {
    ledger.carry(row, 'gw_empty');
    return [];
  }
  const text = row.cells.get('gw_targets')?.text;
  if (text === undefined) return undefined;
  const read = readTargets(text);
  if (read === undefined || read.isCrossCutting) {
    ledger.lose(row, 'gw_targets', 'bad-value', 'that names no targets of an option');
    return undefined;
  }
  ledger.carry(row, 'gw_targets');
  return read.targetLinks;
}
