import { isMap } from 'yaml';
import type { Field } from '../../../definition/field.ts';
import type { Option } from '../../../definition/option.ts';
import { Fields, itemsAt } from '../../document/fields.ts';
import { present } from '../../document/present.ts';
import type { Reading } from '../../document/reading.ts';
import type { Spot } from '../../document/spot.ts';
import { fileLimits } from '../../file-limits.ts';
import { fieldKeys, fileKeys, keysOfField, type FieldKey } from '../../format/file-keys.ts';
import { isIdOf } from '../../format/id-patterns.ts';
import { fieldKinds } from '../../format/known-names.ts';

/**
 * Reads the slots inside an answer: details, columns of a grid, fields of a repeat.
 *
 * @param name what the list is called in the file
 */
export function readFields(reading: Reading, spot: Spot, name: string): readonly Field[] {
  const seen = new Set<string>();
  return itemsAt(reading, spot, `"${name}"`, fileLimits.fields).map((item): Field => {
    const written: unknown = isMap(item.node) ? item.node.get('kind') : undefined;
    const known = fieldKinds.find((kind) => kind === written);
    const what = known === undefined ? 'a field' : `a field of kind ${known}`;
    const fields = new Fields<FieldKey>(reading, item, what, known === undefined ? fieldKeys : keysOfField[known]);
    const id = fields.text('id');
    const at = fields.optional('id') ?? item;
    if (id !== '' && !isIdOf('fieldId', id)) {
      reading.report(
        'bad-id',
        at,
        `"${id.slice(0, 60)}" cannot be the id of a field; use small letters, digits and hyphens`,
      );
    } else if (id !== '' && seen.has(id)) {
      reading.report('duplicate-id', at, `field "${id}" is given twice; rename one of them`);
    }
    seen.add(id);
    const label = fields.text('label');
    const kind = fields.oneOf('kind', fieldKinds) ?? 'text';
    const minimum = fields.optionalNumber('minimum');
    const maximum = fields.optionalNumber('maximum');
    if (minimum !== undefined && maximum !== undefined && minimum >= maximum) {
      reading.report(
        'number-scale',
        fields.optional('maximum') ?? item,
        `the maximum ${maximum} is not above the minimum ${minimum}`,
      );
    }
    const isChoice = known === 'single-choice' || known === 'multiple-choice';
    const options = isChoice ? fields.required('options') : undefined;
    return {
      id,
      label,
      kind,
      ...present({
        unit: fields.optionalText('unit'),
        minimum,
        maximum,
        maximumLength: fields.optionalNumber('maximumLength', {
          minimum: 1,
          maximum: fileLimits.textCharacters,
          isWhole: true,
        }),
        options: options === undefined ? undefined : readFieldOptions(reading, options, kind),
      }),
      required: fields.flag('required') ?? false,
    };
  });
}

function readFieldOptions(reading: Reading, spot: Spot, kind: Field['kind']): readonly Option[] {
  const seen = new Map<string, string>();
  const options = itemsAt(reading, spot, '"options"', fileLimits.options).map((item): Option => {
    const fields = new Fields(reading, item, 'an option of a field', fileKeys.fieldOption);
    const optionId = fields.text('optionId');
    claimOptionId(reading, fields.optional('optionId') ?? item, optionId, seen);
    return { optionId, text: fields.text('text') };
  });
  const least = kind === 'single-choice' ? 2 : 1;
  if (options.length < least) {
    reading.report(
      'too-few',
      spot,
      `a field of kind ${kind} needs at least ${least === 1 ? 'one option' : 'two options'}`,
    );
  }
  return options;
}

/** Checks the id of an option: of the right form, given once in its list. */
export function claimOptionId(reading: Reading, at: Spot, optionId: string, seen: Map<string, string>): void {
  if (optionId === '') return;
  if (!isIdOf('optionId', optionId)) {
    reading.report(
      'bad-id',
      at,
      `"${optionId.slice(0, 60)}" cannot be an optionId; use small letters, digits and hyphens`,
    );
  }
  const first = seen.get(optionId);
  if (first !== undefined) {
    reading.report('duplicate-id', at, `option "${optionId}" is given twice, first at ${first}; rename one of them`);
  }
  seen.set(optionId, at.path);
}
