import type { Answer, Evidence, Question, QuestionFlow, Section, SubSection } from '@groundwork/instrument';
import { html, nothing, type TemplateResult } from 'lit';
import { answerText, defineQuestions, icon, noWords, type SummaryLine } from '@groundwork/elements/questions';
import type { AssessmentController } from '../assessment-controller.ts';
import type { DraftView } from '../draft/draft-view.ts';
import { deadlineText } from '../parts/deadline-text.ts';
import type { SectionParts } from '../parts/section-parts.ts';
import { settledQuestions } from '../parts/settled-questions.ts';
import { assessmentPaths, type AssessmentPaths } from '../router/paths.ts';
import { ServerProblem } from '../server/server-problem.ts';
import type { Page, PageContext } from './page.ts';

/** One section of a questionnaire. */
export async function openSection(context: PageContext): Promise<Page> {
  defineQuestions();
  const controller = await context.draft();
  const wanted = context.params['section']?.toLowerCase();
  const section = controller.questionnaire.revision.sections.find(
    ({ sectionId }) => sectionId.toLowerCase() === wanted,
  );
  if (section === undefined) throw new ServerProblem(404, 'not_found', 'The questionnaire has no such section');
  return new SectionPage(context, controller, section);
}

/** Questions are saved as they are answered; the button at the end looks for what is missing, and lets go on. */
class SectionPage implements Page {
  readonly hasBar = true;
  readonly isDemonstration: boolean;
  readonly #context: PageContext;
  readonly #controller: AssessmentController;
  readonly #section: Section;
  readonly #paths: AssessmentPaths;
  readonly #isFromCheck: boolean;
  /** Folded since the page was opened: nothing folds under a person's hands. */
  #folded: ReadonlySet<string>;
  #currentId: string | null;
  #attempt = 0;
  #spoken = '';
  /** Come behind the first picture of the page: one can begin to answer without them, and an answer is kept. */
  #parts: SectionParts | undefined;

  constructor(context: PageContext, controller: AssessmentController, section: Section) {
    this.#context = context;
    this.#controller = controller;
    this.#section = section;
    const view = controller.view();
    const { round, instrument, assessmentId } = view.assessment;
    this.isDemonstration = round.isDemonstration;
    this.#paths = assessmentPaths(round.roundId, instrument.instrumentId);
    this.#isFromCheck = context.address.searchParams.get('from') === 'check';
    const target = decodeURIComponent(context.address.hash.slice(1));
    const settled = settledQuestions(view, section.sectionId);
    this.#folded = new Set([...settled].filter((questionId) => questionId !== target));
    const shown = this.#flows(view).filter(({ status }) => status !== 'note');
    const first = shown.find(({ questionId }) => !settled.has(questionId));
    this.#currentId = shown.some(({ questionId }) => questionId === target) ? target : (first?.questionId ?? null);
    void this.#loadParts();
    context.visited.add(controller.person.personId, assessmentId, section.sectionId);
  }

