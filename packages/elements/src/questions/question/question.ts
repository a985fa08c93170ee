import type { Answer, AnswerValue, Question, QuestionFlow } from '@groundwork/instrument';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { icon } from '../icon.ts';
import { LightElement } from '../light-element.ts';
import type { SaveState } from '../save-state/save-state.ts';
import { answerText } from '../text/answer-text.ts';
import { momentText } from '../text/moment-text.ts';
import { fieldText } from '../text/field-text.ts';
import { noWords, type QuestionWords } from '../text/question-words.ts';
import { clearlyShown, issuesOf } from './shown-issues.ts';
import { capText, hintOf, metaOf } from './question-text.ts';
import { guidanceTemplate } from './guidance.ts';

/** Kinds whose reasons for no value are radio buttons of the same group as the answers. */
const radioKinds: readonly Question['kind'][] = ['level', 'state', 'severity', 'agreement', 'single-choice'];

/**
 * One question: its words, its control, its proof, where the answer is kept, and its guidance in the margin.
 *
 * Answered, evidenced and sent questions fold to one line when the page says so; one press opens them. Says
 * `response-change` with `{ questionId, answer }`, `question-open` with `{ questionId }`, and lets the events of its
 * evidence through.
 */
export class QuestionElement extends LightElement {
  static override properties = {
    question: { attribute: false },
    answer: { attribute: false },
    flow: { attribute: false },
    save: { attribute: false },
    isCurrent: { type: Boolean },
    isFolded: { type: Boolean },
    isChecked: { type: Boolean },
    isReadOnly: { type: Boolean },
    isGuidanceOpen: { type: Boolean },
    words: { attribute: false },
  };
  declare question: Question | undefined;
  /** With its evidence. */
  declare answer: Answer | undefined;
  declare flow: QuestionFlow | undefined;
  declare save: SaveState;
  declare isCurrent: boolean;
  declare isFolded: boolean;
  /** Whether the person has asked to go on: what is missing is said only then. */
  declare isChecked: boolean;
  /** Controls become text. */
  declare isReadOnly: boolean;
  declare isGuidanceOpen: boolean;
  /** Nothing until they have come. */
  declare words: QuestionWords;

