import { describe, expect, test } from 'vitest';
import { publicationIssues, type InstrumentFacts, type PublicationFacts } from './publication-issues.ts';

const row = (iso3: string, index: number | null) => ({
  iso3,
  name: iso3,
  index: index ?? { gap: 'below-availability' as const },
  rank: index === null ? null : 1,
  groupId: null,
  components: {},
  flags: [],
});
const group = (groupId: string, count: number) => ({
  groupId,
  title: groupId,
  unweightedMean: 50,
  populationWeightedMean: 50,
  count,
  of: 9,
});
const country = (iso3: string, state: InstrumentFacts['assessments'][number]['state'], queries = 0, proposals = 0) => ({
  iso3,
  state,
  openQueries: queries,
  openProposals: proposals,
});
const run = {
  basis: 'validated',
  rows: [row('KEN', 60), row('URY', 70)],
  groups: [group('world', 3)],
  moved: [],
} as const;
const sound: InstrumentFacts = {
  instrumentId: 'eg',
  isScored: true,
  assessments: [country('KEN', 'validated'), country('URY', 'validated')],
  run,
};
const facts: PublicationFacts = {
  round: { state: 'closed', isDemonstration: false },
  demonstrationCount: 0,
  instruments: [sound],
  spoken: new Map(),
};
const issuesOf = (part: Partial<PublicationFacts>) => publicationIssues({ ...facts, ...part });
const instrument = (part: Partial<InstrumentFacts>) => issuesOf({ instruments: [{ ...sound, ...part }] });

describe('before a round is published', () => {
  test('nothing is said of a closed round with a validated run of all its countries', () => {
    expect(issuesOf({})).toEqual([]);
  });

  test.each([
    ['planned', 'round-not-closed'],
    ['open', 'round-not-closed'],
    ['published', 'round-published'],
  ] as const)('a round that is %s stands in its own way', (state, code) => {
    expect(issuesOf({ round: { state, isDemonstration: false } })).toEqual([{ code, severity: 'error' }]);
  });

  test('a demonstration stands in the way of real figures, not of a demonstration', () => {
    expect(issuesOf({ demonstrationCount: 2 })).toEqual([
      { code: 'demonstration-present', severity: 'error', count: 2 },
    ]);
    const round = { state: 'closed', isDemonstration: true } as const;
    expect(issuesOf({ round, demonstrationCount: 2 })).toEqual([]);
  });

  test('every scored instrument needs a validated run of what stands there now', () => {
    const { run: _run, ...without } = sound;
    expect(issuesOf({ instruments: [without] })).toEqual([
      { code: 'run-missing', severity: 'error', instrumentId: 'eg' },
    ]);
    expect(issuesOf({ instruments: [{ ...without, isScored: false }] })).toEqual([]);
    expect(instrument({ run: { ...run, basis: 'evidenced' } })).toMatchObject([
      { code: 'run-not-validated', severity: 'error' },
    ]);
    expect(instrument({ run: { ...run, moved: ['KEN'] } })).toEqual([
      { code: 'inputs-moved', severity: 'error', instrumentId: 'eg', count: 1, countries: ['KEN'], of: 2 },
    ]);
    expect(instrument({ run: { ...run, moved: null } })).toMatchObject([{ code: 'inputs-moved', severity: 'error' }]);
  });

  test('what is not final, missing or withdrawn is counted by country', () => {
    const assessments = [
      country('KEN', 'validated'),
      country('URY', 'in-review', 2),
      country('FJI', 'not-started'),
      country('TON', 'withdrawn', 0, 1),
      country('PER', 'submitted'),
    ];
    expect(instrument({ assessments })).toEqual([
      { code: 'not-validated', severity: 'warning', instrumentId: 'eg', count: 2, countries: ['URY', 'PER'], of: 5 },
      { code: 'withdrawn', severity: 'warning', instrumentId: 'eg', count: 1, countries: ['TON'], of: 5 },
      { code: 'missing', severity: 'warning', instrumentId: 'eg', count: 1, countries: ['FJI'], of: 5 },
      { code: 'open-queries', severity: 'warning', instrumentId: 'eg', count: 2, countries: ['URY'] },
      { code: 'open-proposals', severity: 'warning', instrumentId: 'eg', count: 1, countries: ['TON'] },
    ]);
  });

  test('countries without a score, small groups and broken comparability are warned about', () => {
    const part = {
      run: { ...run, rows: [row('KEN', 60), row('URY', null)], groups: [group('world', 9), group('region:A', 2)] },
      comparability: { comparableCount: 55, of: 60 },
    };
    expect(instrument(part)).toEqual([
      { code: 'insufficient-data', severity: 'warning', instrumentId: 'eg', count: 1, countries: ['URY'], of: 2 },
      { code: 'small-groups', severity: 'warning', instrumentId: 'eg', count: 1, of: 2 },
      { code: 'not-comparable', severity: 'warning', instrumentId: 'eg', count: 5, of: 60 },
    ]);
  });

  test('checks between instruments are told one by one, after all errors', () => {
    const spoken = new Map([['BETWEEN-K01', ['KEN', 'URY']]]);
    expect(issuesOf({ spoken, demonstrationCount: 1 })).toEqual([
      { code: 'demonstration-present', severity: 'error', count: 1 },
      { code: 'check-speaks', severity: 'warning', checkId: 'BETWEEN-K01', count: 2, countries: ['KEN', 'URY'] },
    ]);
  });
});
