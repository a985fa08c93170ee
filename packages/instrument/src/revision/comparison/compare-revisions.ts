import type { DeclaredChange, InstrumentRevision } from '../../definition/instrument-revision.ts';
import { acceptedDeclarations, renamedBy } from '../declaration/accepted-declarations.ts';
import type { BothSides } from '../declaration/check-declaration.ts';
import type { DeclarationProblem } from '../declaration/declaration-problem.ts';
import { bearingsOf } from '../facet/bearings.ts';
import { compareQuestion, compareSeveral, onlyOneSide, type ChangeContext } from './compare-question.ts';
import { compareStructure } from './compare-structure.ts';
import type { NewPlace } from '../facet/facets-between.ts';
import { newPlaces } from './new-places.ts';
import { placedQuestions, type PlacedQuestion } from '../facet/placed-question.ts';
import type { QuestionChange, RevisionComparison } from './revision-comparison.ts';

/** Which questions of the two revisions belong together. */
interface Link {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly declared?: DeclaredChange;
}

/**
 * Compares two revisions of an instrument, question by question and beside the questions.
 *
 * Questions are taken for the same by their id, which is never reused. What the author of the later revision declared
 * (`previous.changes`) goes before what is inferred, unless it contradicts the facts: then it is a problem and not used.
 * Declarations count only against the revision that they were made against. Expressions are compared by their tree.
 * Two revisions without a change differ at most in version, state, blanks and declarations.
 *
 * @example compareRevisions(revision, revision).questions.every(({ type }) => type === 'same') // => true
 */
export function compareRevisions(before: InstrumentRevision, after: InstrumentRevision): RevisionComparison {
  const sides: BothSides = { before: placedQuestions(before), after: placedQuestions(after) };
  const bearings = bearingsOf(before, after);
  const { accepted, problems } = acceptedDeclarations(before, after, sides, bearings);
  const links = linksOf(accepted, sides);
  const renamed = renamedBy(accepted);
  const places = placesInSubSections(links, sides);
  const questions = links.flatMap((link) => {
    const [from, to] = [placedOf(link.from, sides.before), placedOf(link.to, sides.after)];
    const newPlace = places.get(link.to[0] ?? '');
    return changeOf(from, to, { bearings, renamed, declared: link.declared, newPlace });
  });
  return {
    instrumentId: after.instrumentId,
    versions: { before: before.version, after: after.version },
    questions: inOrder(questions, sides),
    structure: compareStructure(before, after),
    problems: [...otherInstrument(before, after), ...problems],
  };
}

function otherInstrument(before: InstrumentRevision, after: InstrumentRevision): readonly DeclarationProblem[] {
  if (before.instrumentId === after.instrumentId) return [];
  return [{ code: 'other-instrument', params: { before: before.instrumentId, after: after.instrumentId } }];
}

/** Declared links first, one for each question where questions were added or removed; then those by id. */
function linksOf(accepted: readonly DeclaredChange[], { before, after }: BothSides): readonly Link[] {
  const links: Link[] = accepted.flatMap((declared): readonly Link[] => {
    const { from, to, type } = declared;
    if (type === 'added') return to.map((id) => ({ from: [], to: [id], declared }));
    if (type === 'removed') return from.map((id) => ({ from: [id], to: [], declared }));
    return [{ from, to, declared }];
  });
  const linkedFrom = new Set(links.flatMap(({ from }) => from));
  const linkedTo = new Set(links.flatMap(({ to }) => to));
  for (const id of after.keys()) {
    if (linkedTo.has(id)) continue;
    const isKept = before.has(id) && !linkedFrom.has(id);
    links.push({ from: isKept ? [id] : [], to: [id] });
    if (isKept) linkedFrom.add(id);
  }
  for (const id of before.keys()) if (!linkedFrom.has(id)) links.push({ from: [id], to: [] });
  return links;
}

function changeOf(
  from: readonly PlacedQuestion[],
  to: readonly PlacedQuestion[],
  context: ChangeContext,
): readonly QuestionChange[] {
  const [old, now] = [from[0], to[0]];
  if (old === undefined) return now === undefined ? [] : [onlyOneSide('added', now, context)];
  if (now === undefined) return [onlyOneSide('removed', old, context)];
  if (from.length > 1) return [compareSeveral('merged', from, to, context)];
  return [to.length > 1 ? compareSeveral('split', from, to, context) : compareQuestion(old, now, context)];
}

function placedOf(ids: readonly string[], side: ReadonlyMap<string, PlacedQuestion>): readonly PlacedQuestion[] {
  return ids.flatMap((id) => side.get(id) ?? []);
}

/** New places of the questions that stay in their sub-section, by their id in the later revision. */
function placesInSubSections(links: readonly Link[], { before, after }: BothSides): ReadonlyMap<string, NewPlace> {
  const newIds = new Map(
    links.flatMap(({ from, to }) => (from.length === 1 && to.length === 1 ? [[from[0], to[0]]] : [])),
  );
  const listsOf = (side: ReadonlyMap<string, PlacedQuestion>, idOf: (id: string) => string) => {
    const lists = new Map<string, string[]>();
    for (const [id, { sectionId, subSectionId }] of side) {
      const key = `${sectionId}/${subSectionId}`;
      const list = lists.get(key) ?? [];
      list.push(idOf(id));
      lists.set(key, list);
    }
    return lists;
  };
  const later = listsOf(after, (id) => id);
  // A question that did not become exactly one other has no place to compare: a name that no question has stands for it.
  const earlier = listsOf(before, (id) => newIds.get(id) ?? `${id} before`);
  return new Map([...later].flatMap(([key, ids]) => [...newPlaces(earlier.get(key) ?? [], ids)]));
}

/** In the order of the later revision; what is gone stands after the question it followed. */
function inOrder(changes: readonly QuestionChange[], { before, after }: BothSides): readonly QuestionChange[] {
  const laterPlaces = new Map([...after.keys()].map((id, index) => [id, index]));
  const firstOf = (ids: readonly string[]) => Math.min(...ids.map((id) => laterPlaces.get(id) ?? Infinity));
  const placeOfFrom = new Map<string, number>();
  for (const { from, to } of changes) if (to.length > 0) for (const id of from) placeOfFrom.set(id, firstOf(to));
  const places = new Map<string, readonly [number, number]>();
  let last = -1;
  for (const [index, id] of [...before.keys()].entries()) {
    last = placeOfFrom.get(id) ?? last;
    places.set(id, [last, index + 1]);
  }
  const placeOf = ({ from, to }: QuestionChange) =>
    to.length > 0 ? ([firstOf(to), 0] as const) : (places.get(from[0] ?? '') ?? [-1, 0]);
  return changes
    .map((change) => ({ change, place: placeOf(change) }))
    .toSorted((one, other) => one.place[0] - other.place[0] || one.place[1] - other.place[1])
    .map(({ change }) => change);
}
