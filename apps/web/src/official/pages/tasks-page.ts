import { claimedScore, isWeighted } from '@groundwork/assessment';
import type { Section } from '@groundwork/instrument';
import { html, nothing, svg, type TemplateResult } from 'lit';
import {
  countText,
  defineTasks,
  gapText,
  icon,
  issueText,
  momentText,
  scoreText,
  type Task,
} from '@groundwork/elements/questions';
import type { AssessmentController } from '../assessment-controller.ts';
import { connectionNote } from '../parts/connection-note.ts';
import { deadlineText } from '../parts/deadline-text.ts';
import { largestGain } from '../parts/largest-gain.ts';
import { sectionState } from '../parts/section-state.ts';
import { summaryLines } from '../parts/summary-lines.ts';
import { assessmentPaths, type AssessmentPaths } from '../router/paths.ts';
import type { Page, PageContext } from './page.ts';

/** The task list of one questionnaire. */
export async function openTasks(context: PageContext): Promise<Page> {
  defineTasks();
  const controller = await context.draft();
  return new TasksPage(context, controller);
}

class TasksPage implements Page {
  readonly isDemonstration: boolean;
  readonly #context: PageContext;
  readonly #controller: AssessmentController;
  readonly #paths: AssessmentPaths;

  constructor(context: PageContext, controller: AssessmentController) {
    this.#context = context;
    this.#controller = controller;
    const { round, instrument } = controller.view().assessment;
    this.isDemonstration = round.isDemonstration;
    this.#paths = assessmentPaths(round.roundId, instrument.instrumentId);
  }

  title(): string {
    const { flow, assessment } = this.#controller.view();
    const left = flow.sections.filter(({ isComplete }) => !isComplete).length;
    const progress =
      assessment.submittedAt !== null
        ? 'Sent'
        : left === 0
          ? 'All sections completed'
          : `${left} ${left === 1 ? 'section' : 'sections'} left`;
    return `${progress}: ${this.#controller.questionnaire.revision.title}, ${assessment.country.name}`;
  }

  template(): TemplateResult {
    const { revision } = this.#controller.questionnaire;
    const view = this.#controller.view();
    const { assessment } = view;
    return html`<div class="two">
      <div>
        <div class="top">
          <p class="crumbs"><a href="/my">Your questionnaires</a></p>
          <h1 tabindex="-1">${revision.title}</h1>
          <p>
            ${assessment.country.name}, ${assessment.round.title}. Sections can be answered in any order and by
            different people. Everything is kept as you go.
          </p>
        </div>
        ${connectionNote(this.#controller)} ${this.#facts()} ${this.#resume()}
        <h2>Sections</h2>
        <gw-task-list .tasks=${revision.sections.map((section) => this.#sectionTask(section))}></gw-task-list>
        <h2>Then</h2>
        <gw-task-list .tasks=${this.#lastTasks()}></gw-task-list>
      </div>
      <aside class="side" aria-label="Score so far">${this.#scoreSoFar()}</aside>
    </div>`;
  }

