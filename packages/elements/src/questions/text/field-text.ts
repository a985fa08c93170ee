import type { Field, FieldValue } from '@groundwork/instrument';

/**
 * A detail beside an answer, with its label and unit; a figure that could not be read stands as a question mark.
 *
 * @example fieldText({ id: 'year', label: 'Reference year', kind: 'year', required: true }, 2024) // => 'Reference year 2024'
 */
export function fieldText({ label, unit, options = [] }: Field, value: FieldValue): string {
  const chosen = typeof value === 'object' ? value : [value];
  const texts = chosen.map(
    (one) =>
      options.find(({ optionId }) => optionId === one)?.text ??
      (typeof one === 'number' && Number.isNaN(one) ? '?' : one),
  );
  return `${label} ${texts.join('; ')}${unit === undefined ? '' : ` ${unit}`}`;
}
