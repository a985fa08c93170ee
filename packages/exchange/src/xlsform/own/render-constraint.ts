import type { Field, Question } from '@groundwork/instrument';
import type { XPath } from '../xpath/xpath.ts';
import { operation } from '../xpath/write-xpath.ts';

const self: XPath = { kind: 'self' };

/** A number, below zero with a minus before it. */
export function xpathNumber(value: number): XPath {
  if (value >= 0) return { kind: 'number', value };
  return { kind: 'negative', operand: { kind: 'number', value: -value } };
}

/** What a form must check of an answer by itself: bounds, length, and the choice that stands alone. */
export function renderBounds(question: Question | Field): readonly XPath[] {
  switch (question.kind) {
    case 'number':
    case 'year':
      return bounds(question.minimum, question.maximum);
    case 'share':
      return bounds(0, 100);
    case 'text':
      return question.maximumLength === undefined
        ? []
        : [operation('<=', call('string-length', self), xpathNumber(question.maximumLength))];
    case 'date':
      return 'id' in question ? [] : [...day('>=', question.minimum), ...day('<=', question.maximum)];
    case 'multiple-choice':
      return (question.options ?? []).flatMap(({ optionId, isExclusive }) =>
        isExclusive === true ? [standsAlone(optionId)] : [],
      );
    default:
      return [];
  }
}

function bounds(minimum: number | undefined, maximum: number | undefined): readonly XPath[] {
  return [
    ...(minimum === undefined ? [] : [operation('>=', self, xpathNumber(minimum))]),
    ...(maximum === undefined ? [] : [operation('<=', self, xpathNumber(maximum))]),
  ];
}

function day(operator: '>=' | '<=', value: string | undefined): readonly XPath[] {
  return value === undefined ? [] : [operation(operator, self, call('date', { kind: 'text', value }))];
}

function standsAlone(optionId: string): XPath {
  const several = operation('>', call('count-selected', self), xpathNumber(1));
  return call('not', operation('and', call('selected', self, { kind: 'text', value: optionId }), several));
}

function call(name: string, ...parameters: readonly XPath[]): XPath {
  return { kind: 'call', name, parameters };
}
