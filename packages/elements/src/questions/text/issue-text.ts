import type { Issue, Question } from '@groundwork/instrument';

/**
 * The words of one issue, the same beside the field and in the error summary: what to enter, never what was done wrong.
 *
 * @example issueText({ code: 'below-minimum', severity: 'error', questionId: 'EG-F01', params: {} }, share) // => 'Enter a share between 0 and 100'
 */
export function issueText(issue: Issue, question: Question | undefined): string {
  const { code, params } = issue;
  switch (code) {
    case 'required':
      return `Answer “${question?.label ?? issue.questionId}”, or say that you do not know`;
    case 'not-an-option':
    case 'not-a-level':
    case 'wrong-kind':
    case 'not-a-part':
    case 'option-not-offered':
      return 'Choose one of the answers offered';
    case 'not-a-number':
      return `Enter ${quantityOf(question)} in figures, for example 42.5`;
    case 'below-minimum':
    case 'above-maximum':
      return question?.kind === 'number'
        ? `Enter ${quantityOf(question)} between ${question.minimum} and ${question.maximum}`
        : `Enter a number between ${params['minimum'] ?? 0} and ${params['maximum'] ?? 100}`;
    case 'too-many-decimals':
      return question?.kind === 'number' && question.decimals === 0
        ? 'Enter a whole number'
        : `Enter at most ${question?.kind === 'number' ? decimalsText(question.decimals) : 'the decimals asked for'}`;
    case 'exclusive-with-others':
      return 'Choose “None of these” alone, or the items that apply';
    case 'reason-required':
      return 'Say why the question does not apply here';
    case 'value-and-reason':
      return 'Give either an answer or a reason for none, not both';
    case 'detail-required':
      return `Enter ${detailOf(issue, question)}`;
    case 'not-a-date':
      return 'Enter a day of the calendar, for example 2009-06-30';
    case 'too-many-choices':
      return `Choose at most ${params['maximum'] ?? 1}`;
    case 'too-many-records':
      return `Give at most ${params['maximum'] ?? 1}`;
    case 'calculated':
      return 'This is worked out from other answers and is not entered';
    case 'detail-unknown':
    case 'field-unknown':
      return 'Leave out the figure that this question does not ask for';
    case 'detail-out-of-bounds':
      return detailBoundsText(issue, question);
    case 'evidence-not-taken':
      return 'Remove the evidence: this question takes none';
    case 'evidence-needed':
      return 'Add a law, a published report or figures with their source';
    case 'link-not-http':
      return 'Enter a web address that starts with http:// or https://, or leave it empty';
    case 'text-too-long':
      return `Shorten the text${params['maximum'] === undefined ? '' : ` to ${params['maximum']} characters`}`;
    case 'unknown-question':
      return 'This question is no part of the questionnaire any more';
    case 'check':
      return String(params['message'] ?? 'Check this answer against the others');
  }
}

function quantityOf(question: Question | undefined): string {
  return question?.kind === 'share' || (question?.kind === 'number' && question.unit === '%') ? 'a share' : 'a number';
}

function decimalsText(decimals: number): string {
  return decimals === 1 ? 'one decimal' : `${decimals} decimals`;
}

function detailOf(issue: Issue, question: Question | undefined): string {
  const details = question !== undefined && 'details' in question ? (question.details ?? []) : [];
  const label = details.find(({ id }) => id === issue.part)?.label ?? issue.part ?? 'the figure';
  return label === label.toUpperCase() ? label : `the ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

function detailBoundsText(issue: Issue, question: Question | undefined): string {
  const details = question !== undefined && 'details' in question ? (question.details ?? []) : [];
  const detail = details.find(({ id }) => id === issue.part);
  if (detail === undefined) return 'Enter a figure inside its bounds';
  const { minimum, maximum } = detail;
  const kind = detail.kind === 'year' ? 'a year' : detail.unit === '%' ? 'a share' : 'a number';
  const bounds =
    minimum !== undefined && maximum !== undefined
      ? `between ${minimum} and ${maximum}`
      : minimum === undefined
        ? `up to ${maximum}`
        : `of at least ${minimum}`;
  return `${detail.label}: enter ${kind} ${bounds}`;
}
