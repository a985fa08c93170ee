import type { Answers } from '../../answer/answer.ts';
import type { InstrumentRevision } from '../../definition/instrument-revision.ts';
import { compareRevisions } from '../comparison/compare-revisions.ts';
import type { RevisionComparison } from '../comparison/revision-comparison.ts';
import type { CarryCounts, CarryOver } from './carry-over-result.ts';
import { carryOver } from './carry-over.ts';

/** The carry-over of one country. */
export interface CountryCarryOver extends CarryOver {
  readonly iso3: string;
}

/** What came of the answers to one question in all countries. */
export interface QuestionCarryCounts extends Omit<CarryCounts, 'notAskedBefore'> {
  /** In the revision before. */
  readonly questionId: string;
}

/** Every country's answers brought to another revision. */
export interface CountriesCarryOver {
  readonly comparison: RevisionComparison;
  /** By ISO code. */
  readonly countries: readonly CountryCarryOver[];
  /** Over all countries; `notAskedBefore` is the number of questions, the same for each. */
  readonly totals: CarryCounts & { readonly countries: number; readonly losses: number };
  /** In the order of the comparison; only questions that somebody answered. */
  readonly questions: readonly QuestionCarryCounts[];
}

/**
 * Brings the answers of many countries to another revision: what an expert looks at before publishing it. A dry run.
 *
 * @param answersByCountry answers by question id, by ISO code; the order of countries makes no difference
 */
export function carryOverCountries(
  before: InstrumentRevision,
  after: InstrumentRevision,
  answersByCountry: Readonly<Record<string, Answers>>,
  comparison: RevisionComparison = compareRevisions(before, after),
): CountriesCarryOver {
  const countries = Object.entries(answersByCountry)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([iso3, answers]): CountryCarryOver => ({ iso3, ...carryOver(before, after, answers, comparison) }));
  const sum = (key: keyof CarryCounts) => countries.reduce((total, { counts }) => total + counts[key], 0);
  return {
    comparison,
    countries,
    totals: {
      countries: countries.length,
      answers: sum('answers'),
      carried: sum('carried'),
      converted: sum('converted'),
      toConfirm: sum('toConfirm'),
      lost: sum('lost'),
      notAskedBefore: comparison.questions.filter(({ from }) => from.length === 0).length,
      losses: countries.reduce((total, { losses }) => total + losses.length, 0),
    },
    questions: countByQuestion(comparison, countries),
  };
}

const countOf = { carried: 'carried', converted: 'converted', 'to-confirm': 'toConfirm', lost: 'lost' } as const;

function countByQuestion(
  comparison: RevisionComparison,
  countries: readonly CountryCarryOver[],
): readonly QuestionCarryCounts[] {
  type Counts = Record<Exclude<keyof QuestionCarryCounts, 'questionId'>, number>;
  const counts = new Map<string, Counts>();
  for (const questionId of comparison.questions.flatMap(({ from }) => from)) {
    counts.set(questionId, { answers: 0, carried: 0, converted: 0, toConfirm: 0, lost: 0 });
  }
  for (const { outcomes } of countries) {
    for (const { from, outcome } of outcomes) {
      const count = counts.get(from ?? '');
      if (count === undefined || outcome === 'not-asked-before') continue;
      count.answers += 1;
      count[countOf[outcome]] += 1;
    }
  }
  return [...counts].filter(([, { answers }]) => answers > 0).map(([questionId, count]) => ({ questionId, ...count }));
}
