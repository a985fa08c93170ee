import type { Level, Option, PartLevel, Question } from '@groundwork/instrument';
import { writeTargets } from '../own/targets-text.ts';
import type { Cells, ExportDraft } from './export-draft.ts';

/**
 * The name of the list with the options of a question or of one of its fields.
 *
 * @param place where the texts of the options stand: `options`, `fields/year/options`
 */
export function writeOptions(
  draft: ExportDraft,
  question: Question,
  options: readonly Option[],
  place: string,
  wanted: string,
): string {
  const choices = options.map(({ optionId, text, isExclusive, targetLinks, shownWhen }): Cells => ({
    name: optionId,
    ...draft.textsOf(question, 'label', text, `${place}/${optionId}`),
    gw_exclusive: isExclusive === true ? 'yes' : '',
    gw_targets: targetLinks === undefined ? '' : writeTargets({ isCrossCutting: false, targetLinks }),
    gw_shown_when: shownWhen,
    gw_empty: targetLinks?.length === 0 ? 'targets' : '',
  }));
  return draft.lists.nameOf(wanted, choices);
}

/** The name of the list with the rungs of a ladder: its choices are named by their scores. */
export function writeLevels(
  draft: ExportDraft,
  question: Question,
  levels: readonly (Level | PartLevel)[],
  place: string,
  wanted: string,
  noCase?: { readonly name: string; readonly text: string },
): string {
  const choices = levels.map(({ score, text }): Cells => ({
    name: String(score),
    ...draft.textsOf(question, 'label', text, `${place}/${score}`),
    score: String(score),
  }));
  if (noCase !== undefined) {
    choices.push({ name: noCase.name, ...draft.textsOf(question, 'label', noCase.text, 'no-case') });
  }
  return draft.lists.nameOf(wanted, choices);
}
