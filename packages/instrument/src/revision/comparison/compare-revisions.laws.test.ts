import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRevision } from '../../definition/any-revision.test-data.ts';
import { Tape } from '../../definition/tape.test-data.ts';
import { alteredRevision, idsOf } from '../altered-revision.test-data.ts';
import { everyKindRevision } from '../../translation/every-kind.test-data.ts';
import { versionStep } from '../version/version-step.ts';
import { compareRevisions } from './compare-revisions.ts';

const numbers = fc.uint16Array({ size: 'max', maxLength: 1_500 });
const more = fc.uint16Array({ size: 'max', maxLength: 300 });

describe('compareRevisions', () => {
  test('finds nothing between a revision and itself', () => {
    fc.assert(
      fc.property(numbers, (tape) => {
        const revision = anyRevision(tape);
        const { questions, structure, problems } = compareRevisions(revision, structuredClone(revision));
        expect(problems).toEqual([]);
        expect(structure).toEqual([]);
        for (const { type, facets, comparability } of questions) {
          expect([type, facets, comparability]).toEqual(['same', [], { verdict: 'comparable', reasons: [] }]);
        }
      }),
    );
  });

  test('puts every question of either revision into exactly one change, whatever the two are', () => {
    const holds = (before: ReturnType<typeof anyRevision>, after: ReturnType<typeof anyRevision>) => {
      const { questions } = compareRevisions(before, after);
      expect(questions.flatMap(({ from }) => from).toSorted()).toEqual(idsOf(before).toSorted());
      expect(questions.flatMap(({ to }) => to).toSorted()).toEqual(idsOf(after).toSorted());
      // In the order of the later revision, a split or a merge at its first question.
      const order = questions.flatMap(({ to }) => to.slice(0, 1));
      expect(order).toEqual(idsOf(after).filter((id) => order.includes(id)));
    };
    fc.assert(fc.property(numbers, numbers, (first, second) => holds(anyRevision(first), anyRevision(second))));
    fc.assert(
      fc.property(numbers, more, (first, second) => {
        const before = anyRevision(first);
        holds(before, alteredRevision(new Tape(second), before));
      }),
    );
  });

  test('sees a change of every single value of a revision', () => {
    const revision = everyKindRevision();
    const unseen = leavesOf(revision).filter((path) => {
      const [name] = path;
      // What a revision is called and was made from is no change of what it asks.
      if (name === 'version' || name === 'state' || name === 'previous') return false;
      return versionStep(compareRevisions(revision, altered(revision, path))).step === 'none';
    });
    expect(unseen.map((path) => path.join('/'))).toEqual([]);
  });

  test('sees a change of any value of any revision', () => {
    fc.assert(
      fc.property(numbers, fc.array(fc.nat(), { size: 'max', maxLength: 20 }), (tape, places) => {
        const { previous: _previous, ...revision } = anyRevision(tape);
        const leaves = leavesOf(revision).filter(([name]) => name !== 'version' && name !== 'state');
        for (const place of places) {
          const path = leaves[place % leaves.length] ?? [];
          const { step } = versionStep(compareRevisions(revision, altered(revision, path)));
          expect(step, path.join('/')).not.toBe('none');
        }
      }),
    );
  });

  test('sees that any property has gone, where a property may be absent', () => {
    const revision = everyKindRevision();
    const optional = ['guidance', 'skip', 'noCaseWhen', 'unit', 'gridId', 'minimum', 'commonLevels', 'grids'];
    const paths = pathsTo(revision, optional);
    expect(paths.length).toBeGreaterThan(12);
    const unseen = paths.filter(
      (path) => versionStep(compareRevisions(revision, without(revision, path))).step === 'none',
    );
    expect(unseen.map((path) => path.join('/'))).toEqual([]);
  });
});

type Path = readonly (string | number)[];

/** Ways to every text, number and truth value of a value. */
function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

function pathsTo(value: unknown, keys: readonly string[], path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(keys.includes(key) && !Array.isArray(value) ? [[...path, key]] : []),
    ...pathsTo(inner, keys, [...path, key]),
  ]);
}

/** A copy with another value at one place. */
function altered<Whole>(whole: Whole, path: Path): Whole {
  const copy = structuredClone(whole);
  const holder = holderOf(copy, path);
  const key = String(path.at(-1));
  const value = holder[key];
  if (typeof value === 'number') holder[key] = value + 1;
  else holder[key] = typeof value === 'boolean' ? !value : `${String(value)} or another`;
  return copy;
}

function without<Whole>(whole: Whole, path: Path): Whole {
  const copy = structuredClone(whole);
  delete holderOf(copy, path)[String(path.at(-1))];
  return copy;
}

function holderOf(whole: unknown, path: Path): Record<string, unknown> {
  let holder = whole as Record<string, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
  return holder;
}