  async #loadParts(): Promise<void> {
    try {
      const { sectionParts } = await import('../parts/section-parts.ts');
      this.#parts = await sectionParts();
      this.#context.update();
    } catch {
      // The line is down: one can still answer, and going on asks for them again.
    }
  }

  title(): string {
    const { title } = this.#section;
    const { answeredCount, askedCount } = this.#sectionFlow(this.#controller.view());
    const place = `${this.#controller.questionnaire.revision.title}, ${this.#controller.view().assessment.country.name}`;
    return `${this.#hasProblems() ? 'Error: ' : ''}${answeredCount} of ${askedCount} answered: ${title}, ${place}`;
  }

  opened(): boolean {
    const target = decodeURIComponent(this.#context.address.hash.slice(1));
    const place = target === '' ? null : document.getElementById(target);
    if (place === null) return false;
    place.scrollIntoView({ block: 'start' });
    // The question itself is no control: its first field takes the focus, so that answering can begin.
    const field = place.querySelector<HTMLElement>('input:checked, input, textarea, button') ?? place;
    field.focus({ preventScroll: true });
    return true;
  }

  template(): TemplateResult {
    const view = this.#controller.view();
    const { assessment } = view;
    const { revision } = this.#controller.questionnaire;
    const { sectionId, title, weightPercent } = this.#section;
    const { answeredCount, askedCount } = this.#sectionFlow(view);
    const score = view.scores?.dimensions.find((dimension) => dimension.sectionId === sectionId);
    const isReadOnly = !assessment.isEditable || view.connection.kind === 'closed';
    return html`<div
      @response-change=${this.#onResponse}
      @evidence-add=${this.#onEvidenceAdd}
      @evidence-remove=${this.#onEvidenceRemove}
      @question-open=${this.#onOpen}
      @conflict-choose=${this.#onChoose}
      @focusin=${this.#onFocus}
    >
      <div class="top">
        <p class="crumbs"><a href=${this.#paths.tasks}>${revision.title}</a></p>
        <h1 tabindex="-1">${title}</h1>
        <p class="top__line">
          <span>Section ${sectionId}, one of ${revision.sections.length}</span>
          <span>${answeredCount} of ${askedCount} answered</span>
          <span>${weightPercent} % of the score</span>
          <span>Deadline ${deadlineText(assessment.round.deadline, new Date()).day}</span>
        </p>
      </div>
      ${this.#parts?.connectionNote(this.#controller) ?? nothing}
      <div class="sec">
        <aside class="rail" aria-label="Score and questions of this section">
          <gw-score-meter
            .score=${score}
            .openCount=${askedCount - answeredCount}
            .gain=${isReadOnly ? null : (this.#parts?.evidenceGain(this.#controller, sectionId) ?? null)}
            .isExample=${this.isDemonstration}
            .isFinal=${isReadOnly}
          ></gw-score-meter>
          ${this.#parts?.jumpList(this.#section, view, this.#currentId) ?? html`<div class="jump jump--coming"></div>`}
        </aside>
        <div class="sec__main">
          <gw-error-summary
            .heading=${'Before you go on'}
            .lines=${this.#missing(view)}
            .attempt=${this.#attempt}
            .tone=${this.#hasProblems() ? 'problem' : 'caution'}
          ></gw-error-summary>
          ${this.#section.subSections.map((subSection) => this.#subSection(subSection, view, isReadOnly))}
          ${this.#acts(isReadOnly)}
        </div>
      </div>
      <p class="unseen" role="status">${this.#spoken}</p>
    </div>`;
  }

  drawn(): void {
    const { connection, unsentCount } = this.#controller.view();
    const spoken = connection.kind === 'good' && unsentCount === 0 && this.#spoken !== '' ? 'Saved' : this.#spoken;
    if (spoken !== this.#spoken) {
      this.#spoken = spoken;
      this.#context.update();
    }
  }

  #subSection(subSection: SubSection, view: DraftView, isReadOnly: boolean): TemplateResult | typeof nothing {
    const flows = new Map(this.#flows(view).map((flow) => [flow.questionId, flow]));
    const asked = this.#flows(view).filter(({ status }) => status !== 'note');
    const positions = subSection.questions.flatMap(({ questionId }) => {
      const position = asked.findIndex((flow) => flow.questionId === questionId);
      return position < 0 ? [] : [position + 1];
    });
    const [from, to] = [positions[0], positions.at(-1)];
    const range = from === undefined ? '' : from === to ? `Question ${from}` : `Questions ${from} to ${to ?? from}`;
    return html`<section aria-labelledby=${`part-${subSection.subSectionId}`}>
      <div class="sub">
        <h2 id=${`part-${subSection.subSectionId}`}><bdi>${subSection.subSectionId}</bdi> ${subSection.title}</h2>
        ${range === '' ? nothing : html`<p class="small quiet">${range} of ${asked.length}</p>`}
      </div>
      ${subSection.questions.map((question) => this.#question(question, flows.get(question.questionId), view, isReadOnly))}
    </section>`;
  }

  #question(
    question: Question,
    flow: QuestionFlow | undefined,
    view: DraftView,
    isReadOnly: boolean,
  ): TemplateResult | typeof nothing {
    const { questionId } = question;
    if (flow === undefined) return this.#hidden(question, view);
    const conflict = view.conflicts.get(questionId);
    if (conflict !== undefined && !isReadOnly) {
      return html`<div class="q" id=${questionId}>
        <gw-conflict .question=${question} .conflict=${conflict}></gw-conflict>
      </div>`;
    }
    const isCurrent = this.#currentId === questionId;
    return html`<gw-question
      .question=${question}
      .answer=${view.answers[questionId]}
      .flow=${flow}
      .save=${view.saveState(questionId)}
      .isCurrent=${isCurrent && !isReadOnly}
      .isFolded=${!isReadOnly && this.#folded.has(questionId)}
      .isChecked=${this.#attempt > 0}
      .isReadOnly=${isReadOnly}
      .words=${this.#parts?.words ?? noWords}
      .isGuidanceOpen=${isCurrent && !isReadOnly && matchMedia('(min-width: 68.01rem)').matches}
    ></gw-question>`;
  }

  /** A question that is not asked says so, and why: what is hidden must be explainable. */
  #hidden(question: Question, view: DraftView): TemplateResult | typeof nothing {
    const flow = view.flow.questions.find(({ questionId }) => questionId === question.questionId);
    const why = (flow?.hiddenBy ?? []).map((questionId) => {
      const read = this.#controller.questionnaire.question(questionId);
      if (read === undefined) return questionId;
      const answer = view.answers[questionId];
      return `“${read.label}” is ${answer === undefined ? 'not answered' : `“${answerText(read, answer)}”`}`;
    });
    return html`<p class="unasked" id=${question.questionId}>
      <bdi class="q__code">${question.questionId}</bdi>
      <span
        >${question.label}: not asked${why.length === 0 ? nothing : `, because ${why.join(' and ')}`}.
        ${flow?.hiddenEffect === 'zero' ? 'It counts as zero.' : 'It leaves the score as it is.'}</span
      >
    </p>`;
  }

  #acts(isReadOnly: boolean): TemplateResult {
    const next = this.#next();
    return html`<div class="acts">
      ${
        isReadOnly
          ? html`<a class="btn" href=${next.href}>Go to ${next.title}${icon('go')}</a>`
          : html`<button class="btn" type="button" @click=${this.#onNext}>
              ${this.#hasShownMissing() ? 'Go on' : 'Save and go'} to ${next.title}${icon('go')}
            </button>`
      }
      ${this.#isFromCheck ? nothing : html`<a class="link" href=${this.#paths.tasks}>Back to all sections</a>`}
    </div>`;
  }

  #next(): { readonly href: string; readonly title: string } {
    if (this.#isFromCheck) return { href: this.#paths.check, title: 'the check page' };
    const { sections } = this.#controller.questionnaire.revision;
    const next = sections[sections.indexOf(this.#section) + 1];
    return next === undefined
      ? { href: this.#paths.check, title: 'the check of all answers' }
      : { href: this.#paths.section(next.sectionId), title: `${next.sectionId} ${next.title}` };
  }

  #flows(view: DraftView): readonly QuestionFlow[] {
    return view.flow.questions.filter(({ sectionId, isShown }) => sectionId === this.#section.sectionId && isShown);
  }

  #sectionFlow(view: DraftView): { readonly answeredCount: number; readonly askedCount: number } {
    const { sectionId } = this.#section;
    return view.flow.sections.find((section) => section.sectionId === sectionId) ?? { answeredCount: 0, askedCount: 0 };
  }

  #missing(view: DraftView): readonly SummaryLine[] {
    const { words = noWords, summaryLines } = this.#parts ?? {};
    return summaryLines?.(this.#controller.questionnaire, view, 'error', words.issue, this.#section.sectionId) ?? [];
  }

  #hasProblems(): boolean {
    const view = this.#controller.view();
    const { sectionId } = this.#section;
    return (
      this.#attempt > 0 && view.flow.questions.some((flow) => flow.sectionId === sectionId && flow.status === 'problem')
    );
  }

  #hasShownMissing(): boolean {
    return this.#attempt > 0 && this.#missing(this.#controller.view()).length > 0;
  }

  readonly #onNext = (): void => {
    // The figure still being typed is said when its field loses the focus.
    (document.activeElement as HTMLElement | null)?.blur();
    this.#controller.send();
    void this.#goOn();
  };

  async #goOn(): Promise<void> {
    if (this.#parts === undefined) await this.#loadParts();
    if (this.#hasShownMissing() || this.#missing(this.#controller.view()).length === 0) {
      this.#context.go(this.#next().href);
      return;
    }
    this.#attempt += 1;
    this.#context.update();
  }

  readonly #onResponse = (event: CustomEvent<{ questionId: string; answer: Answer }>): void => {
    this.#spoken = 'Sending';
    // Fetched once more where the line was down when the page was opened.
    if (this.#parts === undefined) void this.#loadParts();
    this.#controller.answer(event.detail.questionId, event.detail.answer);
  };

  readonly #onEvidenceAdd = (event: CustomEvent<{ questionId: string; evidence: Evidence }>): void => {
    this.#spoken = 'Sending';
    this.#controller.addEvidence(event.detail.questionId, event.detail.evidence);
  };

  readonly #onEvidenceRemove = (event: CustomEvent<{ questionId: string; evidenceId: string }>): void => {
    this.#spoken = 'Sending';
    this.#controller.removeEvidence(event.detail.questionId, event.detail.evidenceId);
  };

  readonly #onOpen = (event: CustomEvent<{ questionId: string }>): void => {
    this.#folded = new Set([...this.#folded].filter((questionId) => questionId !== event.detail.questionId));
    this.#currentId = event.detail.questionId;
    this.#context.update();
  };

  readonly #onChoose = (event: CustomEvent<{ questionId: string; keep: 'mine' | 'theirs' }>): void => {
    this.#controller.choose(event.detail.questionId, event.detail.keep);
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const { question } = ((event.target as Element).closest('gw-question') ?? {}) as { readonly question?: Question };
    if (question === undefined || question.questionId === this.#currentId || this.#folded.has(question.questionId))
      return;
    this.#currentId = question.questionId;
    const { person } = this.#controller;
    const { assessmentId } = this.#controller.view().assessment;
    this.#context.visited.setLastQuestion(person.personId, assessmentId, question.questionId);
    this.#context.update();
  };
}
