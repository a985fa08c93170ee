import type { InstrumentRevision } from '@groundwork/instrument';
import { arithmeticMean, gap, isGap, type Value } from '@groundwork/scoring';
import type { EditionRow } from '../edition/edition.ts';
import type { Round } from '../round/round.ts';
import type { QuestionScore } from '../score/assessment-scores.ts';
import { indexOfDimensions } from '../score/index-of-dimensions.ts';
import { scoreDimension } from '../score/score-dimension.ts';
import { isWeighted } from '../score/score-question.ts';
import type { ScoreRun } from '../score/score-run.ts';
import { revisionComparability, type RevisionComparability } from './revision-comparability.ts';

/** A country in one published round. */
export interface TrendRound {
  readonly round: Pick<Round, 'roundId' | 'title' | 'referenceDate'>;
  readonly run: Pick<ScoreRun, 'scoreRunId' | 'version' | 'revisionHash' | 'basis'>;
  readonly revision: InstrumentRevision;
  readonly row: Pick<EditionRow, 'index' | 'rank' | 'rankInterval' | 'groupId'>;
  readonly questions: readonly QuestionScore[];
}

/** The published figures of one round, as they are. */
export interface TrendPoint {
  readonly roundId: string;
  readonly title: string;
  readonly referenceDate: string;
  readonly version: string;
  readonly scoreRunId: string;
  readonly basis: ScoreRun['basis'];
  readonly index: Value;
  readonly rank: number | null;
  readonly rankInterval: EditionRow['rankInterval'];
  readonly groupId: string | null;
}

/**
 * Why two published figures may not stand in one line: `questions` other ones are asked (`count` of those that count are not
 * comparable), `scoring` the same ones count otherwise, `basis` one is validated and the other is not.
 */
export interface TrendBreak {
  readonly code: 'questions' | 'scoring' | 'basis';
  readonly count?: number;
}

/** From one round to the next. */
export interface TrendLink {
  readonly fromRoundId: string;
  readonly toRoundId: string;
  readonly step: RevisionComparability['step'];
  /** Comparable questions, of those that count in the later round. */
  readonly comparableCount: number;
  readonly of: number;
  /** Empty where the published figures may stand in one line. */
  readonly breaks: readonly TrendBreak[];
  /** Both rounds over the comparable questions alone, by the weights of the later one, 0-100. */
  readonly before: Value;
  readonly after: Value;
  /** After minus before; the gap of the side that has none, or of two rounds on different bases. */
  readonly change: Value;
}

/** A country over the rounds of an instrument. */
export interface Trend {
  readonly points: readonly TrendPoint[];
  readonly links: readonly TrendLink[];
}

/**
 * A country's published figures over rounds, with what may be compared between each two: a line only where nothing that counts
 * has changed, else a break that says why, and beside it the change over the comparable questions alone.
 *
 * @param rounds of one instrument, oldest first
 * @param compare `revisionComparability`, or one that remembers
 * Source: product.md, Scores; content.md 2.8.
 */
export function comparableTrend(
  rounds: readonly TrendRound[],
  compare: (before: TrendRound, after: TrendRound) => RevisionComparability = (before, after) =>
    revisionComparability(before.revision, after.revision),
): Trend {
  return {
    points: rounds.map(pointOf),
    links: rounds.flatMap((after, place) => {
      const before = rounds[place - 1];
      return before === undefined ? [] : [linkOf(before, after, compare(before, after))];
    }),
  };
}

function pointOf({ round, run, row }: TrendRound): TrendPoint {
  const { roundId, title, referenceDate } = round;
  const { version, scoreRunId, basis } = run;
  const { index, rank, rankInterval, groupId } = row;
  return { roundId, title, referenceDate, version, scoreRunId, basis, index, rank, rankInterval, groupId };
}

function linkOf(before: TrendRound, after: TrendRound, comparability: RevisionComparability): TrendLink {
  const { step, pairs, of } = comparability;
  const isSameBasis = before.run.basis === after.run.basis;
  const isSameRevision = before.run.revisionHash === after.run.revisionHash;
  const missing = of - pairs.length;
  const breaks: readonly TrendBreak[] = [
    ...(missing > 0 ? [{ code: 'questions', count: missing } as const] : []),
    ...(missing === 0 && step === 'major' ? [{ code: 'scoring' } as const] : []),
    ...(isSameBasis ? [] : [{ code: 'basis' } as const]),
  ];
  const idBefore = new Map(pairs.map(({ from, to }) => [to, from]));
  const scoreOf = (round: TrendRound, idIn: (questionId: string) => string | undefined): Value =>
    isSameRevision ? round.row.index : indexOver(after.revision, round, idIn);
  const values = {
    before: scoreOf(before, (questionId) => idBefore.get(questionId)),
    after: scoreOf(after, (questionId) => (idBefore.has(questionId) ? questionId : undefined)),
  };
  return {
    fromRoundId: before.round.roundId,
    toRoundId: after.round.roundId,
    step,
    comparableCount: pairs.length,
    of,
    breaks,
    ...values,
    change: isSameBasis ? changeOf(values) : gap('not-computable'),
  };
}

function changeOf({ before, after }: { readonly before: Value; readonly after: Value }): Value {
  return isGap(before) ? before : isGap(after) ? after : after - before;
}

/**
 * A round's scores over some questions of a revision.
 *
 * @param idIn what a question of the revision is called in the round; undefined leaves it out
 */
function indexOver(
  { sections, availability }: InstrumentRevision,
  { questions, run }: TrendRound,
  idIn: (questionId: string) => string | undefined,
): Value {
  const found = new Map(questions.map((question) => [question.questionId, question]));
  const scores = new Map<string, QuestionScore>();
  const kept = sections.flatMap((section) => {
    const subSections = section.subSections.flatMap((subSection) => {
      const comparable = subSection.questions.filter((question) => {
        const score = found.get(idIn(question.questionId) ?? '');
        if (!isWeighted(question) || score === undefined) return false;
        const { questionId, weight } = question;
        scores.set(questionId, { ...score, questionId, weight });
        return true;
      });
      return comparable.length === 0 ? [] : [{ ...subSection, questions: comparable }];
    });
    return subSections.length === 0 ? [] : [{ ...section, subSections }];
  });
  const nowhere = { lowest: 0, highest: 100 };
  const dimensions = kept.map((section) => scoreDimension(section, availability, scores, nowhere));
  return dimensions.length === 0 ? gap('not-computable') : indexOfDimensions(dimensions, run.basis, arithmeticMean);
}
