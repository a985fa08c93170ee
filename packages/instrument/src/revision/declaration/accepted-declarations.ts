import type { DeclaredChange, InstrumentRevision } from '../../definition/instrument-revision.ts';
import type { Question } from '../../definition/question.ts';
import type { Bearings } from '../facet/bearings.ts';
import { facetsBetween } from '../facet/facets-between.ts';
import { natureContext } from '../facet/nature-context.ts';
import { natureOfFacet } from '../facet/nature-of-facet.ts';
import { checkDeclaration, type BothSides } from './check-declaration.ts';
import { contradictionsOf, unknownValues } from './contradictions-of.ts';
import type { DeclarationProblem } from './declaration-problem.ts';

/** The declarations that hold, and what is wrong with the others. */
export interface AcceptedDeclarations {
  readonly accepted: readonly DeclaredChange[];
  readonly problems: readonly DeclarationProblem[];
}

/**
 * Holds what the author of the later revision declared against the facts. Declarations against another revision than the
 * earlier one are left aside as a whole: their ids and values mean something else.
 */
export function acceptedDeclarations(
  before: InstrumentRevision,
  after: InstrumentRevision,
  sides: BothSides,
  bearings: Bearings,
): AcceptedDeclarations {
  const { previous } = after;
  if (previous === undefined || before.version === after.version) return { accepted: [], problems: [] };
  if (previous.version !== before.version) {
    const params = { declared: previous.version, before: before.version };
    return { accepted: [], problems: previous.changes.length === 0 ? [] : [{ code: 'other-previous', params }] };
  }
  const renamed = renamedBy(previous.changes);
  const problems: DeclarationProblem[] = [];
  const accepted = previous.changes.filter((declared) => {
    const byIds = checkDeclaration(declared, previous.changes, sides);
    const found = byIds.length > 0 ? byIds : problemsOfFacts(declared, sides, bearings, renamed);
    problems.push(...found);
    return found.length === 0;
  });
  return { accepted, problems };
}

/** New ids by old ones, of the changes from one question to one of another id. */
export function renamedBy(changes: readonly DeclaredChange[]): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap(({ from, to }) => {
      const [old, now] = [from[0], to[0]];
      if (from.length !== 1 || to.length !== 1 || old === undefined || now === undefined || old === now) return [];
      return [[old, now] as const];
    }),
  );
}

function problemsOfFacts(
  declared: DeclaredChange,
  { before, after }: BothSides,
  bearings: Bearings,
  renamed: ReadonlyMap<string, string>,
): readonly DeclarationProblem[] {
  const { from, to, type, values } = declared;
  const [old, now] = [before.get(from[0] ?? ''), after.get(to[0] ?? '')];
  const questionsOf = (ids: readonly string[], side: BothSides['before']): readonly Question[] =>
    ids.flatMap((id) => side.get(id)?.question ?? []);
  const unknown = unknownValues(declared, questionsOf(from, before), questionsOf(to, after));
  if (old === undefined || now === undefined || type === 'split' || type === 'merged') return unknown;
  const context = natureContext(old.question, now.question, bearings(from, to), values);
  const natures = facetsBetween(old, now, renamed).map((facet) => [facet, natureOfFacet(facet, context)] as const);
  return [...contradictionsOf(declared, old.question, now.question, natures), ...unknown];
}
