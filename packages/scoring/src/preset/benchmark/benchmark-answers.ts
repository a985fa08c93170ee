/** What an answer rests on. */
export type BenchmarkBasis = 'law' | 'practice' | 'none';

/** The answers of one kind of question on procurement practice, with their points. */
export interface BenchmarkAnswers {
  readonly kindId: 'rule' | 'methodology' | 'treatment' | 'procedure' | 'minimum-period';
  readonly title: string;
  /** Answers to give: two halves make one benchmark where the question is split. */
  readonly parts: 1 | 2;
  readonly answers: readonly {
    readonly answerId: string;
    readonly basis: BenchmarkBasis;
    /** Points of this part; the best answers of all parts sum to 1. */
    readonly points: number;
  }[];
}

/**
 * How the World Bank turns answers on the procurement of partnerships into points: law counts more than practice.
 *
 * A rule earns a point, a recognised practice half of it; an assessment earns a point with a specific method, half
 * without, a quarter as practice alone. The treatment of partnerships is split: half a benchmark for the budget, half
 * for accounting and reporting, each half of that by practice. Answers that show no recognised practice earn nothing.
 *
 * Source: World Bank, Benchmarking PPP Procurement 2017, and Procuring Infrastructure PPPs 2018, appendix 1; method.md 6.
 */
export const benchmarkAnswers: readonly BenchmarkAnswers[] = [
  {
    kindId: 'rule',
    title: 'Required by regulation, or done as a recognised practice',
    parts: 1,
    answers: [
      { answerId: 'law', basis: 'law', points: 1 },
      { answerId: 'practice', basis: 'practice', points: 0.5 },
      { answerId: 'none', basis: 'none', points: 0 },
    ],
  },
  {
    kindId: 'methodology',
    title: 'An assessment is required, with or without a specific methodology',
    parts: 1,
    answers: [
      { answerId: 'required-with-methodology', basis: 'law', points: 1 },
      { answerId: 'required', basis: 'law', points: 0.5 },
      { answerId: 'practice', basis: 'practice', points: 0.25 },
      { answerId: 'none', basis: 'none', points: 0 },
    ],
  },
  {
    kindId: 'treatment',
    title: 'Treatment of partnerships, first in the budget, then in accounting and reporting',
    parts: 2,
    answers: [
      { answerId: 'law', basis: 'law', points: 0.5 },
      { answerId: 'practice', basis: 'practice', points: 0.25 },
      { answerId: 'none', basis: 'none', points: 0 },
    ],
  },
  {
    kindId: 'procedure',
    title: 'Consistency with the plan of public investment',
    parts: 1,
    answers: [
      { answerId: 'specific-procedure', basis: 'law', points: 1 },
      { answerId: 'general-principle', basis: 'law', points: 0.5 },
      { answerId: 'practice', basis: 'practice', points: 0.25 },
      { answerId: 'none', basis: 'none', points: 0 },
    ],
  },
  {
    kindId: 'minimum-period',
    title: 'Shortest time for bids that the law allows',
    parts: 1,
    answers: [
      { answerId: 'from-60-days', basis: 'law', points: 1 },
      { answerId: 'from-30-days', basis: 'law', points: 0.5 },
      { answerId: 'below-30-days', basis: 'none', points: 0 },
    ],
  },
];

/** The four areas, each read alone: the producer never sums them into one index. */
export const benchmarkAreas: readonly { readonly areaId: string; readonly title: string }[] = [
  { areaId: 'preparation', title: 'Preparation of partnerships' },
  { areaId: 'procurement', title: 'Procurement of partnerships' },
  { areaId: 'contract-management', title: 'Contract management' },
  { areaId: 'unsolicited-proposals', title: 'Unsolicited proposals' },
];
