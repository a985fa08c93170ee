import type { Field } from '../../definition/field.ts';
import { textLimit } from '../../answer/text-limit.ts';
import { isSameValue } from './is-same-value.ts';

/** One difference between two fields of the same id. */
export interface FieldDifference {
  readonly property:
    | 'label'
    | 'kind'
    | 'unit'
    | 'minimum'
    | 'maximum'
    | 'maximum-length'
    | 'required'
    | 'option'
    | 'option-alone'
    | 'option-condition'
    | 'option-targets'
    | 'option-order';
  /** The option's id. */
  readonly part?: string;
  readonly before: string | number | boolean | readonly string[] | null;
  readonly after: string | number | boolean | readonly string[] | null;
  readonly isWording: boolean;
  /** Whether the values are measured or named otherwise. */
  readonly isMeasure: boolean;
  readonly losesAnswers: boolean;
}

type Nature = Pick<FieldDifference, 'isWording' | 'isMeasure' | 'losesAnswers'>;

const words: Nature = { isWording: true, isMeasure: false, losesAnswers: false };
const plain: Nature = { isWording: false, isMeasure: false, losesAnswers: false };

/** What differs between a field before and the same field after, in the order of its properties. */
export function fieldDifferences(before: Field, after: Field): readonly FieldDifference[] {
  const [least, most] = [lowest(after) > lowest(before), highest(after) < highest(before)];
  const [length, newLength] = [lengthOf(before), lengthOf(after)];
  return [
    ...differ('label', before.label, after.label, words),
    ...differ('kind', before.kind, after.kind, { ...plain, isMeasure: true, losesAnswers: true }),
    ...differ('unit', before.unit, after.unit, { ...plain, isMeasure: true }),
    ...differ('minimum', before.minimum, after.minimum, { ...plain, losesAnswers: least }),
    ...differ('maximum', before.maximum, after.maximum, { ...plain, losesAnswers: most }),
    ...differ('maximum-length', length, newLength, { ...plain, losesAnswers: (newLength ?? Infinity) < (length ?? 0) }),
    ...differ('required', before.required, after.required, plain),
    ...optionDifferences(before.options ?? [], after.options ?? []),
  ];
}

type Options = NonNullable<Field['options']>;

function optionDifferences(before: Options, after: Options): readonly FieldDifference[] {
  const earlier = new Map(before.map((option) => [option.optionId, option]));
  const later = new Map(after.map((option) => [option.optionId, option]));
  const kept = [...earlier.keys()].filter((id) => later.has(id));
  const ids = [...later.keys(), ...[...earlier.keys()].filter((id) => !later.has(id))];
  return [
    ...ids.flatMap((id): readonly FieldDifference[] => {
      const [old, now] = [earlier.get(id), later.get(id)];
      if (old === undefined || now === undefined) {
        return differ(
          'option',
          old?.text,
          now?.text,
          { ...plain, isMeasure: true, losesAnswers: now === undefined },
          id,
        );
      }
      const isAlone = now.isExclusive === true;
      return [
        ...differ('option', old.text, now.text, words, id),
        ...differ('option-alone', old.isExclusive === true, isAlone, { ...plain, losesAnswers: isAlone }, id),
        ...differ('option-condition', old.shownWhen, now.shownWhen, plain, id),
        ...differ('option-targets', targetIds(old), targetIds(now), plain, id),
      ];
    }),
    ...differ(
      'option-order',
      kept,
      [...later.keys()].filter((id) => earlier.has(id)),
      plain,
    ),
  ];
}

function targetIds({ targetLinks = [] }: Options[number]): readonly string[] {
  return targetLinks.map(({ targetId, strength, indicatorIds = [] }) =>
    [targetId, strength, ...indicatorIds].join(' '),
  );
}

function lowest({ minimum = -Infinity }: Field): number {
  return minimum;
}

function highest({ maximum = Infinity }: Field): number {
  return maximum;
}

function lengthOf({ kind, maximumLength }: Field): number | undefined {
  return kind === 'text' ? (maximumLength ?? textLimit) : undefined;
}

function differ(
  property: FieldDifference['property'],
  before: FieldDifference['before'] | undefined,
  after: FieldDifference['after'] | undefined,
  nature: Nature,
  part?: string,
): readonly FieldDifference[] {
  if (isSameValue(before ?? null, after ?? null)) return [];
  const place = part === undefined ? {} : { part };
  return [{ property, ...place, before: before ?? null, after: after ?? null, ...nature }];
}
