import type { InstrumentRevision } from '../definition/instrument-revision.ts';

/** The keys under which respondents find texts, wherever in a revision they stand. */
const textKeys: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'referenceDate',
  'label',
  'text',
  'rowHeading',
  'meaning',
  'notCounted',
  'proof',
  'noCase',
  'unit',
  'of',
  'recordLabel',
  'message',
]);

/**
 * Changes every text of a revision by the name of its key alone, knowing nothing of questions or grids: what the walk
 * through the strings is compared with.
 */
export function changeTextsByKey(revision: InstrumentRevision, change: (text: string) => string): unknown {
  return changed(revision, change);
}

/** Every text of a revision by the name of its key alone, as often as it stands there. */
export function textsByKey(revision: InstrumentRevision): readonly string[] {
  const texts: string[] = [];
  changed(revision, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

function changed(value: unknown, change: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => changed(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: readonly [string, unknown]) => [
      key,
      typeof inner === 'string' && textKeys.has(key) ? change(inner) : changed(inner, change),
    ]),
  );
}
