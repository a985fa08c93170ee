import type { Grid, InstrumentRevision, Question } from '@groundwork/instrument';

/** A question, or a grid with its rows: what stands on paper as one thing. */
export type Block =
  | { readonly blockId: string; readonly question: Question; readonly grid?: undefined }
  | { readonly blockId: string; readonly grid: Grid; readonly rows: readonly Question[] };

/** Where the reader goes on, said before the first question that is left out. */
export interface Way {
  /** The condition as the instrument has it: while it is true, the questions up to the target are left out. */
  readonly when: string;
  /** Number of the question, note or grid to go on to; `undefined` at the end. */
  readonly target: string | undefined;
  /** Whether something that is left out counts as zero. */
  readonly countsAsZero: boolean;
}

/** The questions of a sub-section in the order of paper, the rows of a grid in one block. */
export function blocksOf(questions: readonly Question[], grids: readonly Grid[] = []): readonly Block[] {
  const rowsOf = new Map<string, Question[]>();
  return questions.flatMap((question): readonly Block[] => {
    const gridId = 'gridId' in question ? question.gridId : undefined;
    const grid = grids.find((known) => known.gridId === gridId);
    if (grid === undefined) return [{ blockId: question.questionId, question }];
    const known = rowsOf.get(grid.gridId);
    if (known !== undefined) {
      known.push(question);
      return [];
    }
    const rows = [question];
    rowsOf.set(grid.gridId, rows);
    return [{ blockId: grid.gridId, grid, rows }];
  });
}

/**
 * Where readers go on: questions one after the other that are left out under the same condition become one instruction
 * before the first of them. Notes between them are left out as well.
 *
 * @returns by the id of the question or grid before which it is said
 */
export function waysOf({ sections }: InstrumentRevision): ReadonlyMap<string, Way> {
  const blocks = sections.flatMap(({ subSections }) =>
    subSections.flatMap(({ questions, grids }) => blocksOf(questions, grids)),
  );
  const ways = new Map<string, Way>();
  let index = 0;
  while (index < blocks.length) {
    const first = blocks[index];
    const when = first === undefined ? undefined : conditionOf(first);
    if (first === undefined || when === undefined) {
      index += 1;
      continue;
    }
    let end = index + 1;
    for (let next = end; next < blocks.length; next += 1) {
      const block = blocks[next];
      if (block === undefined) break;
      if (conditionOf(block) === when) end = next + 1;
      else if (block.grid !== undefined || block.question.kind !== 'note' || block.question.skip !== undefined) break;
    }
    const left = blocks.slice(index, end);
    ways.set(first.blockId, {
      when,
      target: blocks[end]?.blockId,
      countsAsZero: left.some((block) => questionsOf(block).some(({ skip }) => skip?.effect === 'zero')),
    });
    index = end;
  }
  return ways;
}

/** The condition under which the whole block is left out. */
export function conditionOf(block: Block): string | undefined {
  const [first, ...others] = questionsOf(block);
  const when = first?.skip?.when;
  return others.every(({ skip }) => skip?.when === when) ? when : undefined;
}

function questionsOf(block: Block): readonly Question[] {
  return block.grid === undefined ? [block.question] : block.rows;
}
