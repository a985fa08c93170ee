import { openQuestionnaire, type InstrumentRevision } from '@groundwork/instrument';
import type { Person } from '@groundwork/assessment/wire';
import { html, nothing, render, type TemplateResult } from 'lit';
import { AssessmentController } from './assessment-controller.ts';
import { createVisitedSections, type VisitedSections } from './draft/visited-sections.ts';
import type { OpenPage, Page, PageContext } from './pages/page.ts';
import { drawHead, drawStrip } from './parts/head.ts';
import { matchRoute, type Route } from './router/match-route.ts';
import type { AskServer } from './server/ask-server.ts';
import { ServerProblem } from './server/server-problem.ts';

/** Pages come by themselves, so that a section loads no more than a section. */
const pages: Readonly<Record<Route['name'], () => Promise<OpenPage>>> = {
  'sign-in': async () => (await import('./pages/sign-in/sign-in-page.ts')).openSignIn,
  my: async () => (await import('./pages/my-page.ts')).openMy,
  tasks: async () => (await import('./pages/tasks-page.ts')).openTasks,
  section: async () => (await import('./pages/section-page.ts')).openSection,
  check: async () => (await import('./pages/check-page.ts')).openCheck,
  submit: async () => (await import('./pages/submit-page.ts')).openSubmit,
  score: async () => (await import('./pages/score-page.ts')).openScore,
};

/** Nothing is shown while a page comes quickly; after this long the boxes of its layout stand in, in milliseconds. */
const quietMilliseconds = 300;

/** The officials' pages: which page stands in the main element, whose session it is, and one draft at a time. */
export class App {
  readonly #main: HTMLElement;
  readonly #ask: AskServer;
  readonly #visited: VisitedSections;
  readonly #drafts = new Map<string, AssessmentController>();
  #person: Person | null = null;
  #page: Page | null = null;
  #isDrawing = false;
  /** Counts openings, so that a slow page does not replace a later one. */
  #opening = 0;
  /** Path and query of the open page. */
  #path = '';

  constructor(main: HTMLElement, ask: AskServer) {
    this.#main = main;
    this.#ask = ask;
    this.#visited = createVisitedSections(localStorage);
  }

