import type { Facet, FacetName } from '../facet/facet.ts';
import { describeField } from './describe-field.ts';
import { guidanceWords, kindWords, linksListed, listed, range, saysNow, turns } from './words.ts';

type Describe<Name extends FacetName> = (change: Facet<Name>) => string;

/**
 * What changed in one facet, in the reader's words and without saying of which question.
 *
 * @example describeFacet({ facet: 'weight', before: 1, after: 2 }) // => 'weight 1 -> 2'
 */
export function describeFacet<Name extends FacetName>(change: Facet<Name>): string {
  const describe: Describe<Name> = descriptions[change.facet];
  return describe(change);
}

const descriptions: { readonly [Name in FacetName]: Describe<Name> } = {
  'question-id': ({ before, after }) => `has the id ${after} instead of ${before}`,
  kind: ({ before, after }) => `is now ${kindName(after)} instead of ${kindName(before)}`,
  section: ({ before, after }) => `moved from section ${before} to section ${after}`,
  'sub-section': ({ before, after }) => `moved from part ${before} to part ${after}`,
  order: ({ before, after }) => `moved from place ${before} to place ${after} of its part`,
  grid: ({ before, after }) => describeGrid(before, after),
  label: ({ before, after }) => saysNow('the label', before, after),
  text: ({ before, after }) => saysNow('the text', before, after),
  'grid-text': ({ before, after }) => saysNow('the text of its table', before, after),
  guidance: ({ before, after, part = '' }) => saysNow(guidanceWords[part] ?? 'the guidance', before, after),
  level: ({ before, after, part }) => saysNow(`level ${part}`, before, after),
  'law-level': ({ before, after, part }) => saysNow(`level ${part} of the law`, before, after),
  'practice-level': ({ before, after, part }) => saysNow(`level ${part} of the practice`, before, after),
  'no-case-text': ({ before, after }) => saysNow('“no case so far”', before, after),
  option: ({ before, after, part }) => saysNow(`option ${part}`, before, after),
  'option-alone': ({ after, part }) =>
    after === true ? `option ${part} now stands alone` : `option ${part} may now stand with others`,
  'option-condition': ({ before, after, part }) =>
    turns(`option ${part} is offered`, whenOrAlways(before), whenOrAlways(after)),
  'option-targets': ({ before, after, part }) =>
    turns(`targets of option ${part}:`, linksListed(before), linksListed(after)),
  'part-order': ({ before, after, part }) => turns(`order of the ${part}:`, listed(before), listed(after)),
  unit: ({ before, after }) => turns('unit', before ?? 'none', after ?? 'none'),
  'share-of': ({ before, after }) => saysNow('what it is a share of', before, after),
  bounds: ({ before, after }) => turns('bounds', range(before), range(after)),
  decimals: ({ before, after }) => turns('decimals', String(before ?? 'any'), String(after ?? 'any')),
  goalposts: ({ before, after }) => turns('scored', goalposts(before), goalposts(after)),
  'date-bounds': ({ before, after }) => turns('days accepted:', range(before), range(after)),
  'text-length': ({ before, after }) => turns('most characters', String(before), String(after)),
  'text-long': ({ after }) => (after === true ? 'the text now has many lines' : 'the text now has one line'),
  'record-label': ({ before, after }) => saysNow('the name of a record', before, after),
  records: ({ before, after }) => turns('number of records', range(before), range(after)),
  field: ({ before, after }) => describeField('field', before, after),
  ranked: ({ before, after }) => turns('options to be ranked', range(before), range(after)),
  calculation: ({ before, after }) => turns('calculated as', before ?? 'nothing', after ?? 'nothing'),
  'no-case-rule': ({ before, after }) => turns('“no case so far”', noCaseRule(before), noCaseRule(after)),
  'do-not-know-level': ({ before, after }) =>
    turns('“we do not know” counts as', levelOrNothing(before), levelOrNothing(after)),
  weight: ({ before, after }) => turns('weight', String(before), String(after)),
  evidence: ({ before, after }) => turns('evidence', before ?? 'none', after ?? 'none'),
  skip: ({ before, after }) => turns('left out', skipRule(before), skipRule(after)),
  required: ({ before, after }) => turns('an answer is needed', needed(before), needed(after)),
  respondents: ({ before, after }) => turns('answered by', listed(before), listed(after)),
  targets: ({ before, after }) => turns('targets:', targets(before), targets(after)),
  barriers: ({ before, after }) => turns('barriers:', listed(before), listed(after)),
  recommendations: ({ before, after }) => turns('recommendations:', listed(before), listed(after)),
  minutes: ({ before, after }) => turns('minutes', String(before ?? 'by kind'), String(after ?? 'by kind')),
  detail: ({ before, after }) => describeField('detail', before, after),
};

function kindName(kind: Facet<'kind'>['before']): string {
  return kind === null ? 'nothing' : kindWords[kind];
}

function describeGrid(before: string | null, after: string | null): string {
  if (before === null) return `is now a row of the table ${after}`;
  return after === null
    ? `is no longer a row of the table ${before}`
    : `is now a row of the table ${after} instead of ${before}`;
}

function whenOrAlways(when: string | null): string {
  return when === null ? 'always' : `while ${when}`;
}

function goalposts(posts: Facet<'goalposts'>['before']): string {
  if (posts === null) return 'not at all';
  const { floor, goalpost, transform } = posts;
  return `from ${floor} to ${goalpost}${transform === 'log10' ? ' after log10' : ''}`;
}

function noCaseRule(noCase: Facet<'no-case-rule'>['before']): string {
  if (noCase === null) return 'without a rule';
  return `${noCase.effect === 'first' ? 'offered first' : 'taken as the answer'} while ${noCase.when}`;
}

function levelOrNothing(level: number | null): string {
  return level === null ? 'no answer' : `level ${level}`;
}

function skipRule(skip: Facet<'skip'>['before']): string {
  if (skip === null) return 'never';
  return `while ${skip.when} (${skip.effect === 'na' ? 'does not count' : 'counts as 0'})`;
}

function needed(required: Facet<'required'>['before']): string {
  if (required === null || (required.isOptional && required.when === null)) return 'never';
  if (required.when === null) return 'always';
  return `while ${required.when}${required.isOptional ? ' (may be left out)' : ''}`;
}

function targets(of: Facet<'targets'>['before']): string {
  if (of === null) return 'none';
  return of.isCrossCutting ? 'all' : linksListed(of.links);
}
