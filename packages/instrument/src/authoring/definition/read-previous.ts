import { isScalar } from 'yaml';
import type { DeclaredChange, PreviousRevision } from '../../definition/instrument-revision.ts';
import { entriesAt, Fields, itemsAt } from '../document/fields.ts';
import { present } from '../document/present.ts';
import type { Reading } from '../document/reading.ts';
import type { Spot } from '../document/spot.ts';
import { textAt } from '../document/value-at.ts';
import type { Draft } from './draft.ts';
import { fileKeys } from '../format/file-keys.ts';
import { isIdOf } from '../format/id-patterns.ts';
import { changeTypes } from '../format/known-names.ts';
import { reportUnknownQuestion } from './report-unknown-question.ts';

/** How many questions a change has before and after it, at least and at most. */
const countsOf: Readonly<Record<DeclaredChange['type'], readonly [from: string, to: string]>> = {
  same: ['one', 'one'],
  reworded: ['one', 'one'],
  relabelled: ['one', 'one'],
  rescaled: ['one', 'one'],
  'kind-changed': ['one', 'one'],
  split: ['one', 'several'],
  merged: ['several', 'one'],
  removed: ['some', 'none'],
  added: ['none', 'some'],
};

/** Reads which revision this one was made from, and what its author says became of the questions. */
export function readPrevious(draft: Draft, spot: Spot | undefined, version: string): PreviousRevision | undefined {
  if (spot === undefined) return undefined;
  const { reading } = draft;
  const fields = new Fields(reading, spot, 'previous', fileKeys.previous);
  const before = fields.text('version');
  const at = fields.optional('version') ?? spot;
  if (before !== '' && !isIdOf('version', before)) {
    reading.report('bad-id', at, `"${before.slice(0, 60)}" cannot be a version; write it like 1.0.0`);
  } else if (before !== '' && version !== '' && !isBelow(before, version)) {
    reading.report('out-of-range', at, `the revision before is ${before}, which is not below ${version}; check both`);
  }
  const named = { from: new Set<string>(), to: new Set<string>() };
  return { version: before, changes: fields.items('changes').map((item) => readChange(draft, item, named)) };
}

function readChange(
  draft: Draft,
  item: Spot,
  named: { readonly from: Set<string>; readonly to: Set<string> },
): DeclaredChange {
  const { reading } = draft;
  const fields = new Fields(reading, item, 'a change', fileKeys.change);
  const from = readSide(draft, fields, 'from', named.from);
  const to = readSide(draft, fields, 'to', named.to);
  const type = fields.oneOf('type', changeTypes);
  if (type !== undefined) {
    for (const [index, side] of (['from', 'to'] as const).entries()) {
      const wanted = countsOf[type][index] ?? 'some';
      const list = side === 'from' ? from : to;
      if (fields.optional(side) === undefined || fits(wanted, list.length)) continue;
      const what = `a change of type ${type} has ${wanted === 'some' ? 'at least one question' : `${wanted} question${wanted === 'one' ? '' : 's'}`} under "${side}", here are ${list.length}`;
      reading.report('change', fields.optional(side) ?? item, what);
    }
  }
  return {
    from,
    to,
    type: type ?? 'same',
    ...present({
      isComparable: fields.flag('isComparable'),
      values: readValues(reading, fields.optional('values')),
      note: fields.optionalText('note'),
    }),
  };
}

type Side = 'from' | 'to';

function readSide(
  draft: Draft,
  fields: Fields<(typeof fileKeys.change)[number]>,
  side: Side,
  named: Set<string>,
): readonly string[] {
  const { reading } = draft;
  const list = fields.required(side);
  return (list === undefined ? [] : itemsAt(reading, list, `"${side}"`)).flatMap((spot) => {
    const id = textAt(reading, spot, side);
    if (id === undefined) return [];
    if (named.has(id)) {
      reading.report('duplicate-id', spot, `${id.slice(0, 60)} stands under "${side}" of two changes; keep one`);
    } else if (!isIdOf('questionId', id)) {
      reading.report('bad-id', spot, `"${id.slice(0, 60)}" is not the id of a question; write it like EG-A01`);
    } else if (side === 'to' && !draft.questionIds.has(id)) reportUnknownQuestion(draft, spot, id);
    named.add(id);
    return [id];
  });
}

function fits(wanted: string, count: number): boolean {
  switch (wanted) {
    case 'none':
      return count === 0;
    case 'one':
      return count === 1;
    case 'several':
      return count > 1;
    default:
      return count > 0;
  }
}

/** Old values as keys, new ones beside them; nothing (or null) drops the value. */
function readValues(reading: Reading, spot: Spot | undefined): DeclaredChange['values'] | undefined {
  if (spot === undefined) return undefined;
  const entries = entriesAt(reading, spot, 'the values') ?? [];
  const values = entries.map(({ key, keyOffset, spot: at }): readonly [string, string | number | null] => {
    if (!isIdOf('optionId', key)) {
      const what = `"${key.slice(0, 60)}" is no old value; write the score of a level or the id of an option`;
      reading.report('bad-id', at, what, { offset: keyOffset });
    }
    const value: unknown = isScalar(at.node) ? at.node.value : at.node;
    if (value === null || (typeof value === 'number' && Number.isFinite(value))) return [key, value];
    const text = textAt(reading, at, `value ${key.slice(0, 20)}`);
    if (text !== undefined && !isIdOf('optionId', text)) {
      const what = `"${text.slice(0, 60)}" is no new value; write a number, the id of an option, or null to drop it`;
      reading.report('bad-id', at, what);
    }
    return [key, text ?? null];
  });
  return Object.fromEntries(values);
}

/** Whether a version comes before another. */
function isBelow(version: string, other: string): boolean {
  const [a, b] = [version, other].map((text) => text.split('.').map(Number));
  for (const [index, part] of (a ?? []).entries()) {
    const against = b?.[index] ?? 0;
    if (part !== against) return part < against;
  }
  return false;
}