  /** Reads the session and opens the page of the address. */
  async start(): Promise<void> {
    this.#main.classList.add('wrap');
    document.addEventListener('click', this.#onClick);
    addEventListener('popstate', this.#onPop);
    addEventListener('online', () => {
      for (const draft of this.#drafts.values()) draft.sendNow();
    });
    addEventListener('beforeunload', (event) => {
      // What waits is kept on this device; still, leaving before it is sent should be a choice.
      if ([...this.#drafts.values()].some((draft) => draft.view().unsentCount > 0)) event.preventDefault();
    });
    try {
      // Who comes to sign in is not asked who he is.
      if (matchRoute(location.href)?.name !== 'sign-in') {
        this.#person = await this.#ask('GET', '/api/session');
      }
    } catch (error) {
      if (!(error instanceof ServerProblem)) throw error;
      if (error.status !== 401) {
        await this.#showProblem(error, { address: new URL(location.href), go: () => location.reload() });
        return;
      }
    }
    await this.#open(false);
  }

  async #open(isMoved: boolean): Promise<void> {
    const opening = (this.#opening += 1);
    const address = new URL(location.href);
    this.#path = address.pathname + address.search;
    const route = matchRoute(address.href);
    const context = this.#context(address, route?.params ?? {});
    const waiting = setTimeout(() => {
      if (opening === this.#opening) render(ghost(), this.#main);
    }, quietMilliseconds);
    let page: Page;
    try {
      if (route === undefined) throw new ServerProblem(404, 'not_found', 'There is nothing at this address');
      const open = await pages[route.name]();
      page = await open(context);
    } catch (error) {
      if (error instanceof ServerProblem && error.status === 401) {
        clearTimeout(waiting);
        const to = address.pathname + address.search + address.hash;
        this.#go(`/sign-in${to === '/my' ? '' : `?to=${encodeURIComponent(to)}`}`, true);
        return;
      }
      clearTimeout(waiting);
      if (opening === this.#opening) await this.#showProblem(error, context);
      return;
    }
    clearTimeout(waiting);
    if (opening !== this.#opening) return;
    this.#page?.close?.();
    this.#show(page);
    // Elements draw themselves a moment later; only then is there something to scroll to and to focus.
    await new Promise((resolve) => setTimeout(resolve));
    if (opening !== this.#opening) return;
    if (page.opened?.() !== true && isMoved) {
      scrollTo(0, 0);
      this.#main.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
  }

  async #showProblem(error: unknown, context: Pick<PageContext, 'address' | 'go'>): Promise<void> {
    const { problemPage } = await import('./pages/problem-page.ts');
    this.#page?.close?.();
    this.#show(problemPage(error, context));
    this.#main.querySelector<HTMLElement>('h1')?.focus();
  }

  #show(page: Page): void {
    // A page starts from an empty main: no field of the page before lives on under another question.
    if (page !== this.#page) render(nothing, this.#main);
    this.#page = page;
    document.body.classList.toggle('has-bar', page.hasBar === true);
    drawStrip(page.isDemonstration === true);
    drawHead(this.#person, () => void this.#signOut());
    this.#draw();
  }

  #draw(): void {
    const page = this.#page;
    if (page === null) return;
    render(page.template(), this.#main);
    document.title = `${page.title()} · Groundwork`;
    page.drawn?.();
  }

  /** Draws once after all changes of this moment. */
  readonly #update = (): void => {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    queueMicrotask(() => {
      this.#isDrawing = false;
      this.#draw();
    });
  };

  #context(address: URL, params: Readonly<Record<string, string>>): PageContext {
    return {
      address,
      params,
      ask: this.#ask,
      visited: this.#visited,
      person: () => {
        if (this.#person === null) throw new ServerProblem(401, 'not_signed_in', 'Sign in first');
        return this.#person;
      },
      setPerson: (person) => {
        // Another person at the same machine must not see the first one's draft.
        if (person.personId !== this.#person?.personId) this.#drafts.clear();
        this.#person = person;
        for (const draft of this.#drafts.values()) draft.sendNow();
      },
      draft: () => this.#draft(params['round'] ?? '', params['instrument'] ?? ''),
      update: this.#update,
      go: (path, options) => this.#go(path, options?.isReplacing === true),
    };
  }

  async #draft(roundId: string, instrumentId: string): Promise<AssessmentController> {
    const person = this.#person;
    if (person === null) throw new ServerProblem(401, 'not_signed_in', 'Sign in first');
    const key = `${roundId}/${instrumentId}`;
    const known = this.#drafts.get(key);
    if (known !== undefined) {
      void known.refresh().catch(() => undefined);
      return known;
    }
    const { assessments } = await this.#ask('GET', '/api/my/assessments');
    const found = assessments.find(
      ({ round, instrument }) => round.roundId === roundId && instrument.instrumentId === instrumentId,
    );
    if (found === undefined) throw new ServerProblem(404, 'not_found', 'There is nothing at this address');
    const { version } = found.instrument;
    const [loaded, revision] = await Promise.all([
      this.#ask('GET', '/api/assessments/{assessmentId}', { places: { assessmentId: found.assessmentId } }),
      // The description leaves a questionnaire open: what it is, the engine of this page knows.
      this.#ask('GET', '/api/instruments/{instrumentId}/revisions/{version}', {
        places: { instrumentId, version },
      }) as Promise<unknown> as Promise<InstrumentRevision>,
    ]);
    const controller = new AssessmentController(
      {
        ask: this.#ask,
        storage: localStorage,
        now: () => new Date(),
        newId: () => crypto.randomUUID(),
        later: (act, delay) => {
          const timer = setTimeout(act, delay);
          return () => clearTimeout(timer);
        },
        scorer: import('./parts/scorer.ts').then(({ scorer }) => scorer),
      },
      person,
      openQuestionnaire(revision),
      loaded,
    );
    controller.subscribe(this.#update);
    this.#drafts.set(key, controller);
    controller.send();
    return controller;
  }

  async #signOut(): Promise<void> {
    await this.#ask('DELETE', '/api/session').catch(() => undefined);
    this.#person = null;
    this.#drafts.clear();
    this.#go('/sign-in', false);
  }

  #go(path: string, isReplacing: boolean): void {
    if (isReplacing) history.replaceState(null, '', path);
    else history.pushState(null, '', path);
    void this.#open(true);
  }

  /** Links to officials' pages change the page in place; all others, and all with a modifier, are the browser's. */
  readonly #onClick = (event: MouseEvent): void => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    ) {
      return;
    }
    const link = (event.target as Element).closest('a');
    if (link === null || link.target !== '' || link.hasAttribute('download')) return;
    const address = new URL(link.href);
    if (address.origin !== location.origin || matchRoute(address.href) === undefined) return;
    const isSamePage = address.pathname === location.pathname && address.search === location.search;
    if (isSamePage && address.hash !== '') return;
    event.preventDefault();
    this.#go(address.pathname + address.search + address.hash, false);
  };

  readonly #onPop = (): void => {
    const path = location.pathname + location.search;
    // A step along anchors of the same page is the browser's.
    if (path === this.#path && location.hash !== '') return;
    void this.#open(true);
  };
}

function ghost(): TemplateResult {
  return html`<div class="top"></div>
    <div class="panel q__body ghost" role="status" aria-label="Loading"><i></i><i></i><i></i><i></i><i></i></div>`;
}
