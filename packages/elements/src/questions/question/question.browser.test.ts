import axe from 'axe-core';
import type { Answer, QuestionFlow } from '@groundwork/instrument';
import { html } from 'lit';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { questionWords } from '../define-later.ts';
import { questionsOfExample } from '../example/questions-of-example.ts';
import { axeViolations, drawn, showElement } from '../example/show-element.ts';
import type { QuestionElement } from './question.ts';

const { level, choices, share, filter, state, note } = questionsOfExample;
const all = [level, state, choices, share, filter, note];

function flow(questionId: string, change: Partial<QuestionFlow> = {}): QuestionFlow {
  return {
    questionId,
    sectionId: 'A',
    isShown: true,
    status: 'empty',
    hasValue: false,
    isCapped: false,
    issues: [],
    ...change,
  };
}

/** Shows a question that takes its own answers, as a page would give them back. */
async function show(question: (typeof all)[number], props: Partial<QuestionElement> = {}) {
  const said: Answer[] = [];
  const main = await showElement(
    html`<gw-question
      @response-change=${(event: CustomEvent<{ answer: Answer }>) => {
        said.push(event.detail.answer);
        (event.currentTarget as QuestionElement).answer = event.detail.answer;
      }}
    ></gw-question>`,
  );
  const element = main.querySelector('gw-question') as QuestionElement;
  Object.assign(element, {
    question,
    flow: flow(question.questionId),
    isGuidanceOpen: true,
    words: questionWords,
    ...props,
  });
  await drawn();
  return { main, element, said };
}

for (const question of all) {
  test(`axe finds nothing at a ${question.kind} question that is empty, checked or read only`, async () => {
    const { main, element } = await show(question);
    expect(await axeViolations(axe, main)).toEqual([]);
    element.isChecked = true;
    element.flow = flow(question.questionId, {
      status: 'problem',
      issues: [{ code: 'not-a-number', severity: 'error', questionId: question.questionId, params: {} }],
    });
    await drawn();
    expect(await axeViolations(axe, main)).toEqual([]);
    element.isReadOnly = true;
    await drawn();
    expect(await axeViolations(axe, main)).toEqual([]);
    expect(main.querySelector('input')).toBeNull();
  });
}

test('axe finds nothing at a folded question, a capped answer and a reason for none', async () => {
  const { main, element } = await show(level, { isFolded: true, answer: { value: 2 } });
  expect(await axeViolations(axe, main)).toEqual([]);
  element.isFolded = false;
  element.answer = { value: 4 };
  element.flow = flow(level.questionId, { status: 'needs-evidence', isCapped: true });
  await drawn();
  expect(main.textContent).toContain('Level 4 counts as level 2 for now');
  expect(await axeViolations(axe, main)).toEqual([]);
  element.answer = { noValue: 'not-applicable' };
  await drawn();
  expect(await axeViolations(axe, main)).toEqual([]);
});

test('the arrow keys choose a level, and go on to the reasons for none', async () => {
  const { main, said } = await show(level);
  main.querySelector<HTMLElement>('input')?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(said.at(-1)).toEqual({ value: 1 });
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(said.at(-1)).toEqual({ noValue: 'do-not-know' });
});

test('"does not apply" asks for its reason and says it', async () => {
  const { main, said } = await show(filter);
  main.querySelector<HTMLElement>('input[value="not-applicable"]')?.click();
  await drawn();
  await userEvent.fill(main.querySelector('textarea') as HTMLTextAreaElement, ' No such office. ');
  await userEvent.tab();
  expect(said.at(-1)).toEqual({ noValue: 'not-applicable', noValueReason: 'No such office.' });
});

test('a value takes the place of a reason for none, and keeps the evidence', async () => {
  const evidence = [
    {
      evidenceId: '00000000-0000-4000-8000-000000000000',
      kind: 'law',
      title: 'Act',
      issuer: '',
      date: '2024',
      language: 'en',
      link: 'https://example.org/act',
      page: '',
      isPublic: true,
    },
  ] as const;
  const { main, said } = await show(choices, { answer: { noValue: 'do-not-know', evidence } });
  expect(await axeViolations(axe, main)).toEqual([]);
  main.querySelector<HTMLElement>('input[value="two"]')?.click();
  expect(said.at(-1)).toEqual({ value: ['two'], evidence });
});

test('"none of these" takes the other ticks away, and another tick takes it away', async () => {
  const { main, said } = await show(choices, { answer: { value: ['one', 'two'] } });
  main.querySelector<HTMLElement>('input[value="none"]')?.click();
  expect(said.at(-1)).toEqual({ value: ['none'] });
  await drawn();
  main.querySelector<HTMLElement>('input[value="two"]')?.click();
  expect(said.at(-1)).toEqual({ value: ['two'] });
});

test('a figure is read with a comma, a text that is no figure is said as it stands, a detail stays beside it', async () => {
  const { main, said } = await show(share);
  await userEvent.fill(main.querySelector('#EX-A03-value') as HTMLInputElement, '61,5');
  await userEvent.tab();
  expect(said.at(-1)).toEqual({ value: 61.5 });
  await drawn();
  await userEvent.fill(main.querySelector('#EX-A03-year') as HTMLInputElement, '2024');
  await userEvent.tab();
  expect(said.at(-1)).toEqual({ value: 61.5, details: { year: 2024 } });
  await drawn();
  await userEvent.fill(main.querySelector('#EX-A03-value') as HTMLInputElement, 'about 60');
  await userEvent.tab();
  expect(said.at(-1)).toEqual({ value: 'about 60', details: { year: 2024 } });
});

test('what is missing is said only once the person wants to go on', async () => {
  const { main, element } = await show(level);
  expect(main.querySelector('.says')).toBeNull();
  element.isChecked = true;
  await drawn();
  expect(main.querySelector('.says')?.textContent).toContain('Answer “Ladder”, or say that you do not know');
});

test('one press opens a folded question and puts the focus on its answer', async () => {
  const { main, element } = await show(level, { isFolded: true, answer: { value: 2 } });
  element.addEventListener('question-open', () => {
    element.isFolded = false;
  });
  main.querySelector<HTMLElement>('summary')?.focus();
  await userEvent.keyboard('{Enter}');
  await drawn();
  expect((document.activeElement as HTMLInputElement).value).toBe('2');
});
