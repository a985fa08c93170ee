import { expect, test } from 'vitest';
import { createDenialAlarm } from './denial-alarm.ts';

const minute = 60_000;

test('sounds at the twentieth refusal of one person within an hour, and again after twenty more', () => {
  let now = 0;
  const { refused } = createDenialAlarm(() => new Date(now));
  const sounds = Array.from({ length: 45 }, () => {
    now += minute;
    refused('another');
    return refused('someone');
  });
  expect(sounds.flatMap((sound, index) => (sound ? [index + 1] : []))).toEqual([20, 40]);
});

test('stays silent for twenty refusals that an hour does not hold', () => {
  let now = 0;
  const { refused } = createDenialAlarm(() => new Date(now));
  for (let index = 0; index < 100; index += 1) {
    now += 4 * minute;
    expect(refused('someone')).toBe(false);
  }
});

test('remembers no more than ten thousand persons: the one refused longest ago is forgotten', () => {
  const { refused } = createDenialAlarm(() => new Date(0));
  for (let index = 0; index < 19; index += 1) refused('first');
  for (let index = 0; index < 10_000; index += 1) refused(`person-${index}`);
  expect(refused('first')).toBe(false);
  for (let index = 0; index < 18; index += 1) refused('person-9999');
  expect(refused('person-9999')).toBe(true);
});
