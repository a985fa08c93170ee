import { scoreRound } from '@groundwork/assessment';
import type { Country } from '@groundwork/assessment';
import { openQuestionnaire, type Answers } from '@groundwork/instrument';
import { everyAnswer } from '../answers/round-of-answers.test-data.ts';
import { everyKindRevision } from '../html/every-kind.test-data.ts';
import type { ScoresToExport } from './scores-to-export.ts';

/** A member state of no group. */
export function country(iso3: string, m49: string | null): Country {
  return {
    iso3,
    m49,
    name: `Country ${iso3}`,
    isMemberState: true,
    region: null,
    subRegion: null,
    incomeGroup: null,
    isLeastDeveloped: false,
    isLandlockedDeveloping: false,
    isSmallIslandDeveloping: false,
    population: null,
    dot: null,
  };
}

/** The scores of three countries: one that has answered, one that has answered less, one that has not begun. */
export function scoresOfRound(isDemonstration = false): ScoresToExport {
  const revision = everyKindRevision();
  const countries = [country('TGO', '768'), country('KEN', '404'), country('XKX', null)];
  const answers: Readonly<Record<string, Answers>> = {
    TGO: everyAnswer,
    KEN: { ...everyAnswer, 'EK-A02': { value: 4 }, 'EK-A08': { value: 33 } },
    XKX: {},
  };
  const run = scoreRound({
    questionnaire: openQuestionnaire(revision),
    entries: Object.entries(answers).map(([iso3, own]) => ({ iso3, answers: own })),
    countries,
    basis: 'evidenced',
    run: {
      scoreRunId: 'run-1',
      roundId: 'ek-2026',
      revisionHash: 'a',
      inputHash: 'b',
      engineVersion: 'c',
      computedAt: '2026-11-25T10:00:00.000Z',
    },
  });
  return {
    revision,
    round: { roundId: 'ek-2026', referenceDate: '2026-01-31', isDemonstration },
    run: {
      ...run,
      rows: run.rows.map((row) => (row.iso3 === 'KEN' ? { ...row, rankInterval: { low: 1, high: 2 } } : row)),
    },
    countries,
  };
}
