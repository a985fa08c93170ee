import { html, nothing, type TemplateResult } from 'lit';
import { ServerProblem } from '../../server/server-problem.ts';
import type { Page, PageContext } from '../page.ts';
import { CodePage } from './code-page.ts';
import { destination } from './destination.ts';
import { problemNote, problemNoteId } from './problem-note.ts';
import { wordsOfProblem } from './words-of-problem.ts';

/** Opens the sign-in page: login and password, or the code that an account asks for after them. */
export function openSignIn(context: PageContext): Promise<Page> {
  const isWaiting = context.address.searchParams.get('step') === 'code';
  return Promise.resolve(isWaiting ? new CodePage(context) : new SignInPage(context));
}

/** Login and password; afterwards back to where the person was. */
class SignInPage implements Page {
  readonly #context: PageContext;
  #problem: string | null = null;
  #isAsking = false;

  constructor(context: PageContext) {
    this.#context = context;
  }

  title(): string {
    return `${this.#problem === null ? '' : 'Error: '}Sign in`;
  }

  opened(): boolean {
    return false;
  }

  template(): TemplateResult {
    const describedBy = this.#problem === null ? nothing : problemNoteId;
    return html`<div class="narrow">
      <div class="top">
        <h1 tabindex="-1">Sign in</h1>
        <p class="quiet">For officials who answer for their country, and for those who review.</p>
      </div>
      ${problemNote(this.#problem)}
      <form class="panel q__body stack" @submit=${this.#submit} novalidate>
        <p class="field-row">
          <label for="login">Login</label>
          <input
            class="field field--wide"
            id="login"
            name="login"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            dir="auto"
            aria-describedby=${describedBy}
          />
        </p>
        <p class="field-row">
          <label for="password">Password</label>
          <input
            class="field field--wide"
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            aria-describedby=${describedBy}
          />
        </p>
        <p><button class="btn" type="submit" aria-disabled=${this.#isAsking ? 'true' : nothing}>Sign in</button></p>
      </form>
      <p class="small quiet narrow__after">
        No account yet? Your country’s coordinator or the administrator of the round can add you.
      </p>
    </div>`;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.#isAsking) return;
    const form = new FormData(event.target as HTMLFormElement);
    void this.#signIn(textOf(form, 'login').trim(), textOf(form, 'password'));
  };

  async #signIn(login: string, password: string): Promise<void> {
    if (login === '' || password === '') {
      this.#refuse(login === '' ? 'Enter your login' : 'Enter your password', login === '' ? 'login' : 'password');
      return;
    }
    this.#isAsking = true;
    try {
      const answer = await this.#context.ask('POST', '/api/session', { body: { login, password } });
      if ('owes' in answer) {
        const address = new URL(this.#context.address);
        address.searchParams.set('step', 'code');
        this.#context.go(address.pathname + address.search, { isReplacing: true });
        return;
      }
      this.#context.setPerson(answer);
      this.#context.go(destination(this.#context.address), { isReplacing: true });
    } catch (error) {
      if (!(error instanceof ServerProblem)) throw error;
      this.#refuse(wordsOf(error), error.code === 'wrong_credentials' ? 'password' : 'login');
    } finally {
      this.#isAsking = false;
    }
  }

  #refuse(words: string, fieldId: string): void {
    this.#problem = words;
    this.#context.update();
    requestAnimationFrame(() => document.getElementById(fieldId)?.focus());
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function wordsOf(problem: ServerProblem): string {
  if (problem.code === 'wrong_credentials' || problem.status === 401) {
    return 'Login or password is wrong. Check both; capital letters count.';
  }
  return wordsOfProblem(problem);
}
