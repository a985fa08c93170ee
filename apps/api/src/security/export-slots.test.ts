import { expect, test } from 'vitest';
import type { ApiProblem } from '../problems/api-problem.ts';
import { createExportSlots } from './export-slots.ts';

function refusalOf(take: () => unknown): ApiProblem {
  try {
    take();
  } catch (error) {
    return error as ApiProblem;
  }
  throw new Error('it was given a place');
}

test('a person has one place, a network two, and all together four', () => {
  const slots = createExportSlots();
  slots.take('own', 'ana');
  expect(refusalOf(() => slots.take('own', 'ana')).code).toBe('too_many_exports');
  slots.take('public', '192.0.2.1');
  slots.take('public', '192.0.2.1');
  expect(refusalOf(() => slots.take('public', '192.0.2.1')).code).toBe('too_many_exports');
  slots.take('public', '192.0.2.2');
  slots.take('public', '192.0.2.3');
  expect(refusalOf(() => slots.take('public', '192.0.2.4')).parts.headers).toEqual({ 'Retry-After': '5' });
});

test('the public cannot take the places of who is signed in', () => {
  const slots = createExportSlots();
  for (let network = 0; network < 4; network += 1) slots.take('public', `192.0.2.${network}`);
  for (let person = 0; person < 4; person += 1) slots.take('own', `person-${person}`);
  expect(refusalOf(() => slots.take('own', 'one more')).code).toBe('too_many_exports');
});

test('a place that is given back is free, and is given back once', () => {
  const slots = createExportSlots();
  const [first] = ['ana', 'ben', 'eve', 'ido'].map((person) => slots.take('own', person));
  first?.();
  slots.take('own', 'ana');
  first?.();
  expect(refusalOf(() => slots.take('own', 'ana')).code).toBe('too_many_exports');
  expect(refusalOf(() => slots.take('own', 'one more')).code).toBe('too_many_exports');
});
