import type { AnswersToExport } from '@groundwork/exchange';
import type { PublishedAssessment } from '@groundwork/store';
import type { Context } from 'hono';
import type { ApiEnvironment, ApiParts } from '../../../api-environment.ts';
import { ApiProblem } from '../../../problems/api-problem.ts';
import { publishedRun } from '../../rounds/published-run.ts';
import { inTurns } from '../sending/in-turns.ts';

/** Which answers of a round are asked for. */
export interface AnswersAsked {
  readonly instrument?: string | undefined;
  readonly version?: string | undefined;
}

/** The answers of a round that everybody may have. */
export interface PublishedAnswers {
  /** To one version of the questionnaire, what respondents keep back kept back; read when the file is. */
  readonly input: AnswersToExport;
  readonly countryCount: number;
  /** What the content follows from, for `ETag`. */
  readonly content: readonly (string | null)[];
}

/**
 * The answers of a published round: of assessments that were published with it, to one version of the questionnaire, since a file has
 * one codebook. Through the gate of the published scores; answers of people to an opinion instrument never leave, whatever is
 * published of them.
 *
 * @throws ApiProblem `not_found` for whatever is not public; `invalid` when the answers were given to several versions and none is named
 */
export async function publishedAnswers(
  context: Context<ApiEnvironment>,
  parts: ApiParts,
  roundId: string,
  { instrument, version }: AnswersAsked,
): Promise<PublishedAnswers> {
  const { round, run } = await publishedRun(context, parts, roundId, instrument);
  const published = await parts.store.exports.published(roundId, run.instrumentId);
  const asked = version ?? onlyVersion(published) ?? run.version;
  const assessments = published.filter((assessment) => assessment.version === asked);
  if (assessments.length === 0 && asked !== run.version) throw new ApiProblem('not_found');
  const opened = await parts.questionnaires.find(run.instrumentId, asked);
  if (opened === undefined || opened.questionnaire.revision.purpose === 'opinion') throw new ApiProblem('not_found');
  return {
    input: {
      revision: opened.questionnaire.revision,
      round,
      countries: inTurns(parts.store.exports.answersOf(assessments)),
    },
    countryCount: assessments.length,
    content: [run.scoreRunId, opened.hash, ...assessments.flatMap((one) => [one.assessmentId, one.receiptHash])],
  };
}

/** The version that all answers were given to; undefined where there are none. @throws ApiProblem `invalid` where there are several */
function onlyVersion(published: readonly PublishedAssessment[]): string | undefined {
  const versions = [...new Set(published.map(({ version }) => version))];
  if (versions.length > 1) {
    throw new ApiProblem('invalid', {
      detail: 'The answers were given to several versions of the questionnaire: name one.',
      issues: [{ path: '/version', code: 'version_required', versions: versions.toSorted() }],
    });
  }
  return versions[0];
}
