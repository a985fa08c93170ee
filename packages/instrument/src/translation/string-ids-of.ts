import type { CommonLevels, Grid, SubSection } from '../definition/instrument-revision.ts';
import type { Question } from '../definition/question.ts';
import { mapCommonLevels } from './map-common-levels.ts';
import { mapGuidance, mapQuestionTexts, type TextAt } from './map-question-texts.ts';

/** Says which string a text of a question belongs to. */
export type StringIdOf = (question: Question, name: string, text: string) => string;

/**
 * Texts that many questions share are one string: an anchor that equals the common one, and, among the rows of a grid, a
 * text that the same place has in at least two of them (of several such texts the one with the most rows, then the one
 * met first). Any other text is a string of its question, so that a row that goes its own way moves nothing else.
 */
export function stringIdsOf(commonLevels: CommonLevels | undefined, { grids, questions }: SubSection): StringIdOf {
  const common = commonTexts(commonLevels);
  const ofGrids = new Map((grids ?? []).map((grid) => [grid.gridId, gridTexts(grid, questions)]));
  return (question, name, text) => {
    const commonId = commonIdOf(question.kind, name);
    if (commonId !== undefined && common.get(commonId) === text) return commonId;
    const gridId = 'gridId' in question ? question.gridId : undefined;
    const isOfGrid = gridId !== undefined && ofGrids.get(gridId)?.get(name) === text;
    return `${isOfGrid ? gridId : question.questionId}/${name}`;
  };
}

function commonTexts(common: CommonLevels | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (common !== undefined)
    mapCommonLevels(
      common,
      collectInto((name, text) => texts.set(name, text)),
    );
  return texts;
}

/** The common anchor that a place of a question may share. */
function commonIdOf(kind: Question['kind'], name: string): string | undefined {
  if (kind === 'law-and-practice') return /^(law\/|practice\/|no-case$)/.test(name) ? `common/${name}` : undefined;
  return name.startsWith('levels/') ? `common/${kind}/${name.slice('levels/'.length)}` : undefined;
}

/** What the rows of a grid share, by place. Label and text of a row are its own. */
function gridTexts(grid: Grid, questions: readonly Question[]): ReadonlyMap<string, string> {
  const rowCounts = new Map<string, Map<string, number>>();
  const rows = questions.filter((question) => 'gridId' in question && question.gridId === grid.gridId);
  const count = collectInto((name, text) => {
    const counts = rowCounts.get(name) ?? new Map<string, number>();
    rowCounts.set(name, counts.set(text, (counts.get(text) ?? 0) + 1));
  });
  for (const row of rows) mapQuestionTexts(row, count);
  const shared = new Map<string, string>();
  for (const [name, counts] of rowCounts) {
    if (name === 'label' || name === 'text' || name.startsWith('guidance/')) continue;
    const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
    if (first !== undefined && first[1] > 1) shared.set(name, first[0]);
  }
  mapGuidance(
    grid.guidance,
    collectInto((name, text) => shared.set(name, text)),
  );
  return shared;
}

/** Sees every text and leaves it as it is. */
function collectInto(see: (name: string, text: string) => void): TextAt {
  return (name, text) => {
    see(name, text);
    return text;
  };
}
