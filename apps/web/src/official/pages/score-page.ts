import type { AssessmentScores, ScoreTriple } from '@groundwork/assessment';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { gapText, icon, momentText, scoreText } from '@groundwork/elements/questions';
import type { AssessmentController } from '../assessment-controller.ts';
import { connectionNote } from '../parts/connection-note.ts';
import { assessmentPaths } from '../router/paths.ts';
import type { Page, PageContext } from './page.ts';

const bases = ['claimed', 'evidenced', 'validated'] as const;

/** The receipt and what the answers come to, as the server computes it. */
export async function openScore(context: PageContext): Promise<Page> {
  const controller = await context.draft();
  const { assessment } = controller.view();
  const [scores, framework] = await Promise.all([
    context.ask('GET', '/api/assessments/{assessmentId}/scores', {
      places: { assessmentId: assessment.assessmentId },
    }),
    // The labels of the targets are a convenience: without them the ids stand alone.
    context.ask('GET', '/api/mdg').catch(() => null),
  ]);
  const labels = new Map(
    (framework?.goals ?? []).flatMap(({ targets }) => targets).map(({ targetId, label }) => [targetId, label]),
  );
  return {
    isDemonstration: assessment.round.isDemonstration,
    title: () =>
      `${assessment.submittedAt === null ? 'Score so far' : 'Sent'}: ${controller.questionnaire.revision.title}, ${assessment.country.name}`,
    template: () => template(controller, scores, labels),
  };
}

function template(
  controller: AssessmentController,
  scores: AssessmentScores,
  labels: ReadonlyMap<string, string>,
): TemplateResult {
  const { revision } = controller.questionnaire;
  const { assessment } = controller.view();
  const paths = assessmentPaths(assessment.round.roundId, assessment.instrument.instrumentId);
  const isSent = assessment.submittedAt !== null;
  return html`<div class="top">
      <p class="crumbs"><a href=${paths.tasks}>${revision.title}</a></p>
      <h1 tabindex="-1">${isSent ? 'Sent to the reviewers' : 'Score so far'}</h1>
      <p class="top__line">
        <span>${assessment.country.name}, ${assessment.round.title}</span>
        <span>${revision.title} <bdi>${revision.version}</bdi></span>
      </p>
    </div>
    ${isSent ? receipt(controller) : connectionNote(controller)} ${indexPanel(controller, scores)}
    ${dimensionTable(controller, scores)} ${targetTable(scores, labels)}
    <div class="acts">
      <a class="btn btn--plain" href=${`/api/exports/assessments/${assessment.assessmentId}/answers.json`} download
        >Download the answers (JSON)</a
      >
      <button class="link" type="button" @click=${() => print()}>${icon('print')}Print this page</button>
      <a class="link" href=${paths.check}>See all answers</a>
    </div>`;
}

function receipt(controller: AssessmentController): TemplateResult {
  const { assessment, flow } = controller.view();
  return html`<section class="panel q__body receipt" aria-labelledby="receipt">
    <h2 id="receipt">Receipt</h2>
    <dl>
      <div>
        <dt>Sent</dt>
        <dd>
          <time datetime=${assessment.submittedAt ?? ''}>${fullMoment(assessment.submittedAt ?? '')}</time>${
            assessment.submittedBy === null ? nothing : html` by ${assessment.submittedBy}`
          }
        </dd>
      </div>
      <div>
        <dt>Content</dt>
        <dd>${flow.answeredCount} answers to ${flow.askedCount} questions</dd>
      </div>
      <div>
        <dt>Hash of the exact content (SHA-256)</dt>
        <dd><code class="hash">${assessment.receiptHash}</code></dd>
      </div>
      <div>
        <dt>What happens next</dt>
        <dd>Reviewers judge each answer against its evidence. Only questions they return can be changed.</dd>
      </div>
    </dl>
  </section>`;
}

function indexPanel(controller: AssessmentController, scores: AssessmentScores): TemplateResult {
  const { revision } = controller.questionnaire;
  const band = revision.bands.find(({ bandId }) => bandId === scores.bandId);
  const { claimed, evidenced, validated } = scores.index;
  const geometric = scores.geometricIndex.evidenced;
  const lacking = scores.dimensions
    .filter(({ score }) => typeof score.evidenced !== 'number')
    .map(({ sectionId }) => sectionId);
  return html`<section class="index" aria-labelledby="index">
    <h2 id="index">
      ${revision.title}
      ${controller.view().assessment.round.isDemonstration ? html`<span class="example">example</span>` : nothing}
    </h2>
    <div class="index__row">
      <p class="index__now">
        <b>${figure(evidenced)}</b
        ><span>as evidenced, of 100${band === undefined ? nothing : html`<br />Band: ${band.title}`}</span>
      </p>
      <dl class="index__three">
        <div>
          <dt>As claimed</dt>
          <dd>${figure(claimed)}</dd>
        </div>
        <div class="is-now">
          <dt>As evidenced</dt>
          <dd>${figure(evidenced)}</dd>
        </div>
        <div>
          <dt>As validated</dt>
          <dd>${figure(validated)}</dd>
        </div>
      </dl>
    </div>
    ${typeof evidenced === 'number' ? bandRail(revision.bands, evidenced, claimed) : nothing}
    ${
      typeof evidenced === 'number'
        ? nothing
        : html`<p class="small quiet">
            No total: ${lacking.length === 1 ? 'section' : 'sections'} ${lacking.join(', ')}
            ${lacking.length === 1 ? 'lacks' : 'lack'} answers.
          </p>`
    }
    ${
      scores.isUneven && typeof geometric === 'number'
        ? html`<div class="note">
            ${icon('warn')}
            <div>
              <b>Dimensions are uneven: ${scoreText(geometric)} by the geometric mean</b>Strength in one dimension makes
              up for weakness in another in the figure above. The geometric mean allows less of that.
            </div>
          </div>`
        : nothing
    }
  </section>`;
}

