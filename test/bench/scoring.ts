import {
  copeland,
  correlationMatrix,
  drawShare,
  prepareScoring,
  ranksOf,
  scoreTable,
  type PreparedTable,
  type ScoringRun,
} from '@groundwork/scoring';
import { plainTable, scorePlainly } from './plain-loops.ts';
import { scoringFrame, fourFactors } from './scoring-frame.ts';

/** One line of the table: what was measured, how long it took, and what it may take. */
export interface BenchLine {
  readonly work: string;
  /** Milliseconds; the middle of the repetitions. */
  readonly median: number;
  /** Middle time of one pipeline in plain loops without checks, measured in turns with it. */
  readonly baseline: number;
  readonly budget: number;
  /** Milliseconds that COINr 1.1.14 took for the same, on R 4.2 (design budgets). */
  readonly peer: number | null;
  readonly repetitions: number;
}

/** Measures the budgets of scoring: 193 countries, 150 indicators, four levels, one core, checks included. */
export function benchScoring(print: (line: BenchLine) => void): void {
  const { table, scheme } = scoringFrame(193);
  const plain = plainTable(table, scheme);
  const { prepared } = prepareScoring(table, scheme);
  if (prepared === null) throw new Error('the frame does not pass its own checks');
  const run = scored(scoreTable(table, scheme).run);
  const fifteen = table.units.map((_, unit) => run.last.columns.slice(0, 15).map(({ numbers }) => numbers[unit] ?? 0));
  const raw = Object.values(table.columns).map((column) => ('numbers' in column ? [] : column));
  const plan = fourFactors(1000);
  const round = roundFrame();
  const works: readonly (Omit<BenchLine, 'median' | 'baseline'> & { readonly call: () => void })[] = [
    {
      work: 'full pipeline: check, impute, treat, normalise, aggregate, rank',
      repetitions: 101,
      budget: 4,
      peer: 394,
      call: () => ranksOf(scored(scoreTable(table, scheme).run), 'index'),
    },
    {
      work: 'uncertainty, 1,000 draws, four factors',
      repetitions: 5,
      budget: 800,
      peer: 563_000,
      call: () => drawShare(prepared, plan, 'uncertainty', 0, 1000),
    },
    {
      work: 'sensitivity, 6,000 draws, four factors',
      repetitions: 3,
      budget: 2500,
      peer: 3_400_000,
      call: () => drawShare(prepared, plan, 'sensitivity', 0, 6000),
    },
    {
      work: 'outranking and Copeland, 193 x 15',
      repetitions: 51,
      budget: 6,
      peer: 13_300,
      call: () => copeland(fifteen),
    },
    {
      work: 'Pearson matrix, 150 x 150',
      repetitions: 51,
      budget: 12,
      peer: 11,
      call: () => correlationMatrix(raw),
    },
    {
      work: 'what-if: new weights over a round, 193 x 60',
      repetitions: 501,
      budget: 1,
      peer: null,
      call: () => drawShare(round, { draws: 1, seed: 1, factors: plan.factors.slice(0, 1) }, 'uncertainty', 0, 1),
    },
  ];
  for (const { call, ...line } of works) {
    const [median, baseline] = medians(line.repetitions, call, () => scorePlainly(plain));
    print({ ...line, median, baseline });
  }
}

/** A round of the size of the first instrument: 60 questions in 6 sections. */
function roundFrame(): PreparedTable {
  const { table, scheme } = scoringFrame(193);
  const framework = scheme.framework.filter(({ code }) => !code.startsWith('indicator') || Number(code.slice(9)) < 60);
  const steps = scheme.steps.filter(({ step }) => step === 'normalise' || step === 'aggregate');
  const { prepared } = prepareScoring(table, { ...scheme, framework, steps });
  if (prepared === null) throw new Error('the frame of a round does not pass its own checks');
  return prepared;
}

/** How the time of a pipeline grows with the countries, and what memory it takes beside the input. */
export function benchGrowth(print: (units: number, milliseconds: number, megabytes: number) => void): number {
  const times: { readonly units: number; readonly milliseconds: number }[] = [];
  for (const units of [193, 2000, 20_000, 200_000]) {
    const { table, scheme } = scoringFrame(units, true);
    globalThis.gc?.();
    const before = process.memoryUsage();
    const started = process.cpuUsage();
    const run = scored(scoreTable(table, scheme).run);
    const { user, system } = process.cpuUsage(started);
    ranksOf(run, 'index');
    const after = process.memoryUsage();
    const bytes = after.arrayBuffers - before.arrayBuffers + Math.max(0, after.heapUsed - before.heapUsed);
    times.push({ units, milliseconds: (user + system) / 1000 });
    print(units, (user + system) / 1000, bytes / 2 ** 20);
  }
  return exponentOf(times);
}

/** Slope of a straight line through the logarithms. */
function exponentOf(times: readonly { readonly units: number; readonly milliseconds: number }[]): number {
  const points = times.map(({ units, milliseconds }) => [Math.log(units), Math.log(milliseconds)] as const);
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const rise = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return rise / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

function scored(run: ScoringRun | null): ScoringRun {
  if (run === null) throw new Error('the frame does not pass its own checks');
  return run;
}

/** Middle times of a call and of the baseline, in milliseconds, taken in turns; the compiler is given two rounds first. */
function medians(repetitions: number, call: () => void, baseline: () => void): readonly [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let turn = -2; turn < repetitions; turn += 1) {
    [call, baseline].forEach((work, at) => {
      const started = performance.now();
      work();
      if (turn >= 0) times[at]?.push(performance.now() - started);
    });
  }
  const middle = (list: number[]): number =>
    list.toSorted((one, other) => one - other)[Math.floor(repetitions / 2)] ?? 0;
  return [middle(times[0]), middle(times[1])];
}
