import { demonstrationNotice } from '@groundwork/assessment';
import { isGap, type Value } from '@groundwork/scoring';
import { scoreIndicators } from '../sdmx/score-indicators.ts';
import type { ScoresToExport } from '../sdmx/scores-to-export.ts';
import type { Cell } from '../table/cell.ts';
import type { TableToExport } from '../table/table-to-export.ts';
import { indicatorScores } from './indicator-scores.ts';

/** The columns with what each holds, in their order; the one of a demonstration stands only where it is one. */
export const countryScoresColumns = {
  demonstration: 'Says that the data are generated',
  iso3: 'Country, ISO 3166-1 alpha-3, or the code of an economy outside it',
  country: 'Name of the country',
  round: 'Round',
  instrument: 'Questionnaire',
  instrument_version: 'Version of the questionnaire',
  reference_date: 'The day that the answers refer to',
  indicator: 'What is scored: the index, a dimension or a sub-dimension',
  indicator_title: 'Its title',
  validated: 'Score as validated by reviewers, 0 to 100, unrounded',
  validated_missing: 'Why there is none',
  evidenced: 'Score with caps where required evidence is missing, 0 to 100, unrounded',
  evidenced_missing: 'Why there is none',
  claimed: 'Score as claimed by the country, 0 to 100, unrounded',
  claimed_missing: 'Why there is none',
  rank: 'Rank of the index on the basis named in the notes, 1 is best',
  rank_lowest: 'Best rank when the method is varied',
  rank_highest: 'Worst rank when the method is varied',
  answered_share: 'Share of the weight that is answered, 0 to 1',
  evidence_share: 'Of answers that need evidence, the share that has it, 0 to 1',
  validated_share: 'Share of the answered weight that was validated, 0 to 1',
  do_not_know_share: 'Share of the weight answered by "do not know", 0 to 1',
} as const;

/**
 * The scores of a round for people: one row per country and index, dimension or sub-dimension, the three scores side by side and
 * each with its reason where there is none. In a demonstration the first column says so in every row.
 *
 * @returns a table for `streamTable`, `streamWorkbook` or `streamJson`
 */
export function countryScoresTable(input: ScoresToExport): TableToExport {
  const names = Object.keys(countryScoresColumns);
  return {
    columns: names.filter((name) => input.round.isDemonstration || name !== 'demonstration').map((name) => ({ name })),
    rows: rowsOf(input),
  };
}

function* rowsOf(input: ScoresToExport): Generator<readonly Cell[], void, undefined> {
  const { revision, otherRevisions, round, run, countries } = input;
  const label: readonly Cell[] = round.isDemonstration ? [demonstrationNotice] : [];
  const names = new Map([...run.rows, ...countries].map(({ iso3, name }) => [iso3, name]));
  const rows = new Map(run.rows.map((row) => [row.iso3, row]));
  const titles = new Map(scoreIndicators(input).map(({ indicatorId, title }) => [indicatorId, title]));
  for (const iso3 of Object.keys(run.countries).toSorted()) {
    const scores = run.countries[iso3];
    if (scores === undefined) continue;
    const { instrumentId, version } = otherRevisions?.get(iso3) ?? revision;
    const place = [round.roundId, instrumentId, version, { day: round.referenceDate }];
    for (const { indicatorId, score, coverage } of indicatorScores(revision.code, scores)) {
      const row = indicatorId === revision.code ? rows.get(iso3) : undefined;
      yield [
        ...label,
        iso3,
        names.get(iso3) ?? iso3,
        ...place,
        indicatorId,
        titles.get(indicatorId) ?? indicatorId,
        ...valueAndReason(score.validated),
        ...valueAndReason(score.evidenced),
        ...valueAndReason(score.claimed),
        row?.rank ?? null,
        row?.rankInterval?.low ?? null,
        row?.rankInterval?.high ?? null,
        coverage.answeredShare,
        coverage.evidenceShare,
        coverage.validatedShare,
        coverage.doNotKnowShare,
      ];
    }
  }
}

function valueAndReason(value: Value): readonly [Cell, Cell] {
  return isGap(value) ? [null, value.gap] : [value, null];
}
