import { setImmediate as letOthersIn } from 'node:timers/promises';
import {
  checkBetween,
  isWeighted,
  revisionComparability,
  type AnsweredInstrument,
  type InstrumentFacts,
  type PublicationFacts,
  type RevisionComparability,
  type Round,
  type RunContent,
} from '@groundwork/assessment';
import type { ScoreRunInputs, ScoreRunSummary } from '@groundwork/store';
import type { ApiParts } from '../../api-environment.ts';
import type { OpenedRevision } from '../../instruments/questionnaires.ts';
import { ApiProblem } from '../../problems/api-problem.ts';

/** How an instrument of the round compares with the one of the round before. */
export interface InstrumentComparability extends Pick<RevisionComparability, 'step' | 'withCareCount' | 'of'> {
  readonly instrumentId: string;
  readonly versions: { readonly before: string; readonly after: string };
  readonly comparableCount: number;
}

/** Everything looked at before a round is published. */
export interface PublicationLook {
  readonly facts: PublicationFacts;
  /** The run of each scored instrument that was looked at; null where there is none. */
  readonly scoreRuns: Readonly<Record<string, string | null>>;
  readonly comparability: readonly InstrumentComparability[];
}

/**
 * Looks at everything that is known before a round is published. Inputs are read and hashed again, as they stand now.
 *
 * @param chosen score runs by instrument; of an instrument not named the latest validated one, or the latest at all
 * @throws ApiProblem `invalid` for a run that is none of the round's
 */
export async function lookBeforePublication(
  parts: ApiParts,
  round: Round,
  chosen: Readonly<Record<string, string>>,
): Promise<PublicationLook> {
  const { store } = parts;
  const { roundId } = round;
  const [countries, assessments, matters, rounds] = await Promise.all([
    store.rounds.countries(roundId),
    store.assessments.list({ roundId }),
    store.rounds.openMatters(roundId),
    store.rounds.list(),
  ]);
  const previous = rounds.find((other) => other.roundId === round.previousRoundId);
  const instruments: InstrumentFacts[] = [];
  const scoreRuns: Record<string, string | null> = {};
  const comparability: InstrumentComparability[] = [];
  const answered = new Map<string, AnsweredInstrument[]>();
  for (const { instrumentId, version } of round.instruments) {
    const opened = await openedRevision(parts, instrumentId, version);
    const isScored = opened.questionnaire.questions.some(isWeighted);
    const run = await runOf(parts, round, instrumentId, chosen[instrumentId]);
    const place = { roundId, instrumentId, basis: run?.basis ?? 'validated' } as const;
    const inputs = await store.scoreRuns.inputs(place, parts.validatedAnswers);
    const comparison = await comparedWithBefore(parts, previous, opened);
    if (comparison !== undefined) comparability.push(comparison);
    if (isScored) scoreRuns[instrumentId] = run?.scoreRunId ?? null;
    instruments.push({
      instrumentId,
      isScored,
      assessments: countries.map(({ iso3 }) => {
        const own = assessments.find((one) => one.iso3 === iso3 && one.instrumentId === instrumentId);
        const { openQueries = 0, openProposals = 0 } = matters.get(own?.assessmentId ?? '') ?? {};
        return { iso3, state: own?.state ?? 'not-started', openQueries, openProposals };
      }),
      ...(run === undefined ? {} : { run: { ...run, moved: await movedSince(parts, run, inputs) } }),
      ...(comparison === undefined ? {} : { comparability: comparison }),
    });
    await addSheets(parts, instrumentId, inputs, answered);
  }
  return {
    facts: {
      round,
      demonstrationCount: rounds.filter(({ isDemonstration }) => isDemonstration).length,
      instruments,
      spoken: await spokenChecks(parts, answered),
    },
    scoreRuns,
    comparability,
  };
}

async function openedRevision(parts: ApiParts, instrumentId: string, version: string): Promise<OpenedRevision> {
  const opened = await parts.questionnaires.find(instrumentId, version);
  // The store pins only what is published.
  if (opened === undefined) throw new Error(`round pins ${instrumentId} ${version}, which is nowhere`);
  return opened;
}

async function runOf(
  { store }: ApiParts,
  { roundId }: Round,
  instrumentId: string,
  chosen: string | undefined,
): Promise<ScoreRunSummary | undefined> {
  if (chosen === undefined)
    return (
      (await store.scoreRuns.latestSummary(roundId, instrumentId, 'validated')) ??
      (await store.scoreRuns.latestSummary(roundId, instrumentId))
    );
  const run = await store.scoreRuns.summary(chosen);
  if (run?.roundId === roundId && run.instrumentId === instrumentId) return run;
  throw new ApiProblem('invalid', { issues: [{ path: `/scoreRuns/${instrumentId}`, code: 'unknown-score-run' }] });
}

/** Countries whose content has changed since the run, or that came or went; null where something else has. */
async function movedSince(
  { store }: ApiParts,
  run: ScoreRunSummary,
  inputs: ScoreRunInputs,
): Promise<readonly string[] | null> {
  if (run.inputHash === inputs.inputHash) return [];
  const before = await store.scoreRuns.entriesOf(run.scoreRunId);
  const now = new Map(inputs.entries.map(({ iso3, hash }) => [iso3, hash]));
  const codes = [...new Set([...before.keys(), ...now.keys()])].toSorted();
  const moved = codes.filter((iso3) => before.get(iso3)?.hash !== now.get(iso3));
  return moved.length === 0 ? null : moved;
}

async function comparedWithBefore(
  parts: ApiParts,
  previous: Round | undefined,
  after: OpenedRevision,
): Promise<InstrumentComparability | undefined> {
  const { instrumentId, version } = after.questionnaire.revision;
  const pinned = previous?.instruments.find((instrument) => instrument.instrumentId === instrumentId);
  if (pinned === undefined) return undefined;
  const before = await openedRevision(parts, instrumentId, pinned.version);
  const { step, withCareCount, of, pairs } = revisionComparability(
    before.questionnaire.revision,
    after.questionnaire.revision,
  );
  const versions = { before: pinned.version, after: version };
  return { instrumentId, versions, step, comparableCount: pairs.length, withCareCount, of };
}

/** Each country's answers to an instrument beside those to the others; a country at a time, as others are waiting. */
async function addSheets(
  parts: ApiParts,
  instrumentId: string,
  { entries, referenceDate }: ScoreRunInputs,
  answered: Map<string, AnsweredInstrument[]>,
): Promise<void> {
  if (parts.roundChecks.length === 0) return;
  for (const { iso3, version, content } of entries) {
    const { questionnaire } = await openedRevision(parts, instrumentId, version);
    const { answers } = JSON.parse(content) as RunContent;
    const sheet = questionnaire.sheet(answers, { today: referenceDate });
    const instruments = answered.get(iso3) ?? [];
    instruments.push({ questionnaire, sheet });
    answered.set(iso3, instruments);
    await letOthersIn();
  }
}

async function spokenChecks(
  { roundChecks }: ApiParts,
  answered: ReadonlyMap<string, readonly AnsweredInstrument[]>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const spoken = new Map<string, string[]>();
  for (const [iso3, instruments] of answered) {
    for (const { checkId } of checkBetween(roundChecks, instruments)) {
      const countries = spoken.get(checkId) ?? [];
      countries.push(iso3);
      spoken.set(checkId, countries);
    }
    await letOthersIn();
  }
  return new Map([...spoken].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, list]) => [id, list.toSorted()]));
}
