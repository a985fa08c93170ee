import {
  columnOf,
  gap,
  randomStream,
  type FrameworkElement,
  type Scheme,
  type ScoringTable,
  type UncertaintyPlan,
  type Value,
} from '@groundwork/scoring';

/** A table of the size that a world-wide index has: 150 indicators in 10 pillars and 2 sub-indices, one in twenty missing. */
export function scoringFrame(
  units: number,
  isMemory = false,
): { readonly table: ScoringTable; readonly scheme: Scheme } {
  const next = randomStream(20_091_112, 0, units);
  const framework: FrameworkElement[] = [{ code: 'index', parent: null }];
  for (let at = 0; at < 2; at += 1) framework.push({ code: `sub${at}`, parent: 'index', weight: 1 + next() });
  for (let at = 0; at < 10; at += 1)
    framework.push({ code: `pillar${at}`, parent: `sub${at % 2}`, weight: 1 + next() });
  const columns: Record<string, ScoringTable['columns'][string]> = {};
  for (let at = 0; at < 150; at += 1) {
    const code = `indicator${at}`;
    const direction = at % 4 === 3 ? 'lower-is-better' : 'higher-is-better';
    framework.push({ code, parent: `pillar${at % 10}`, weight: 1 + next(), direction });
    const isSkewed = at % 7 === 0;
    const values = Array.from({ length: units }, (): Value => {
      if (next() < 0.05) return gap('not-answered');
      if (!isSkewed) return 100 * next() + 50 * next();
      // A long tail of products alone: the frame must have the same bits in every engine.
      const share = next();
      return 1 + 20 * share * share * share * (next() < 0.02 ? 50 : 1);
    });
    columns[code] = isMemory ? columnOf(values) : values;
  }
  return {
    table: { units: Array.from({ length: units }, (_, at) => `U${at}`), columns },
    scheme: {
      schemeId: 'bench',
      framework,
      steps: [
        { step: 'impute', method: 'median' },
        { step: 'treat', atMost: 5 },
        { step: 'normalise', method: 'min-max', scale: { lowest: 1, highest: 100 } },
        { step: 'aggregate', levels: [{ method: 'arithmetic' }] },
      ],
    },
  };
}

/** Four factors, as in the peer's example: weights, normalisation, aggregation, points treated as outliers. */
export function fourFactors(draws: number): UncertaintyPlan {
  return {
    draws,
    seed: 2026,
    factors: [
      { kind: 'weights', factorId: 'weights', spread: 0.25 },
      { kind: 'alternatives', factorId: 'normalisation', step: 'normalise', alternatives: [{}, { method: 'rank' }] },
      { kind: 'alternatives', factorId: 'aggregation', step: 'aggregate', alternatives: [{}, { method: 'geometric' }] },
      {
        kind: 'alternatives',
        factorId: 'outliers',
        step: 'treat',
        alternatives: [{ atMost: 1 }, { atMost: 3 }, { atMost: 5 }],
      },
    ],
  };
}
