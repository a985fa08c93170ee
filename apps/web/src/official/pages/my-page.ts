import type { MyAssessments } from '@groundwork/assessment/wire';
import { html, nothing, type TemplateResult } from 'lit';
import { countText, defineTasks, momentText, type Task } from '@groundwork/elements/questions';
import { deadlineText } from '../parts/deadline-text.ts';
import { assessmentPaths } from '../router/paths.ts';
import type { Page, PageContext } from './page.ts';

/** The assessments a person works on. */
export async function openMy(context: PageContext): Promise<Page> {
  defineTasks();
  const person = context.person();
  const { assessments } = await context.ask('GET', '/api/my/assessments');
  return {
    title: () => 'Your questionnaires',
    isDemonstration: assessments.some(({ round }) => round.isDemonstration),
    template: () => template(person.name, assessments),
  };
}

function template(name: string, assessments: MyAssessments['assessments']): TemplateResult {
  const open = assessments.filter(({ isEditable }) => isEditable);
  const others = assessments.filter(({ isEditable }) => !isEditable);
  return html`<div class="top">
      <h1 tabindex="-1">Your questionnaires</h1>
      <p class="quiet">${name}, ${[...new Set(assessments.map(({ country }) => country.name))].join(', ')}</p>
    </div>
    ${
      assessments.length === 0
        ? html`<div class="empty">
            <h2>Nothing is assigned to you</h2>
            <p>Ask your country’s coordinator to give you a section, or look at what is published.</p>
            <a class="btn btn--plain" href="/countries">See the countries</a>
          </div>`
        : nothing
    }
    ${
      open.length === 0
        ? nothing
        : html`<h2>To answer</h2>
            <gw-task-list .tasks=${open.map(taskOf)}></gw-task-list>`
    }
    ${
      others.length === 0
        ? nothing
        : html`<h2>Sent or closed</h2>
            <gw-task-list .tasks=${others.map(taskOf)}></gw-task-list>`
    }`;
}

function taskOf(assessment: MyAssessments['assessments'][number]): Task {
  const { round, country, instrument, instrumentTitle, responseCount, submittedAt, isEditable } = assessment;
  const paths = assessmentPaths(round.roundId, instrument.instrumentId);
  const { day, left } = deadlineText(round.deadline, new Date());
  return {
    key: { icon: isEditable ? 'book' : 'lock' },
    title: instrumentTitle,
    href: submittedAt === null ? paths.tasks : paths.score,
    summary: `${country.name}, ${round.title}`,
    hint: '',
    count: null,
    state: stateOf(assessment),
    by: isEditable
      ? `${countText(responseCount, 'answer', 'answers')} so far. Deadline ${day}, ${left}`
      : submittedAt === null
        ? `Deadline ${day}`
        : `${momentText(submittedAt)}${assessment.submittedBy === null ? '' : `, ${assessment.submittedBy}`}`,
  };
}

function stateOf({
  state,
  submittedAt,
  isEditable,
  lockedBecause,
}: MyAssessments['assessments'][number]): Task['state'] {
  if (state === 'returned') return { text: 'Returned with questions', tone: 'caution' };
  if (submittedAt !== null) return { text: 'Sent', tone: 'plain' };
  if (!isEditable) return { text: lockedBecause === 'deadline' ? 'Closed' : 'To read', tone: 'tag' };
  return state === 'not-started' ? { text: 'Not started', tone: 'tag' } : { text: 'In progress', tone: 'accent' };
}
