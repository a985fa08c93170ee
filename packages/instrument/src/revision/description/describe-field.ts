import type { Field } from '../../definition/field.ts';
import { fieldDifferences, type FieldDifference } from '../facet/field-differences.ts';
import { excerpt } from './excerpts.ts';
import { listed, saysNow, turns } from './words.ts';

/** What became of a detail or of a field of a record, in plain English. */
export function describeField(what: string, before: Field | null, after: Field | null): string {
  if (before === null || after === null) {
    const { id = '', label = '' } = after ?? before ?? {};
    return `${what} ${id} is ${after === null ? 'gone' : 'new'}: ${excerpt(label)}`;
  }
  return `${what} ${after.id}: ${fieldDifferences(before, after).map(describeDifference).join('; ')}`;
}

function describeDifference({ property, part = '', before, after }: FieldDifference): string {
  switch (property) {
    case 'label':
      return saysNow('its label', text(before), text(after));
    case 'option':
      return saysNow(`option ${part}`, text(before), text(after));
    case 'required':
      return after === true ? 'it must now be given' : 'it may now be left out';
    case 'option-alone':
      return after === true ? `option ${part} now stands alone` : `option ${part} may now stand with others`;
    case 'option-condition':
      return turns(`option ${part} is offered while`, plain(before), plain(after));
    case 'option-targets':
      return turns(`targets of option ${part}`, plain(before), plain(after));
    case 'option-order':
      return turns('order of the options', plain(before), plain(after));
    default:
      return turns(property.replace('-', ' '), plain(before), plain(after));
  }
}

function text(value: FieldDifference['before']): string | null {
  return typeof value === 'string' ? value : null;
}

function plain(value: FieldDifference['before']): string {
  if (typeof value === 'object') return listed(value);
  return String(value);
}
