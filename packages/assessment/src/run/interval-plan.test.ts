import type { InstrumentRevision } from '@groundwork/instrument';
import { checkPlan, isGap, prepareScoring, scoresOf, scoreTable } from '@groundwork/scoring';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssessmentScores } from '../score/assessment-scores.ts';
import { scoreCountry } from './country-outcome.ts';
import { hasMissingAnswers, intervalPlan } from './interval-plan.ts';
import { drawnEntries, drawnQuestionnaires, drawnRevision, laterRevision } from './run.test-data.ts';

const draws = { draws: 100, seed: 7 };

function outcomesOf(seed: number, basis: 'evidenced' | 'validated', missing?: number) {
  const rules = { questionnaires: drawnQuestionnaires, basis, today: '2025-12-31' };
  return drawnEntries(12, seed, missing).map((entry) => scoreCountry(entry, rules));
}

describe('the plan of rank intervals', () => {
  const isAsPublished = (outcomes: ReturnType<typeof outcomesOf>, revisions: readonly InstrumentRevision[]) => {
    const { table, scheme } = intervalPlan(revisions, outcomes, 'asScored', draws);
    const { run, issues } = scoreTable(table, scheme);
    if (run === null) throw new Error(JSON.stringify(issues));
    const again = scoresOf(run, 'index');
    outcomes.forEach(({ index }, place) => {
      const score = again[place];
      if (isGap(index) || score === undefined || isGap(score)) {
        expect([isGap(index), score !== undefined && isGap(score)]).toEqual([true, true]);
      } else expect(score).toBeCloseTo(index, 9);
    });
  };
  const bases = fc.constantFrom('evidenced' as const, 'validated' as const);
  const shares = fc.constantFrom(0, 0.1, 0.3, 0.6);

  test('scores every country as it is published, whatever was skipped, missing or not reviewed', () => {
    fc.assert(
      fc.property(fc.nat(), bases, shares, (seed, basis, missing) =>
        isAsPublished(outcomesOf(seed, basis, missing), [drawnRevision]),
      ),
    );
  });

  test('scores countries by the revisions they answered, side by side', () => {
    fc.assert(
      fc.property(fc.nat(), bases, shares, (seed, basis, missing) => {
        const rules = { questionnaires: drawnQuestionnaires, basis, today: '2025-12-31' };
        const later = drawnEntries(12, seed + 1, missing, '2.0.0').map((entry) => scoreCountry(entry, rules));
        const mixed = outcomesOf(seed, basis, missing).map((outcome, place) =>
          place % 3 === 0 ? (later[place] ?? outcome) : outcome,
        );
        isAsPublished(mixed, [drawnRevision, laterRevision]);
      }),
      { numRuns: 40 },
    );
  });

  test('varies weights, aggregation and normalisation, all of which the engine accepts together', () => {
    const { table, scheme, plan } = intervalPlan([drawnRevision], outcomesOf(1, 'evidenced'), 'asScored', draws);
    expect(plan.factors.map(({ factorId }) => factorId)).toEqual(['weights', 'aggregation', 'normalisation']);
    expect(checkPlan(plan, scheme)).toEqual([]);
    expect(prepareScoring(table, scheme).issues).toEqual([]);
  });

  test('counts what is missing as nothing in the other table, but not what only waits for a reviewer', () => {
    let zeros = 0;
    for (const basis of ['evidenced', 'validated'] as const) {
      for (const { cells, text } of outcomesOf(3, basis, 0.2)) {
        const { questions } = JSON.parse(text) as AssessmentScores;
        cells.asZero.forEach((zero, place) => {
          const scored = cells.asScored[place];
          const value = questions[place]?.score[basis];
          if (zero === scored || scored === undefined || isGap(scored)) return expect(zero).toEqual(scored);
          expect([zero, value !== undefined && isGap(value) && value.gap !== 'not-validated']).toEqual([0, true]);
          zeros += 1;
        });
      }
    }
    expect(zeros).toBeGreaterThan(5);
    expect(hasMissingAnswers(outcomesOf(3, 'evidenced', 0.2))).toBe(true);
    const whole = { asScored: [50, { gap: 'not-applicable' }], asZero: [50, { gap: 'not-applicable' }] } as const;
    expect(hasMissingAnswers([{ cells: whole }])).toBe(false);
  });
});