  #facts(): TemplateResult {
    const { flow, assessment, unsentCount, answers } = this.#controller.view();
    const { day, left } = deadlineText(assessment.round.deadline, new Date());
    const needing = this.#controller.questionnaire.questions.filter((question) => {
      if (!isWeighted(question) || question.evidence !== 'required') return false;
      const isShown = flow.questions.find(({ questionId }) => questionId === question.questionId)?.isShown === true;
      const claimed = claimedScore(question, answers[question.questionId]);
      return isShown && typeof claimed === 'number' && claimed > 0.5;
    }).length;
    const lacking = flow.sections.reduce((sum, { needsEvidenceCount }) => sum + needsEvidenceCount, 0);
    return html`<dl class="facts">
      <div>
        <dt>Answered</dt>
        <dd>${flow.answeredCount} <small>of ${flow.askedCount}</small></dd>
      </div>
      <div>
        <dt>With evidence</dt>
        <dd>
          ${needing - lacking} <small>${needing === 0 ? 'none needs it yet' : `of ${needing} that need it`}</small>
        </dd>
      </div>
      <div>
        <dt>Deadline</dt>
        <dd>${day} <small>${left}</small></dd>
      </div>
      ${
        unsentCount === 0
          ? nothing
          : html`<div>
              <dt>Not sent yet</dt>
              <dd>${unsentCount} <small>on this device</small></dd>
            </div>`
      }
    </dl>`;
  }

  /** Opens at the question left, or else at the first that lacks an answer. */
  #resume(): TemplateResult | typeof nothing {
    const { flow, assessment } = this.#controller.view();
    const { questionnaire, person } = this.#controller;
    if (!assessment.isEditable || flow.isComplete) return nothing;
    const last = this.#context.visited.lastQuestion(person.personId, assessment.assessmentId);
    const isOpen = (questionId: string): boolean =>
      flow.questions.some(
        (one) => one.questionId === questionId && one.isShown && ['empty', 'problem'].includes(one.status),
      );
    const from = Math.max(
      0,
      flow.questions.findIndex(({ questionId }) => questionId === last),
    );
    const inOrder = [...flow.questions.slice(from), ...flow.questions.slice(0, from)];
    const next = inOrder.find(({ questionId }) => isOpen(questionId));
    const question = next === undefined ? undefined : questionnaire.question(next.questionId);
    if (next === undefined || question === undefined) return nothing;
    const left = flow.askedCount - flow.answeredCount;
    const minutes = Math.ceil(((questionnaire.revision.estimatedMinutes / flow.askedCount) * left) / 5) * 5;
    const isBegun = flow.answeredCount > 0;
    return html`<section class="panel resume">
      <div>
        <h2>${isBegun ? 'Continue where you stopped' : 'Begin with the first question'}</h2>
        <p class="small quiet">
          <bdi>${question.questionId}</bdi>, ${question.label.toLowerCase()}.
          ${countText(left, 'question', 'questions')} left, about
          ${minutes >= 90 ? `${Math.round(minutes / 60)} hours` : `${minutes} minutes`}.
        </p>
      </div>
      <a class="btn" href=${this.#paths.question(next.sectionId, question.questionId)}
        >${isBegun ? 'Continue' : 'Begin'}${icon('go')}</a
      >
    </section>`;
  }

  #sectionTask(section: Section): Task {
    const view = this.#controller.view();
    const { sectionId } = section;
    const flow = view.flow.sections.find((one) => one.sectionId === sectionId);
    const { person } = this.#controller;
    const ids = view.flow.questions.filter((one) => one.sectionId === sectionId).map(({ questionId }) => questionId);
    const latest = ids
      .flatMap((questionId) => view.responses.get(questionId) ?? [])
      .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0];
    return {
      key: sectionId,
      title: section.title,
      href: this.#paths.section(sectionId),
      summary: section.summary,
      hint:
        view.scores !== null && largestGain(view.scores, view.flow) === sectionId
          ? 'Largest gain for the fewest answers'
          : '',
      count: flow === undefined ? null : { done: flow.answeredCount, of: flow.askedCount },
      state:
        flow === undefined
          ? { text: '', tone: 'plain' }
          : sectionState(
              flow,
              ids.filter((questionId) => view.conflicts.has(questionId)).length,
              this.#context.visited.has(person.personId, view.assessment.assessmentId, sectionId),
            ),
      by: latest === undefined ? '' : `${latest.savedBy}, ${momentText(latest.savedAt)}`,
    };
  }

  #lastTasks(): readonly Task[] {
    const view = this.#controller.view();
    const { questionnaire } = this.#controller;
    const warnings = summaryLines(questionnaire, view, 'warning', issueText).length;
    const errors = summaryLines(questionnaire, view, 'error', issueText).length;
    const { submittedAt, submittedBy } = view.assessment;
    const check: Task = {
      key: { icon: 'check' },
      title: 'Check the answers',
      href: this.#paths.check,
      summary: 'All answers on one page, with what is missing and what lacks proof. It can be printed.',
      hint: '',
      count: null,
      state:
        warnings === 0
          ? { text: view.flow.answeredCount === 0 ? '' : 'No warnings', tone: 'plain' }
          : { text: countText(warnings, 'warning', 'warnings'), tone: 'tag' },
      by: '',
    };
    if (submittedAt !== null) {
      return [
        check,
        {
          key: { icon: 'lock' },
          title: 'Receipt and score',
          href: this.#paths.score,
          summary: 'What was sent, and what it comes to.',
          hint: '',
          count: null,
          state: { text: 'Sent', tone: 'plain' },
          by: `${submittedBy ?? ''}${submittedBy === null ? '' : ', '}${momentText(submittedAt)}`,
        },
      ];
    }
    const isReady = errors === 0;
    return [
      check,
      {
        key: { icon: isReady ? 'go' : 'lock' },
        title: 'Sign and send',
        href: isReady ? this.#paths.submit : null,
        summary: isReady
          ? 'Everything is answered. The coordinator declares the answers and sends them.'
          : 'Opens when every question has an answer or a reason for none.',
        hint: '',
        count: null,
        state: isReady ? { text: 'Ready', tone: 'accent' } : { text: 'Cannot start yet', tone: 'plain' },
        by: '',
      },
    ];
  }

  #scoreSoFar(): TemplateResult | typeof nothing {
    const { scores } = this.#controller.view();
    if (scores === null) return nothing;
    const { sections } = this.#controller.questionnaire.revision;
    const total = scores.index.evidenced;
    const lacking = scores.dimensions.filter(({ score }) => typeof score.evidenced !== 'number');
    const names = lacking.map(({ sectionId }) => sectionId);
    const list = names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
    return html`<section>
      <h2>Score so far ${this.isDemonstration ? html`<span class="example">example</span>` : nothing}</h2>
      ${
        typeof total === 'number'
          ? html`<p class="sofar"><b>${scoreText(total)}</b> <span class="small quiet">as evidenced, of 100</span></p>`
          : html`<p class="small quiet">
              As evidenced. No total yet: ${names.length === 1 ? 'section' : 'sections'} ${list}
              ${names.length === 1 ? 'lacks' : 'lack'} answers.
            </p>`
      }
      <dl class="mini">
        ${scores.dimensions.map(({ sectionId, score }) => {
          const title = sections.find((section) => section.sectionId === sectionId)?.title ?? '';
          const { evidenced } = score;
          return html`<dt>${sectionId}<span class="unseen"> ${title}</span></dt>
            <dd>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class="bar__rail" width="100" height="8" rx="1" />
                ${typeof evidenced === 'number' ? svg`<rect class="bar__fill" width=${evidenced} height="8" rx="1"/>` : nothing}
              </svg>
            </dd>
            <dd>
              ${typeof evidenced === 'number' ? scoreText(evidenced) : html`<span class="quiet">${gapText(evidenced)}</span>`}
            </dd>`;
        })}
      </dl>
      <p class="small quiet">
        A level claimed without its proof counts as half of the scale here. A dimension is shown once 60 % of its weight
        is answered.
      </p>
    </section>`;
  }
}
