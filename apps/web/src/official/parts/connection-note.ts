import { html, nothing, type TemplateResult } from 'lit';
import { countText, icon, momentText } from '@groundwork/elements/questions';
import type { AssessmentController } from '../assessment-controller.ts';
import { downloadAnswers } from './download-answers.ts';

/** What stands in the way of sending or answering, with what is safe and what to do. Nothing when all is well. */
export function connectionNote(controller: AssessmentController): TemplateResult | typeof nothing {
  const view = controller.view();
  const { connection, unsentCount, assessment } = view;
  const kept = countText(unsentCount, 'answer is kept', 'answers are kept').toLowerCase();
  if (view.isStorageFailing) {
    return problem(
      'This device keeps nothing',
      html`Its storage is full or switched off. Stay on this page until every answer says it is saved, or
        <button class="link" type="button" @click=${() => downloadAnswers(controller.view())}>
          save a copy of your answers</button
        >.`,
    );
  }
  if (connection.kind === 'offline') {
    return html`<div class="note offline" role="status">
      ${icon('off')}
      <div>
        <p>
          <strong>You are offline.</strong> Carry on answering.
          ${unsentCount === 0 ? nothing : `${kept[0]?.toUpperCase() ?? ''}${kept.slice(1)} on this device until the line is back.`}
        </p>
        <p class="note__acts">
          <button class="link" type="button" @click=${() => controller.sendNow()}>Try now</button>
        </p>
      </div>
    </div>`;
  }
  if (connection.kind === 'signed-out') {
    const to = encodeURIComponent(location.pathname + location.hash);
    return problem(
      'You are signed out',
      html`Your work is safe: ${kept} on this device. <a href=${`/sign-in?to=${to}`}>Sign in again</a> and they are
        sent.`,
    );
  }
  if (connection.kind === 'failing') {
    return problem(
      'Your answers could not be sent',
      html`${connection.why}. Your work is safe: ${kept} on this
        device${connection.isPassing ? ' and tried again by itself' : ''}.
        ${connection.requestId === '' ? nothing : html`Reference <bdi>${connection.requestId}</bdi>.`}
        <button class="link" type="button" @click=${() => controller.sendNow()}>Try now</button>`,
    );
  }
  const isClosed = connection.kind === 'closed';
  if (!assessment.isEditable || isClosed) {
    return html`<div class="note locked">
      ${icon('lock')}
      <div>
        <b>${lockedTitle(assessment, isClosed)}</b>${lockedText(assessment)}
        ${unsentCount === 0 ? nothing : html` On this device ${kept} that did not arrive in time.`}
      </div>
    </div>`;
  }
  return nothing;
}

type Header = ReturnType<AssessmentController['view']>['assessment'];

function lockedTitle(assessment: Header, isClosed: boolean): string {
  if (assessment.submittedAt !== null) {
    const by = assessment.submittedBy === null ? '' : ` by ${assessment.submittedBy}`;
    return `Sent on ${momentText(assessment.submittedAt, new Date(0))}${by}`;
  }
  if (assessment.lockedBecause === 'deadline' || isClosed) return 'The round takes no more answers';
  return 'You may read these answers, not change them';
}

function lockedText(assessment: Header): string {
  if (assessment.submittedAt !== null)
    return 'Answers are with the reviewers. Only questions they return can be changed.';
  if (assessment.lockedBecause === 'deadline') {
    return `Its deadline was ${momentText(assessment.round.deadline, new Date(0))}. Ask the round’s administrator for more time.`;
  }
  return 'Ask your country’s coordinator for a part in answering.';
}

function problem(title: string, text: TemplateResult): TemplateResult {
  return html`<div class="note note--problem locked" role="alert">
    ${icon('warn')}
    <div><b>${title}</b>${text}</div>
  </div>`;
}
