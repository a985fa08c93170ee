import type { Evidence } from '@groundwork/instrument';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icon.ts';
import { LightElement } from '../light-element.ts';
import { evidenceKinds } from '../text/evidence-kinds.ts';

/**
 * The proof behind one answer: what is there, and a way to add more. Says `evidence-add` with
 * `{ questionId, evidence }` and `evidence-remove` with `{ questionId, evidenceId }`.
 */
export class EvidenceElement extends LightElement {
  static override properties = {
    questionId: {},
    evidence: { attribute: false },
    isReadOnly: { type: Boolean },
    isAdding: { state: true },
  };
  declare questionId: string;
  declare evidence: readonly Evidence[];
  declare isReadOnly: boolean;
  declare isAdding: boolean;

  constructor() {
    super();
    this.questionId = '';
    this.evidence = [];
    this.isReadOnly = false;
    this.isAdding = false;
  }

  protected override render(): TemplateResult {
    return html`${this.evidence.map((item) => this.item(item))}
    ${
      this.isReadOnly
        ? nothing
        : this.isAdding
          ? html`<gw-evidence-form
              .fieldId=${this.questionId}
              @evidence-form-add=${this.add}
              @evidence-form-close=${this.close}
            ></gw-evidence-form>`
          : html`<div>
              <button class="btn btn--plain" type="button" id=${`${this.questionId}-evidence`} @click=${this.open}>
                ${icon('plus')}${this.evidence.length === 0 ? 'Add evidence' : 'Add more evidence'}
              </button>
            </div>`
    }`;
  }

  private item(item: Evidence): TemplateResult {
    const facts = [item.issuer, item.date, item.page, item.isPublic ? 'Public' : 'Not published'];
    return html`<div class="file">
      ${icon('clip')}
      <div>
        ${
          item.link === ''
            ? html`<span>${item.title}</span>`
            : html`<a href=${item.link} target="_blank" rel="noreferrer noopener">${item.title}</a>`
        }<br /><span class="quiet"
          >${[evidenceKinds[item.kind], ...facts].filter((fact) => fact !== '').join(', ')}</span
        >
      </div>
      ${
        this.isReadOnly
          ? nothing
          : html`<button class="link" type="button" @click=${() => this.drop(item.evidenceId)}>
              Remove<span class="unseen"> ${item.title}</span>
            </button>`
      }
    </div>`;
  }

  private open(): void {
    this.isAdding = true;
  }

  private add(event: CustomEvent<{ evidence: Evidence }>): void {
    event.stopPropagation();
    const { questionId } = this;
    this.say('evidence-add', { questionId, evidence: event.detail.evidence });
    this.close();
  }

  private drop(evidenceId: string): void {
    const { questionId } = this;
    this.say('evidence-remove', { questionId, evidenceId });
    // The pressed button goes away; the focus must not fall back to the top of the page.
    this.querySelector<HTMLElement>(`#${CSS.escape(questionId)}-evidence`)?.focus();
  }

  private close(): void {
    this.isAdding = false;
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>(`#${CSS.escape(this.questionId)}-evidence`)?.focus(),
    );
  }

  private say(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }
}
