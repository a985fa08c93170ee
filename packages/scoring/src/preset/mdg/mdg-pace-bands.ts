import type { CutOff } from '../../grouping/group-by-cut-offs.ts';

/**
 * Bands of the pace towards a Millennium Development Goal, for the option `bands` of `mdgProgress`.
 *
 * As the World Bank coloured its charts: `likely` at the required pace or faster; `possible` with up to twice the time;
 * `unlikely` slower still; `very-unlikely` worse than at the baseline. The bank drew its path at a constant rate of
 * change, so countries near a bound can differ from its charts; other agencies use other scales.
 *
 * Source: World Bank, developmentgoals.org, regional charts (2004); applied here to the straight path of method.md 7.
 */
export const mdgPaceBands: readonly CutOff[] = [
  { groupId: 'likely', from: 1 },
  { groupId: 'possible', from: 0.5 },
  { groupId: 'unlikely', from: 0 },
  // A cut-off is a finite number; no pace is lower.
  { groupId: 'very-unlikely', from: -Number.MAX_VALUE },
];
