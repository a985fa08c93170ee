import type { DeclaredChange } from '../../definition/instrument-revision.ts';
import { stricter, type Comparability, type ComparabilityReason, type Verdict } from './comparability.ts';
import type { FacetNature, NatureContext } from '../facet/facet-nature.ts';
import type { Facet } from '../facet/facet.ts';

/**
 * Whether answers before and after a change from one question to one may stand in one line. The strictest reason decides;
 * what the author declared comes first: `isComparable` as it is, `same` over other words, and a map of all values over
 * another scale or kind.
 */
export function comparabilityOf(
  natures: readonly (readonly [Facet, FacetNature])[],
  { lostValues }: NatureContext,
  declared: DeclaredChange | undefined,
): Comparability {
  const isMapped = declared?.values !== undefined && lostValues?.length === 0;
  const reasons = natures.map(([{ facet, part }, { code, verdict }]): ComparabilityReason => {
    const params = { facet, ...(part === undefined ? {} : { part }) };
    if (declared?.type === 'same' && code === 'wording') return { code, verdict: 'comparable', params };
    const isScale = code === 'scale' || code === 'kind-changed';
    return { code, verdict: isScale && isMapped ? 'comparable-with-care' : verdict, params };
  });
  return declaredOver(reasons, declared, mapReasons(declared, lostValues));
}

/** The verdict where a question was split, merged, added or removed. */
export function comparabilityOfType(
  type: 'split' | 'merged' | 'added' | 'removed',
  declared: DeclaredChange | undefined,
  lostValues: readonly string[] | undefined,
): Comparability {
  const isMapped = declared?.values !== undefined && lostValues?.length === 0;
  const verdict: Verdict = isMapped ? 'comparable-with-care' : 'not-comparable';
  return declaredOver([{ code: type, verdict, params: {} }], declared, mapReasons(declared, lostValues));
}

function mapReasons(
  declared: DeclaredChange | undefined,
  lostValues: readonly string[] | undefined,
): readonly ComparabilityReason[] {
  if (declared?.values === undefined) return [];
  // Where there is no end of values no list can hold them all.
  return lostValues?.length === 0
    ? [{ code: 'value-map', verdict: 'comparable-with-care', params: {} }]
    : [
        {
          code: 'value-map-incomplete',
          verdict: 'not-comparable',
          params: lostValues === undefined ? {} : { count: lostValues.length },
        },
      ];
}

function declaredOver(
  reasons: readonly ComparabilityReason[],
  declared: DeclaredChange | undefined,
  more: readonly ComparabilityReason[],
): Comparability {
  const all = [...reasons, ...more];
  if (declared?.isComparable !== undefined) {
    const verdict = declared.isComparable ? 'comparable' : 'not-comparable';
    const code = declared.isComparable ? 'declared-comparable' : 'declared-not-comparable';
    return { verdict, reasons: [...all, { code, verdict, params: {} }] };
  }
  if (declared?.type === 'same' && reasons.some(({ code }) => code === 'wording')) {
    all.push({ code: 'declared-same', verdict: 'comparable', params: {} });
  }
  return { verdict: all.reduce<Verdict>((worst, { verdict }) => stricter(worst, verdict), 'comparable'), reasons: all };
}
