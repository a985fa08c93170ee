import { numberOf, refuse, type Asked } from './asked.ts';

/** An operator that compares two values. */
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** What each becomes when its two sides change places. */
export const turned: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** How two constants compare, as numbers where both are. */
export function compareConstants(
  operator: Comparison,
  first: string | number | boolean | null,
  second: string | number | boolean | null,
): boolean {
  const [one, other] = [numberOf(first), numberOf(second)];
  if (operator === '=' || operator === '!=') {
    const isEqual = one === undefined || other === undefined ? String(first) === String(second) : one === other;
    return isEqual === (operator === '=');
  }
  if (one === undefined || other === undefined) return refuse('texts have no order');
  switch (operator) {
    case '<':
      return one < other;
    case '<=':
      return one <= other;
    case '>':
      return one > other;
    case '>=':
      return one >= other;
  }
}

/** Gives up on two choices of which the same value has two ids: they cannot be compared by their ids. */
export function checkSameValues(first: Asked, second: Asked): void {
  const a = idsByValue(first);
  const b = idsByValue(second);
  if (a === undefined && b === undefined) return;
  if (a === undefined || b === undefined) return refuse('a choice is compared with something that is none');
  for (const [value, optionId] of a) {
    if ((b.get(value) ?? optionId) !== optionId) refuse('two choices have other ids for the same value');
  }
}

function idsByValue(asked: Asked): ReadonlyMap<string, string> | undefined {
  if (asked.kind !== 'question' || asked.question.body.kind !== 'single-choice') return undefined;
  return new Map(asked.question.body.options.map(({ value, optionId }) => [value, optionId]));
}
