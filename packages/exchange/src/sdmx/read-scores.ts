import { demonstrationNotice, scoreBases, type RankInterval } from '@groundwork/assessment';
import { gap, gapReasons, type GapReason, type Value } from '@groundwork/scoring';
import { readCells } from '../table/read-cells.ts';
import { observationStatus } from './observation-status.ts';
import { scoresColumns, scoreUnit, shownDecimals } from './scores-columns.ts';
import type { ScoreObservation } from './scores-to-export.ts';

/** What can be wrong with a file of scores. */
export type ScoresProblemCode =
  | 'malformed-quotes'
  | 'wrong-header'
  | 'wrong-cell-count'
  | 'wrong-structure'
  | 'wrong-action'
  | 'unknown-code'
  | 'not-a-number'
  | 'wrong-status'
  | 'repeated-key';

/** One thing that is wrong, with its place. */
export interface ScoresProblem {
  readonly code: ScoresProblemCode;
  /** 1 is the first. */
  readonly line: number;
  /** Where it is about one cell. */
  readonly column?: string;
}

/** What a file of scores says; observations only of rows in which nothing is wrong. */
export interface ReadScores {
  /** As it stands in STRUCTURE_ID; absent where there is no row. */
  readonly dataflow?: string;
  readonly isDemonstration: boolean;
  readonly observations: readonly ScoreObservation[];
  /** All of them, in the order of the lines. */
  readonly problems: readonly ScoresProblem[];
}

/**
 * Reads what `sdmxScoresTable` writes, strictly: exactly its columns, one dataflow, known codes, a number or a reason for
 * none and never both, each key once. Everything that is wrong is named, not only the first.
 */
export function readSdmxScores(text: string): ReadScores {
  const { rows, brokenLines } = readCells(text);
  const broken = brokenLines.map((line): ScoresProblem => ({ code: 'malformed-quotes', line }));
  const [header, ...body] = rows;
  const isDemonstration = header?.cells.at(-1) === 'DEMONSTRATION';
  const columns = scoresColumns(isDemonstration);
  if (header === undefined || header.cells.join() !== columns.join()) {
    const wrong: ScoresProblem = { code: 'wrong-header', line: header?.line ?? 1 };
    return { isDemonstration: false, observations: [], problems: [...broken, wrong] };
  }
  const reading = new RowReading(columns);
  for (const { line, cells } of body) reading.read(line, cells);
  const { dataflow, observations, problems } = reading;
  return {
    ...(dataflow === undefined ? {} : { dataflow }),
    isDemonstration,
    observations,
    problems: [...broken, ...problems].toSorted((a, b) => a.line - b.line),
  };
}

class RowReading {
  readonly observations: ScoreObservation[] = [];
  readonly problems: ScoresProblem[] = [];
  dataflow: string | undefined;
  readonly #columns: readonly string[];
  readonly #keys = new Set<string>();
  #line = 0;

  constructor(columns: readonly string[]) {
    this.#columns = columns;
  }

  read(line: number, cells: readonly string[]): void {
    this.#line = line;
    if (cells.length !== this.#columns.length) return this.#report('wrong-cell-count');
    const before = this.problems.length;
    const cell = (column: string): string => cells[this.#columns.indexOf(column)] ?? '';
    this.#checkMessage(cell);
    const observation = this.#observation(cell);
    if (this.problems.length > before || observation === undefined) return undefined;
    const key = [observation.iso3, observation.indicatorId, observation.basis, observation.period].join(' ');
    if (this.#keys.has(key)) return this.#report('repeated-key');
    this.#keys.add(key);
    this.observations.push(observation);
    return undefined;
  }

  #checkMessage(cell: (column: string) => string): void {
    const dataflow = cell('STRUCTURE_ID');
    const isName = /^[A-Z][A-Z0-9_]*:[A-Z][A-Z0-9_]*\(\d+\.\d+\.\d+\)$/.test(dataflow);
    if (isName) this.dataflow ??= dataflow;
    if (cell('STRUCTURE') !== 'dataflow') this.#report('wrong-structure', 'STRUCTURE');
    if (!isName || dataflow !== this.dataflow) this.#report('wrong-structure', 'STRUCTURE_ID');
    if (cell('ACTION') !== 'I') this.#report('wrong-action', 'ACTION');
    this.#demand('FREQ', cell('FREQ') === 'A');
    this.#demand('REF_AREA', /^[A-Z]{3}$/.test(cell('REF_AREA')));
    this.#demand('INDICATOR', /^[A-Z][A-Z0-9]*(_[A-Z][A-Z0-9]*){0,2}$/.test(cell('INDICATOR')));
    this.#demand('TIME_PERIOD', /^\d{4}$/.test(cell('TIME_PERIOD')));
    this.#demand('UNIT_MEASURE', cell('UNIT_MEASURE') === scoreUnit.id);
    this.#demand('DECIMALS', cell('DECIMALS') === String(shownDecimals));
    if (this.#columns.includes('DEMONSTRATION')) {
      this.#demand('DEMONSTRATION', cell('DEMONSTRATION') === demonstrationNotice);
    }
  }

  #observation(cell: (column: string) => string): ScoreObservation | undefined {
    const basis = scoreBases.find((known) => known.toUpperCase() === cell('SCORE_BASIS'));
    this.#demand('SCORE_BASIS', basis !== undefined);
    const value = this.#value(cell('OBS_VALUE'), cell('GAP_REASON'));
    if (value !== undefined && cell('OBS_STATUS') !== observationStatus(value)) {
      this.#report('wrong-status', 'OBS_STATUS');
    }
    const rank = this.#number('RANK', cell('RANK'));
    const rankInterval = this.#interval(cell);
    if (basis === undefined || value === undefined) return undefined;
    return {
      iso3: cell('REF_AREA'),
      indicatorId: cell('INDICATOR'),
      basis,
      period: cell('TIME_PERIOD'),
      value,
      rank,
      rankInterval,
    };
  }

  #value(number: string, reason: string): Value | undefined {
    if (reason === '') {
      const value = this.#number('OBS_VALUE', number);
      if (value === null && number === '') this.#report('wrong-status', 'GAP_REASON');
      return value ?? undefined;
    }
    const isReason = gapReasons.includes(reason as GapReason);
    this.#demand('GAP_REASON', isReason);
    if (number !== '') this.#report('wrong-status', 'GAP_REASON');
    return isReason ? gap(reason as GapReason) : undefined;
  }

  #interval(cell: (column: string) => string): RankInterval | null {
    const low = this.#number('RANK_LOWEST', cell('RANK_LOWEST'));
    const high = this.#number('RANK_HIGHEST', cell('RANK_HIGHEST'));
    if (low !== null && high !== null && low <= high) return { low, high };
    if (cell('RANK_LOWEST') !== cell('RANK_HIGHEST')) this.#report('not-a-number', 'RANK_HIGHEST');
    return null;
  }

  /** `null` for an empty cell and for what is no number. */
  #number(column: string, text: string): number | null {
    if (text === '') return null;
    if (/^-?(0|[1-9]\d*)(\.\d+)?(e[+-]\d+)?$/.test(text) && Number.isFinite(Number(text))) return Number(text);
    this.#report('not-a-number', column);
    return null;
  }

  #demand(column: string, isSo: boolean): void {
    if (!isSo) this.#report('unknown-code', column);
  }

  #report(code: ScoresProblemCode, column?: string): void {
    this.problems.push({ code, line: this.#line, ...(column === undefined ? {} : { column }) });
  }
}
