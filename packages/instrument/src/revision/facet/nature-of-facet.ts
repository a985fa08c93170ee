import { harmless, rule, wordsOnly, type ChangeEffect } from './change-effect.ts';
import type { ComparabilityCode, Verdict } from '../comparison/comparability.ts';
import type { FacetNature, NatureContext } from './facet-nature.ts';
import type { Facet, FacetName, Limits } from './facet.ts';
import { fieldDifferences } from './field-differences.ts';
import { isSameValue } from './is-same-value.ts';

type NatureOf<Name extends FacetName> = (change: Facet<Name>, context: NatureContext) => FacetNature;

/**
 * What the change of a facet comes to: what the question is called for it, whether answers stay comparable, whether scores
 * move and answers are lost. The one table of all rules; source: questionnaire.md, revisions and answers; product.md,
 * Revision (patch = wording, minor = unscored additions, major = whatever moves scores).
 */
export function natureOfFacet<Name extends FacetName>(change: Facet<Name>, context: NatureContext): FacetNature {
  const natureOf: NatureOf<Name> = natures[change.facet];
  return natureOf(change, context);
}

const natures: { readonly [Name in FacetName]: NatureOf<Name> } = {
  'question-id': () => place(harmless),
  kind: (_, context) => {
    const isLost = context.before.kind !== 'note' && context.before.kind !== 'calculated' && losesValues(context);
    return nature('kind-changed', 'kind-changed', 'not-comparable', rule(context.counts, isLost));
  },
  label: () => nature('reworded', 'wording', 'comparable', wordsOnly),
  text: (_, context) => words('reworded', context),
  'grid-text': (_, context) => words('reworded', context),
  guidance: () => nature('reworded', 'wording', 'comparable', wordsOnly),
  level: (change, context) => rung(change, context, change.part),
  'law-level': (change, context) => rung(change, context),
  'practice-level': (change, context) => rung(change, context),
  'no-case-text': (_, context) => words('relabelled', context),
  option: (change, context) => rung(change, context, change.part),
  'option-alone': ({ after }, { counts }) => scale(rule(counts, after === true)),
  'option-condition': (_, { counts }) => asking(rule(counts)),
  'option-targets': (_, { isWeighted }) => counting(rule(isWeighted)),
  'part-order': () => place(harmless, 'same'),
  unit: (_, { after, counts }) =>
    // Nobody answers a calculated question: another word for its unit changes no number.
    after.kind === 'calculated'
      ? nature('reworded', 'wording', 'comparable-with-care', wordsOnly)
      : scale(rule(counts)),
  'share-of': (_, { counts }) => scale(rule(counts)),
  bounds: (change, { counts }) => scale(rule(counts && isNarrower(change), isNarrower(change))),
  decimals: ({ before, after }, { after: { kind } }) =>
    // Of a calculated question they are shown only.
    asking(kind === 'calculated' ? wordsOnly : rule(false, (after ?? 0) < (before ?? 0))),
  goalposts: (_, { isWeighted }) => scale(rule(isWeighted)),
  'date-bounds': ({ before, after }) =>
    asking(
      rule(
        false,
        (after?.minimum ?? '') > (before?.minimum ?? '') || (after?.maximum ?? lastDay) < (before?.maximum ?? lastDay),
      ),
    ),
  'text-length': ({ before, after }) => asking(rule(false, (after ?? 0) < (before ?? 0))),
  'text-long': () => asking(wordsOnly),
  'record-label': () => nature('reworded', 'wording', 'comparable', wordsOnly),
  records: ({ before, after }) => asking(rule(false, (after?.maximum ?? 0) < (before?.maximum ?? 0))),
  field: (change, context) => {
    const { effect, isMeasure } = fieldEffect(change, context);
    if (effect.isWording) return nature('relabelled', 'wording', 'comparable', effect);
    return isMeasure ? nature('rescaled', 'scale', 'comparable-with-care', effect) : asking(effect);
  },
  ranked: ({ before, after }, { counts }) =>
    nature('rescaled', 'scale', 'comparable-with-care', rule(counts, (after?.maximum ?? 0) < (before?.maximum ?? 0))),
  calculation: (_, { counts }) => scale(rule(counts)),
  'no-case-rule': ({ before, after }, { counts }) =>
    // Offering "no case so far" first changes no score; not asking for practice does.
    asking(rule(counts && (before?.effect === 'implied' || after?.effect === 'implied'))),
  'do-not-know-level': (_, { counts }) => counting(rule(counts)),
  weight: () => counting(rule(true)),
  evidence: ({ before, after }, { isWeighted }) =>
    counting(rule(isWeighted && (before === 'required' || after === 'required'), after === 'none')),
  skip: (_, { counts }) => asking(rule(counts)),
  required: () => asking(harmless),
  respondents: ({ before, after }, { counts }) => {
    const isOther = before?.[0] !== after?.[0];
    return { ...asking(rule(counts && isOther)), verdict: isOther ? 'comparable-with-care' : 'comparable' };
  },
  targets: ({ before, after }, { isWeighted }) =>
    counting(rule(isWeighted && !isSameValue(sorted(before), sorted(after)))),
  barriers: () => asking(harmless),
  recommendations: () => asking(harmless),
  minutes: () => asking(wordsOnly),
  detail: (change, context) => {
    const { effect } = fieldEffect(change, context);
    return effect.isWording ? nature('reworded', 'wording', 'comparable', effect) : asking(effect);
  },
  section: (_, { isWeighted }) => place(rule(isWeighted)),
  'sub-section': (_, { isWeighted }) => place(rule(isWeighted)),
  order: () => place(harmless),
  grid: () => place(harmless),
};

