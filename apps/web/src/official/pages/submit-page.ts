import { html, nothing, type TemplateResult } from 'lit';
import { countText, icon, issueText } from '@groundwork/elements/questions';
import type { AssessmentController } from '../assessment-controller.ts';
import { connectionNote } from '../parts/connection-note.ts';
import { summaryLines, type AttentionLine } from '../parts/summary-lines.ts';
import { assessmentPaths, type AssessmentPaths } from '../router/paths.ts';
import { ServerProblem } from '../server/server-problem.ts';
import type { Page, PageContext } from './page.ts';

/** Signing and sending. */
export async function openSubmit(context: PageContext): Promise<Page> {
  return new SubmitPage(context, await context.draft());
}

class SubmitPage implements Page {
  readonly isDemonstration: boolean;
  readonly #context: PageContext;
  readonly #controller: AssessmentController;
  readonly #paths: AssessmentPaths;
  /** One id for all tries: a receipt whose answer got lost is given again, never made twice. */
  readonly #operationId = crypto.randomUUID();
  #isDeclared = false;
  #isSending = false;
  #attempt = 0;
  #problem: string | null = null;

  constructor(context: PageContext, controller: AssessmentController) {
    this.#context = context;
    this.#controller = controller;
    const { round, instrument } = controller.view().assessment;
    this.isDemonstration = round.isDemonstration;
    this.#paths = assessmentPaths(round.roundId, instrument.instrumentId);
  }

  title(): string {
    const { assessment } = this.#controller.view();
    const isError = this.#problem !== null || (this.#attempt > 0 && !this.#isDeclared);
    return `${isError ? 'Error: ' : ''}Sign and send: ${this.#controller.questionnaire.revision.title}, ${assessment.country.name}`;
  }

  template(): TemplateResult {
    const { questionnaire } = this.#controller;
    const view = this.#controller.view();
    const errors = summaryLines(questionnaire, view, 'error', issueText);
    const warnings = summaryLines(questionnaire, view, 'warning', issueText);
    const { isEditable, country } = view.assessment;
    return html`<div class="narrow narrow--page">
      <div class="top">
        <p class="crumbs"><a href=${this.#paths.tasks}>${questionnaire.revision.title}</a></p>
        <h1 tabindex="-1">Sign and send</h1>
        <p class="top__line">
          <span>${country.name}, ${view.assessment.round.title}</span>
          <span>${view.flow.answeredCount} of ${view.flow.askedCount} answered</span>
        </p>
      </div>
      ${connectionNote(this.#controller)}
      ${
        this.#problem === null
          ? nothing
          : html`<div class="note note--problem locked" role="alert" tabindex="-1" id="send-problem">
              ${icon('warn')}
              <div><b>The answers were not sent</b>${this.#problem}</div>
            </div>`
      }
      ${!isEditable ? this.#sent() : errors.length > 0 ? this.#notYet(errors) : this.#form(warnings)}
    </div>`;
  }

  #sent(): TemplateResult {
    return html`<div class="acts">
      <a class="btn" href=${this.#paths.score}>See receipt and score${icon('go')}</a>
    </div>`;
  }

