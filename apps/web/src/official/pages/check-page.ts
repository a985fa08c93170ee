import type { Question, QuestionFlow, Section } from '@groundwork/instrument';
import { html, nothing, type TemplateResult } from 'lit';
import { answerText, countText, fieldText, icon, issueText, type IconName } from '@groundwork/elements/questions';
import type { AssessmentController } from '../assessment-controller.ts';
import type { DraftView } from '../draft/draft-view.ts';
import { connectionNote } from '../parts/connection-note.ts';
import { summaryLines } from '../parts/summary-lines.ts';
import { assessmentPaths, type AssessmentPaths } from '../router/paths.ts';
import type { Page, PageContext } from './page.ts';

/** All answers on one page, to read, to print and to mend. */
export async function openCheck(context: PageContext): Promise<Page> {
  const controller = await context.draft();
  const { round, instrument, country } = controller.view().assessment;
  const paths = assessmentPaths(round.roundId, instrument.instrumentId);
  return {
    isDemonstration: round.isDemonstration,
    title: () => {
      const left = summaryLines(controller.questionnaire, controller.view(), 'error', issueText).length;
      return `${left === 0 ? 'Nothing missing' : `${left} to mend`}: check the answers, ${controller.questionnaire.revision.title}, ${country.name}`;
    },
    template: () => template(controller, paths),
  };
}

function template(controller: AssessmentController, paths: AssessmentPaths): TemplateResult {
  const { questionnaire } = controller;
  const view = controller.view();
  const { assessment, flow } = view;
  const errors = summaryLines(questionnaire, view, 'error', issueText);
  const warnings = summaryLines(questionnaire, view, 'warning', issueText);
  const canSend = assessment.isEditable && errors.length === 0;
  return html`<div class="top">
      <p class="crumbs"><a href=${paths.tasks}>${questionnaire.revision.title}</a></p>
      <h1 tabindex="-1">Check the answers</h1>
      <p class="top__line">
        <span>${assessment.country.name}, ${assessment.round.title}</span>
        <span>${flow.answeredCount} of ${flow.askedCount} answered</span>
        <span
          >${errors.length === 0 ? 'Nothing missing' : countText(errors.length, 'answer to give or mend', 'answers to give or mend')}</span
        >
        <span>${countText(warnings.length, 'warning', 'warnings')}</span>
      </p>
      <p class="acts acts--top">
        <button class="btn btn--plain btn--small" type="button" @click=${() => print()}>
          ${icon('print')}Print this page
        </button>
        ${canSend ? html`<a class="link" href=${paths.submit}>Go on to sign and send</a>` : nothing}
      </p>
    </div>
    ${connectionNote(controller)}
    ${questionnaire.revision.sections.map((section) => sectionSummary(section, controller, view, paths))}
    <div class="acts">
      ${
        canSend
          ? html`<a class="btn" href=${paths.submit}>Go on to sign and send${icon('go')}</a>`
          : html`<a class="btn btn--plain" href=${paths.tasks}>Back to all sections</a>`
      }
    </div>`;
}

function sectionSummary(
  section: Section,
  controller: AssessmentController,
  view: DraftView,
  paths: AssessmentPaths,
): TemplateResult {
  const flows = new Map(view.flow.questions.map((flow) => [flow.questionId, flow]));
  const counts = view.flow.sections.find(({ sectionId }) => sectionId === section.sectionId);
  const questions = section.subSections
    .flatMap((subSection) => subSection.questions)
    .filter(({ questionId, kind }) => kind !== 'note' && flows.get(questionId)?.isShown === true);
  return html`<section class="check" aria-labelledby=${`check-${section.sectionId}`}>
    <div class="sub">
      <h2 id=${`check-${section.sectionId}`}><bdi>${section.sectionId}</bdi> ${section.title}</h2>
      <p class="small quiet">${counts?.answeredCount ?? 0} of ${counts?.askedCount ?? 0} answered</p>
    </div>
    <dl class="answers">
      ${questions.map((question) => row(question, flows.get(question.questionId), controller, view, paths, section.sectionId))}
    </dl>
  </section>`;
}

function row(
  question: Question,
  flow: QuestionFlow | undefined,
  controller: AssessmentController,
  view: DraftView,
  paths: AssessmentPaths,
  sectionId: string,
): TemplateResult {
  const { questionId } = question;
  const answer = view.answers[questionId];
  const evidence = answer?.evidence ?? [];
  const details = 'details' in question ? (question.details ?? []) : [];
  const given = details.flatMap((detail) => {
    const value = answer?.details?.[detail.id];
    return value === undefined ? [] : [fieldText(detail, value)];
  });
  const isEmpty = flow?.status === 'empty';
  const marks: (readonly [IconName, 'problem' | 'caution', string])[] = [
    ...(view.conflicts.has(questionId)
      ? [['warn', 'caution', 'Two answers: choose the one that counts'] as const]
      : []),
    ...(flow?.issues ?? []).map(
      (issue) => ['warn', issue.severity === 'error' ? 'problem' : 'caution', issueText(issue, question)] as const,
    ),
  ];
  return html`<div class="answers__row">
    <dt><bdi class="q__code">${questionId}</bdi><span>${question.text}</span></dt>
    <dd>
      <p class=${isEmpty ? 'quiet' : ''}>${isEmpty ? 'Not provided' : answerText(question, answer)}</p>
      ${given.length === 0 ? nothing : html`<p class="small">${given.join(', ')}</p>`}
      ${evidence.map(
        ({ title, issuer, date }) =>
          html`<p class="small quiet answers__proof">
            ${icon('clip')}<span>${[title, issuer, date].filter(Boolean).join(', ')}</span>
          </p>`,
      )}
      ${marks.map(([name, tone, text]) => html`<p class=${`small answers__mark answers__mark--${tone}`}>${icon(name)}<span>${text}</span></p>`)}
    </dd>
    <dd class="answers__act">
      ${
        controller.view().assessment.isEditable
          ? html`<a class="link" href=${`${paths.section(sectionId)}?from=check#${questionId}`}
              >${isEmpty ? 'Answer' : 'Change'}<span class="unseen"> ${question.label}</span></a
            >`
          : nothing
      }
    </dd>
  </div>`;
}