/** Above every ISO date. */
const lastDay = '9999-12-31';

function nature(
  type: FacetNature['type'],
  code: ComparabilityCode,
  verdict: Verdict,
  effect: ChangeEffect,
): FacetNature {
  return { type, code, verdict, ...effect };
}

function words(type: 'reworded' | 'relabelled', { after }: NatureContext): FacetNature {
  return nature(type, 'wording', after.kind === 'note' ? 'comparable' : 'comparable-with-care', wordsOnly);
}

function scale(effect: ChangeEffect): FacetNature {
  return nature('rescaled', 'scale', 'not-comparable', effect);
}

function asking(effect: ChangeEffect): FacetNature {
  return nature('same', 'asking', 'comparable', effect);
}

function counting(effect: ChangeEffect): FacetNature {
  return nature('same', 'counting', 'comparable', effect);
}

function place(effect: ChangeEffect, type: 'moved' | 'same' = 'moved'): FacetNature {
  return nature(type, 'place', 'comparable', effect);
}

/** A level or option: other words for it, or another set of them. */
function rung(
  { before, after }: { readonly before: unknown; readonly after: unknown },
  context: NatureContext,
  part?: string,
): FacetNature {
  if (before !== null && after !== null) return words('relabelled', context);
  const isLost = after === null && losesValues(context, part);
  return scale(context.isRenaming ? harmless : rule(context.counts, isLost));
}

/** Whether a value, or this one, has no counterpart afterwards; without declared values what goes is lost. */
function losesValues({ hasValues, lostValues }: NatureContext, part?: string): boolean {
  if (!hasValues || lostValues === undefined) return true;
  return part === undefined ? lostValues.length > 0 : lostValues.includes(part);
}

function isNarrower({ before, after }: { readonly before: Limits | null; readonly after: Limits | null }): boolean {
  if (before === null || after === null) return true;
  return after.minimum > before.minimum || after.maximum < before.maximum;
}

function fieldEffect(
  { before, after }: Facet<'field' | 'detail'>,
  { isRead }: NatureContext,
): { readonly effect: ChangeEffect; readonly isMeasure: boolean } {
  if (before === null || after === null) {
    return { effect: after === null ? rule(isRead, true) : harmless, isMeasure: after === null };
  }
  const differences = fieldDifferences(before, after);
  if (differences.every(({ isWording }) => isWording)) return { effect: wordsOnly, isMeasure: false };
  const isMeasure = differences.some((difference) => difference.isMeasure);
  const isLost = differences.some(({ losesAnswers }) => losesAnswers);
  return { effect: rule(isRead && (isMeasure || isLost), isLost), isMeasure };
}

/** Links whatever their order. */
function sorted(targets: Facet<'targets'>['before']) {
  const links = (targets?.links ?? []).map(({ targetId, strength }) => `${targetId} ${strength}`);
  return { isCrossCutting: targets?.isCrossCutting ?? false, links: links.toSorted() };
}