function bandRail(
  bands: readonly { readonly bandId: string; readonly title: string; readonly from: number }[],
  evidenced: number,
  claimed: ScoreTriple['claimed'],
): TemplateResult {
  return html`<div class="bandrail">
    <svg class="scale" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
      ${bands.map(({ from }, index) => {
        const to = bands[index + 1]?.from ?? 100;
        return svg`<rect class="scale__rail" x=${from + 0.15} y="15" width=${to - from - 0.3} height="3"/>`;
      })}
      ${typeof claimed === 'number' ? svg`<path class="scale__claim" d=${`M${claimed} 6V20`}/>` : nothing}
      <path class="scale__point" d=${`M${evidenced} 3V23`} />
    </svg>
    <ol class="bandrail__names">
      ${bands.map(({ title, from }) => html`<li><span>${title}</span> <span class="quiet">from ${from}</span></li>`)}
    </ol>
  </div>`;
}

function dimensionTable(controller: AssessmentController, scores: AssessmentScores): TemplateResult {
  const { sections } = controller.questionnaire.revision;
  return html`<section class="figures" aria-labelledby="dimensions">
    <h2 id="dimensions">Dimensions</h2>
    <div class="figures__scroll" tabindex="0" role="region" aria-label="Table of dimensions">
      <table class="figures__table">
        <thead>
          <tr>
            <th scope="col">Dimension and sub-dimension</th>
            <th scope="col" class="is-number">Weight</th>
            <th scope="col" class="is-number">As claimed</th>
            <th scope="col" class="is-number">As evidenced</th>
            <th scope="col" class="is-number">As validated</th>
            <th scope="col" class="is-number">Answered</th>
            <th scope="col" class="is-number">With proof</th>
          </tr>
        </thead>
        ${scores.dimensions.map((dimension) => {
          const section = sections.find(({ sectionId }) => sectionId === dimension.sectionId);
          return html`<tbody>
            <tr class="is-group">
              <th scope="row"><bdi>${dimension.sectionId}</bdi> ${section?.title ?? ''}</th>
              <td class="is-number">${dimension.weightPercent} %</td>
              ${threeCells(dimension.score)}
              <td class="is-number">${percent(dimension.coverage.answeredShare)}</td>
              <td class="is-number">${percent(dimension.coverage.evidenceShare)}</td>
            </tr>
            ${dimension.subDimensions.map((sub) => {
              const title = section?.subSections.find(({ subSectionId }) => subSectionId === sub.subSectionId)?.title;
              return html`<tr>
                <th scope="row"><bdi>${sub.subSectionId}</bdi> ${title ?? ''}</th>
                <td></td>
                ${threeCells(sub.score)}
                <td class="is-number">${percent(sub.coverage.answeredShare)}</td>
                <td class="is-number">${percent(sub.coverage.evidenceShare)}</td>
              </tr>`;
            })}
          </tbody>`;
        })}
      </table>
    </div>
    <p class="small quiet">
      Scores of 0 to 100. Answered and with proof are shares of the weight; proof is counted over the answers that need
      it.
    </p>
  </section>`;
}

function targetTable(scores: AssessmentScores, labels: ReadonlyMap<string, string>): TemplateResult {
  return html`<section class="figures" aria-labelledby="targets">
    <h2 id="targets">Support of the Millennium Development Goals</h2>
    <p>
      How ready e-government is to contribute to each target: the mean of the scores of the questions linked to it. It
      is no progress towards the target.
    </p>
    <div class="figures__scroll" tabindex="0" role="region" aria-label="Table of targets">
      <table class="figures__table">
        <thead>
          <tr>
            <th scope="col">Target</th>
            <th scope="col" class="is-number">As claimed</th>
            <th scope="col" class="is-number">As evidenced</th>
            <th scope="col" class="is-number">As validated</th>
            <th scope="col">Questions behind it</th>
          </tr>
        </thead>
        <tbody>
          ${scores.targets.map(
            ({ targetId, support, questionCount, linkedCount, warning }) =>
              html`<tr>
                <th scope="row"><bdi>${targetId}</bdi> ${labels.get(targetId) ?? ''}</th>
                ${
                  warning === 'no-questions'
                    ? html`<td colspan="3" class="quiet">not asked</td>
                        <td class="quiet">No question of this instrument is linked to it</td>`
                    : html`${threeCells(support)}
                        <td>
                          ${questionCount} of ${linkedCount}
                          ${warning === 'few' ? html`<span class="tag tag--caution">Fewer than three</span>` : nothing}
                        </td>`
                }
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function threeCells(score: ScoreTriple): readonly TemplateResult[] {
  return bases.map(
    (basis) => html`<td class=${basis === 'evidenced' ? 'is-number is-now' : 'is-number'}>${figure(score[basis])}</td>`,
  );
}

/** A score as shown, with all its digits kept beside it: what is copied or checked is never the rounded one. */
function figure(value: ScoreTriple['claimed']): TemplateResult {
  return typeof value === 'number'
    ? html`<data value=${value}>${scoreText(value)}</data>`
    : html`<span class="quiet">${gapText(value)}</span>`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A receipt names day, hour and zone, whatever day it is read. */
function fullMoment(instant: string): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return momentText(instant);
  const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(moment);
}
