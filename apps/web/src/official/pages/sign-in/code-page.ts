import { html, nothing, type TemplateResult } from 'lit';
import { ServerProblem } from '../../server/server-problem.ts';
import type { Page, PageContext } from '../page.ts';
import { destination } from './destination.ts';
import { problemNote, problemNoteId } from './problem-note.ts';
import { wordsOfProblem } from './words-of-problem.ts';

/** What is asked for, and how it is typed: a code of the device has digits alone, a recovery code letters too. */
const kinds = {
  device: {
    label: 'Code',
    hint: 'Six digits from your authenticator app.',
    inputMode: 'numeric',
    autocomplete: 'one-time-code',
    missing: 'Enter the code',
    wrong: 'The code is wrong or was used already. Wait for the next one, then enter it.',
    other: 'Use a recovery code instead',
  },
  recovery: {
    label: 'Recovery code',
    hint: 'One of the ten that you were given when you set the code up. Each is good once.',
    inputMode: 'text',
    autocomplete: 'off',
    missing: 'Enter a recovery code',
    wrong: 'The recovery code is wrong or was used already. Check it, or enter another one.',
    other: 'Use the code of the app instead',
  },
} as const;

/** The second step of signing in, for accounts with a second factor. */
export class CodePage implements Page {
  readonly #context: PageContext;
  #kind: keyof typeof kinds = 'device';
  #problem: string | TemplateResult | null = null;
  #isAsking = false;

  constructor(context: PageContext) {
    this.#context = context;
  }

  title(): string {
    return `${this.#problem === null ? '' : 'Error: '}Enter your code`;
  }

  /** The field has the focus: whoever has the code in view types it at once. */
  opened(): boolean {
    this.#focus();
    return true;
  }

  template(): TemplateResult {
    const { label, hint, inputMode, autocomplete, other } = kinds[this.#kind];
    const isWrong = this.#problem !== null;
    return html`<div class="narrow">
      <div class="top">
        <h1 tabindex="-1">Enter your code</h1>
        <p class="quiet">One more step: this account asks for a code too.</p>
      </div>
      ${problemNote(this.#problem)}
      <form class="panel q__body stack" @submit=${this.#submit} novalidate>
        <p class="field-row">
          <label for="code">${label}</label>
          <span class="small quiet" id="code-hint">${hint}</span>
          <input
            class="field field--wide"
            id="code"
            name="code"
            inputmode=${inputMode}
            autocomplete=${autocomplete}
            autocapitalize="none"
            spellcheck="false"
            dir="ltr"
            aria-invalid=${isWrong ? 'true' : nothing}
            aria-describedby=${isWrong ? `${problemNoteId} code-hint` : 'code-hint'}
          />
        </p>
        <p><button class="btn" type="submit" aria-disabled=${this.#isAsking ? 'true' : nothing}>Sign in</button></p>
        <p><button class="link" type="button" @click=${this.#change}>${other}</button></p>
      </form>
      <p class="small quiet narrow__after">
        Neither at hand? An administrator can take the second factor off. Or
        <a href=${this.#passwordPath()}>sign in with another account</a>.
      </p>
    </div>`;
  }

  readonly #change = (): void => {
    this.#kind = this.#kind === 'device' ? 'recovery' : 'device';
    this.#problem = null;
    const field = fieldOf();
    if (field !== null) field.value = '';
    this.#context.update();
    this.#focus();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.#isAsking) void this.#give(fieldOf()?.value.trim() ?? '');
  };

  async #give(code: string): Promise<void> {
    if (code === '') {
      this.#refuse(kinds[this.#kind].missing);
      return;
    }
    this.#isAsking = true;
    try {
      const person = await this.#context.ask('POST', '/api/session/second-factor', { body: { code } });
      this.#context.setPerson(person);
      this.#context.go(destination(this.#context.address), { isReplacing: true });
    } catch (error) {
      if (!(error instanceof ServerProblem)) throw error;
      this.#refuse(this.#wordsOf(error));
    } finally {
      this.#isAsking = false;
    }
  }

  #wordsOf(problem: ServerProblem): string | TemplateResult {
    if (problem.code === 'wrong_code') return kinds[this.#kind].wrong;
    return problem.status === 401
      ? html`Too much time has passed. <a href=${this.#passwordPath()}>Sign in again</a>.`
      : wordsOfProblem(problem);
  }

  /** The first step again, with where to go afterwards. */
  #passwordPath(): string {
    const address = new URL(this.#context.address);
    address.searchParams.delete('step');
    return address.pathname + address.search;
  }

  #refuse(problem: string | TemplateResult): void {
    this.#problem = problem;
    this.#context.update();
    this.#focus();
  }

  /** What was typed is chosen, so that the next key replaces it. */
  #focus(): void {
    requestAnimationFrame(() => {
      const field = fieldOf();
      field?.focus();
      field?.select();
    });
  }
}

function fieldOf(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('#code');
}