  #notYet(errors: readonly AttentionLine[]): TemplateResult {
    return html`<h2>Cannot be sent yet</h2>
      <p>Every question needs an answer, or a reason for none. Everything given so far is kept.</p>
      ${this.#list(errors)}
      <div class="acts"><a class="btn" href=${this.#paths.check}>Check all answers${icon('go')}</a></div>`;
  }

  #form(warnings: readonly AttentionLine[]): TemplateResult {
    const view = this.#controller.view();
    const canSign = this.#controller.person.roles.some(
      ({ role, iso3 }) => role === 'coordinator' && iso3 === view.assessment.country.iso3,
    );
    const isWrong = this.#attempt > 0 && !this.#isDeclared;
    return html`${
      warnings.length === 0
        ? html`<div class="note locked">
            ${icon('check')}
            <div><b>Nothing is missing</b>Every question has an answer, and each answer that needs proof has it.</div>
          </div>`
        : html`<div class="note note--caution locked">
            ${icon('warn')}
            <div>
              <b>${countText(warnings.length, 'warning remains', 'warnings remain')}</b>They do not stop you. Answers
              without their proof count as half of the scale until it is there.
              <details class="more">
                <summary>Show what they are</summary>
                ${this.#list(warnings)}
              </details>
            </div>
          </div>`
    }
    ${
      canSign
        ? html`<div class="panel q__body sign">
            <h2>Declaration</h2>
            <p>
              After sending, answers are with the reviewers. Only questions they return can be changed. You receive a
              receipt that names the exact content.
            </p>
            <div class=${isWrong ? 'wrong' : ''}>
              ${
                isWrong
                  ? html`<p class="says" id="declare-problem">
                      ${icon('warn')}<span>Tick the declaration to send the answers</span>
                    </p>`
                  : nothing
              }
              <label class="level sign__tick"
                ><input
                  type="checkbox"
                  id="declare"
                  .checked=${this.#isDeclared}
                  aria-invalid=${isWrong ? 'true' : nothing}
                  aria-describedby=${isWrong ? 'declare-problem' : nothing}
                  @change=${this.#onDeclare}
                /><span
                  >I, ${this.#controller.person.name}, declare that these are the answers of the government of
                  ${view.assessment.country.name}.</span
                ></label
              >
            </div>
            <div class="acts">
              <button
                class="btn"
                type="button"
                aria-disabled=${this.#isSending ? 'true' : nothing}
                @click=${this.#onSend}
              >
                ${this.#isSending ? 'Sending' : 'Send to the reviewers'}${icon('go')}
              </button>
              <a class="link" href=${this.#paths.check}>Check the answers once more</a>
            </div>
          </div>`
        : html`<div class="note">
            ${icon('lock')}
            <div>
              <b>The coordinator signs</b>Everything is answered. Tell your country’s coordinator that it can be sent.
            </div>
          </div>`
    }`;
  }

  #list(lines: readonly AttentionLine[]): TemplateResult {
    return html`<ul class="attention">
      ${lines.map(
        ({ text, questionId, sectionId }) =>
          html`<li>
            <bdi class="q__code">${questionId}</bdi>
            <a href=${`${this.#paths.section(sectionId)}?from=check#${questionId}`}>${text}</a>
          </li>`,
      )}
    </ul>`;
  }

  readonly #onDeclare = (event: Event): void => {
    this.#isDeclared = (event.target as HTMLInputElement).checked;
    this.#context.update();
  };

  readonly #onSend = (): void => {
    if (this.#isSending) return;
    this.#attempt += 1;
    if (!this.#isDeclared) {
      this.#context.update();
      requestAnimationFrame(() => document.getElementById('declare')?.focus());
      return;
    }
    void this.#send();
  };

  async #send(): Promise<void> {
    this.#isSending = true;
    this.#problem = null;
    this.#context.update();
    try {
      await this.#controller.settled();
      const { unsentCount, assessment } = this.#controller.view();
      if (unsentCount > 0) {
        this.#fail(`${countText(unsentCount, 'answer is', 'answers are')} still on this device and must arrive first.`);
        return;
      }
      await this.#context.ask('POST', '/api/assessments/{assessmentId}/submission', {
        places: { assessmentId: assessment.assessmentId },
        body: { operationId: this.#operationId, declaration: true },
      });
      await this.#controller.refresh();
      this.#context.go(this.#paths.score, { isReplacing: true });
    } catch (error) {
      if (!(error instanceof ServerProblem)) throw error;
      this.#fail(
        error.status === 0
          ? 'The server cannot be reached. Everything is kept; send again when the line is back.'
          : `${error.message}. Everything is kept.${error.requestId === '' ? '' : ` Reference ${error.requestId}.`}`,
      );
      if (error.code === 'incomplete' || error.code === 'locked') await this.#controller.refresh();
    } finally {
      this.#isSending = false;
      this.#context.update();
    }
  }

  #fail(words: string): void {
    this.#problem = words;
    this.#context.update();
    requestAnimationFrame(() => document.getElementById('send-problem')?.focus());
  }
}
