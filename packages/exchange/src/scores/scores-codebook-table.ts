import { gapReasons } from '@groundwork/scoring';
import { scoreIndicators } from '../sdmx/score-indicators.ts';
import type { ScoresToExport } from '../sdmx/scores-to-export.ts';
import type { Cell } from '../table/cell.ts';
import type { TableToExport } from '../table/table-to-export.ts';
import { countryScoresColumns } from './country-scores-table.ts';
import { gapNames } from './gap-names.ts';

/** What stands in the table of scores: its columns, what is scored and of what it is a part, and the reasons for no score. */
export function scoresCodebookTable(
  input: Pick<ScoresToExport, 'revision' | 'otherRevisions' | 'round'>,
): TableToExport {
  const columns = Object.entries(countryScoresColumns).filter(
    ([name]) => input.round.isDemonstration || name !== 'demonstration',
  );
  return {
    columns: [
      { name: 'kind', width: 12 },
      { name: 'code', width: 24 },
      { name: 'meaning', width: 70, isWrapped: true },
      { name: 'part_of', width: 14 },
      { name: 'weight_percent', width: 14 },
    ],
    rows: [
      ...columns.map(([name, meaning]): readonly Cell[] => ['column', name, meaning, null, null]),
      ...scoreIndicators(input).map(({ indicatorId, title, parentId, weightPercent }): readonly Cell[] => [
        'indicator',
        indicatorId,
        title,
        parentId,
        weightPercent,
      ]),
      ...gapReasons.map((reason): readonly Cell[] => ['reason', reason, gapNames[reason], null, null]),
    ],
  };
}
