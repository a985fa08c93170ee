import type { ComparabilityCode, Verdict } from '../comparison/comparability.ts';
import type { FacetChange } from '../facet/facet.ts';
import type { QuestionChange } from '../comparison/revision-comparison.ts';
import { describeEffect } from './describe-effect.ts';
import { describeFacet } from './describe-facet.ts';
import { onOneLine } from './excerpts.ts';

const verdictWords: Readonly<Record<Verdict, string>> = {
  comparable: 'can be compared',
  'comparable-with-care': 'can be compared with care',
  'not-comparable': 'cannot be compared',
};

const reasonWords: Readonly<Record<ComparabilityCode, string>> = {
  wording: 'other words',
  scale: 'other values',
  counting: 'it counts otherwise',
  asking: 'it is asked otherwise',
  place: 'another place',
  'kind-changed': 'another kind of question',
  split: 'one question became several',
  merged: 'several questions became one',
  added: 'it was not asked before',
  removed: 'it is not asked any more',
  'value-map': 'the author says which value became which',
  'value-map-incomplete': 'not every value has a counterpart',
  'declared-same': 'the author says that it is the same question',
  'declared-comparable': 'the author says so',
  'declared-not-comparable': 'the author says so',
};

/**
 * Everything that became of one question, a line each; none where nothing did.
 *
 * Last come whether answers before and after can be compared, where that is in any doubt, and the author's note.
 */
export function describeQuestionChange(change: QuestionChange): readonly string[] {
  const name = nameOf(change);
  const { facets, comparability, note } = change;
  const lines = [
    ...headLines(change),
    ...facets.map((facet) => `${ofWhich(facet)}${describeFacet(facet)}${describeEffect(facet)}`),
  ];
  const isInDoubt = comparability.verdict !== 'comparable' && change.from.length > 0 && change.to.length > 0;
  return [
    ...lines,
    ...(isInDoubt ? [verdictLine(change)] : []),
    ...(note === undefined ? [] : [`the author notes: ${note}`]),
  ].map((line) => onOneLine(`${name}: ${line}`));
}

function nameOf({ from, to, label }: QuestionChange): string {
  const ids = to.length > 0 ? to : from;
  return `${ids.join(', ')} ${label}`;
}

/** What cannot be told facet by facet. */
function headLines(change: QuestionChange): readonly string[] {
  const effect = describeEffect(change);
  switch (change.type) {
    case 'added':
      return [`is new${effect}`];
    case 'removed':
      return [`is gone${effect}`];
    case 'split':
      return [`came out of ${change.from.join(', ')}${effect}`];
    case 'merged':
      return [`was made of ${change.from.join(', ')}${effect}`];
    default:
      return [];
  }
}

function ofWhich({ questionId }: FacetChange): string {
  return questionId === undefined ? '' : `${questionId}: `;
}

function verdictLine({ comparability: { verdict, reasons } }: QuestionChange): string {
  const deciding = reasons.filter((reason) => reason.verdict === verdict).map(({ code }) => reasonWords[code]);
  return `answers before and after ${verdictWords[verdict]}: ${[...new Set(deciding)].join(', ')}`;
}