  constructor() {
    super();
    this.question = undefined;
    this.answer = undefined;
    this.flow = undefined;
    this.save = { kind: 'empty' };
    this.isCurrent = false;
    this.isFolded = false;
    this.isChecked = false;
    this.isReadOnly = false;
    this.isGuidanceOpen = false;
    this.words = noWords;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Opened by a press: the focus goes from the folded line to the chosen answer.
    if (changed.get('isFolded') === true && !this.isFolded && this.hasAttribute('data-opening')) {
      this.removeAttribute('data-opening');
      void this.updateComplete.then(() => this.focusAnswer());
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { question } = this;
    if (question === undefined) return nothing;
    if (question.kind === 'note') {
      return html`<div class="q" id=${question.questionId}>
        <gw-note .label=${question.label} .text=${question.text}></gw-note>
      </div>`;
    }
    return html`<div class=${this.isCurrent ? 'q q--now' : 'q'} id=${question.questionId}>
      ${this.isFolded ? this.folded(question) : this.open(question)}
      ${this.isFolded ? nothing : guidanceTemplate(question, this.isGuidanceOpen, this.words)}
    </div>`;
  }

  private folded(question: Question): TemplateResult {
    const count = this.answer?.evidence?.length ?? 0;
    const facts = [
      answerText(question, this.answer),
      ...(count === 0 ? [] : [`${count} ${count === 1 ? 'piece' : 'pieces'} of evidence`]),
      ...(this.save.kind === 'saved' ? [`sent ${momentText(this.save.at)}`] : []),
    ];
    return html`<details class="panel fold" @toggle=${this.unfold}>
      <summary>
        ${icon('check')}
        <div>
          <h3>${question.text}</h3>
          <p>${facts.join(', ')}</p>
        </div>
        <span class="link">Change<span class="unseen"> ${question.questionId}</span></span>
      </summary>
    </details>`;
  }

  private open(question: Exclude<Question, { kind: 'note' }>): TemplateResult {
    const { questionId } = question;
    const issues = clearlyShown(this.flow, this.isChecked);
    const main = issuesOf(issues, question, undefined, this.words);
    const hint = this.isReadOnly ? '' : hintOf(question);
    return html`<div class=${main.length === 0 ? 'panel q__body' : 'panel q__body q--wrong'}>
      <p class="q__meta">
        <bdi class="q__code">${questionId}</bdi>${metaOf(question).map((fact) => html`<span>${fact}</span>`)}
      </p>
      <fieldset aria-describedby=${main.length === 0 ? nothing : `${questionId}-problem`}>
        <legend><h3>${question.text}</h3></legend>
        ${hint === '' ? nothing : html`<p class="q__hint">${hint}</p>`}
        ${
          main.length === 0 || question.kind === 'number'
            ? nothing
            : html`<p class="says" id=${`${questionId}-problem`}>${icon('warn')}<span>${main[0]}</span></p>`
        }
        ${
          this.isReadOnly
            ? html`<p class="given">${this.given(question)}</p>
                ${this.givenDetails(question)}`
            : html`${this.control(question, main[0] ?? '')}${
                question.kind === 'number'
                  ? html`${this.details(question, issues)}${this.noValue(question, issues)}`
                  : html`${this.noValue(question, issues)}${this.details(question, issues)}`
              }`
        }
      </fieldset>
      ${this.proof(question)} ${this.foot()}
    </div>`;
  }

  private given(question: Question): TemplateResult {
    const { value, noValue } = this.answer ?? {};
    if (question.kind === 'level' && noValue === undefined && typeof value === 'number') {
      const level = question.levels.find(({ score }) => score === value);
      return html`<b>${value}</b><span>${level?.text ?? ''}</span>`;
    }
    return html`<span class="given__whole">${answerText(question, this.answer)}</span>`;
  }

  private givenDetails(question: Question): TemplateResult | typeof nothing {
    const details = 'details' in question ? (question.details ?? []) : [];
    const facts = details.flatMap((detail) => {
      const value = this.answer?.details?.[detail.id];
      return value === undefined ? [] : [fieldText(detail, value)];
    });
    return facts.length === 0 ? nothing : html`<p class="small quiet">${facts.join(', ')}</p>`;
  }

  private control(question: Exclude<Question, { kind: 'note' }>, problem: string): TemplateResult {
    const { questionId } = question;
    const value = this.answer?.noValue === undefined ? this.answer?.value : undefined;
    const onValue = (event: CustomEvent<{ value: AnswerValue | null }>): void => {
      event.stopPropagation();
      this.setValue(event.detail.value);
    };
    switch (question.kind) {
      case 'level':
      case 'state':
      case 'severity':
      case 'agreement':
        return html`<gw-levels
          .levels=${question.levels}
          .fieldId=${questionId}
          .value=${typeof value === 'number' ? value : null}
          .isNumbered=${question.kind === 'level'}
          @value-change=${onValue}
        ></gw-levels>`;
      case 'single-choice':
        return html`<gw-single-choice
          .options=${question.options}
          .fieldId=${questionId}
          .value=${typeof value === 'string' ? value : null}
          @value-change=${onValue}
        ></gw-single-choice>`;
      case 'multiple-choice':
        return html`<gw-choices
          .options=${question.options}
          .fieldId=${questionId}
          .value=${Array.isArray(value) ? value : []}
          @value-change=${onValue}
        ></gw-choices>`;
      case 'number':
      case 'share':
        return html`<gw-number
          .fieldId=${`${questionId}-value`}
          .label=${question.label}
          .isLabelUnseen=${true}
          .unit=${question.kind === 'share' ? '%' : question.unit}
          .value=${typeof value === 'object' ? null : (value ?? null)}
          .minimum=${question.kind === 'share' ? 0 : question.minimum}
          .maximum=${question.kind === 'share' ? 100 : question.maximum}
          .decimals=${question.decimals}
          .problem=${problem}
          @value-change=${onValue}
        ></gw-number>`;
      default:
        return html`<p class="quiet">Questions of this kind are answered by file: groundwork instrument answer.</p>`;
    }
  }

  /** The two reasons for no value, beside the answers and never as one of them. */
  private noValue(question: Question, issues: ReturnType<typeof clearlyShown>): TemplateResult {
    const { questionId } = question;
    const chosen = this.answer?.noValue;
    const isRadio = radioKinds.includes(question.kind);
    const reasons = [
      ['do-not-know', 'We do not know'],
      ['not-applicable', 'Does not apply here'],
    ] as const;
    const problem = issuesOf(issues, question, 'reason', this.words)[0];
    return html`<div class="none">
        ${reasons.map(
          ([reason, text]) =>
            html`<label
              ><input
                type=${isRadio ? 'radio' : 'checkbox'}
                name=${isRadio ? questionId : `${questionId}-none`}
                value=${reason}
                .checked=${chosen === reason}
                @change=${(event: Event) => this.setNoValue((event.target as HTMLInputElement).checked ? reason : null)}
              />${text}</label
            >`,
        )}
      </div>
      ${
        chosen === 'not-applicable'
          ? html`<div class=${problem === undefined ? 'field-row' : 'field-row wrong'}>
              <label for=${`${questionId}-reason`}>Why does it not apply here?</label>
              ${
                problem === undefined
                  ? nothing
                  : html`<p class="says" id=${`${questionId}-reason-problem`}>
                      ${icon('warn')}<span>${problem}</span>
                    </p>`
              }
              <textarea
                class="field field--wide"
                id=${`${questionId}-reason`}
                rows="2"
                maxlength="2000"
                dir="auto"
                aria-invalid=${problem === undefined ? nothing : 'true'}
                aria-describedby=${problem === undefined ? nothing : `${questionId}-reason-problem`}
                .value=${this.answer?.noValueReason ?? ''}
                @change=${(event: Event) => this.setReason((event.target as HTMLTextAreaElement).value)}
              ></textarea>
            </div>`
          : nothing
      }`;
  }

  private details(question: Question, issues: ReturnType<typeof clearlyShown>): TemplateResult | typeof nothing {
    const details = 'details' in question ? (question.details ?? []) : [];
    if (details.length === 0 || this.answer?.value === undefined) return nothing;
    return html`<div class="details">
      ${details.map(
        (detail) =>
          html`<gw-number
            .fieldId=${`${question.questionId}-${detail.id}`}
            .label=${detail.label}
            .isOptional=${!detail.required}
            .unit=${detail.unit ?? ''}
            .value=${this.answer?.details?.[detail.id] ?? null}
            .minimum=${detail.minimum}
            .maximum=${detail.maximum}
            .decimals=${detail.kind === 'year' ? 0 : undefined}
            .problem=${issuesOf(issues, question, detail.id, this.words)[0] ?? ''}
            @value-change=${(event: CustomEvent<{ value: number | string | null }>) => {
              event.stopPropagation();
              this.setDetail(detail.id, event.detail.value);
            }}
          ></gw-number>`,
      )}
    </div>`;
  }

  private proof(question: Question): TemplateResult | typeof nothing {
    const evidence = this.answer?.evidence ?? [];
    const takesEvidence = 'evidence' in question && (question.evidence ?? 'none') !== 'none';
    const hasValue = this.answer?.value !== undefined;
    const warnings = (this.flow?.issues ?? []).filter(({ code }) => code === 'check');
    const isShown = (takesEvidence && hasValue && !this.isReadOnly) || evidence.length > 0;
    if (!isShown && warnings.length === 0 && this.flow?.isCapped !== true) return nothing;
    return html`<div class="proof">
      ${
        this.flow?.isCapped === true
          ? html`<div class="note note--caution">
              ${icon('warn')}
              <div>
                <b>${capText(question, this.answer)}</b>${
                  this.isReadOnly
                    ? 'Above half of its scale this question needs proof.'
                    : 'Above that this question needs proof. Add a law, a published report or figures with their source.'
                }
              </div>
            </div>`
          : nothing
      }
      ${issuesOf(warnings, question, null, this.words).map(
        (text) =>
          html`<div class="note note--caution">
            ${icon('warn')}
            <div>${text}</div>
          </div>`,
      )}
      ${
        isShown
          ? html`<gw-evidence
              .questionId=${question.questionId}
              .evidence=${evidence}
              .isReadOnly=${this.isReadOnly}
            ></gw-evidence>`
          : nothing
      }
    </div>`;
  }

  private foot(): TemplateResult {
    const isClearable = !this.isReadOnly && (this.answer?.value !== undefined || this.answer?.noValue !== undefined);
    return html`<div class="saved">
      <gw-save-state .state=${this.save}></gw-save-state>
      ${
        isClearable
          ? html`<button class="link" type="button" @click=${this.clear}>
              Clear the answer<span class="unseen"> to ${this.question?.questionId ?? ''}</span>
            </button>`
          : nothing
      }
    </div>`;
  }

  private unfold(): void {
    this.setAttribute('data-opening', '');
    this.say('question-open', {});
  }

  private focusAnswer(): void {
    const field =
      this.querySelector<HTMLElement>('input:checked') ?? this.querySelector<HTMLElement>('input, textarea, button');
    field?.focus();
  }

  private setValue(value: AnswerValue | null): void {
    const { details, isConfidential } = this.answer ?? {};
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
    this.change({
      ...(isEmpty ? {} : { value }),
      ...(details === undefined || isEmpty ? {} : { details }),
      ...(isConfidential === undefined ? {} : { isConfidential }),
    });
  }

  private setNoValue(reason: 'do-not-know' | 'not-applicable' | null): void {
    const { noValueReason } = this.answer ?? {};
    this.change(
      reason === null
        ? {}
        : {
            noValue: reason,
            ...(reason === 'not-applicable' && noValueReason !== undefined ? { noValueReason } : {}),
          },
    );
  }

  private setReason(text: string): void {
    this.change({ noValue: 'not-applicable', noValueReason: text.trim() });
  }

  private setDetail(detailId: string, value: number | string | null): void {
    const { evidence: _evidence, details, ...rest } = this.answer ?? {};
    const { [detailId]: _before, ...others } = details ?? {};
    // Unreadable text is no number: it is kept as one, so that the same check that guards the server names the field.
    const next = value === null ? others : { ...others, [detailId]: typeof value === 'number' ? value : Number.NaN };
    this.change({ ...rest, ...(Object.keys(next).length === 0 ? {} : { details: next }) });
  }

  private clear(): void {
    this.change({});
    this.querySelector<HTMLElement>('input')?.focus();
  }

  private change(answer: Answer): void {
    const evidence = this.answer?.evidence;
    this.say('response-change', { answer: evidence === undefined ? answer : { ...answer, evidence } });
  }

  private say(type: string, detail: object): void {
    const questionId = this.question?.questionId ?? '';
    this.dispatchEvent(new CustomEvent(type, { detail: { questionId, ...detail }, bubbles: true }));
  }
}
