import { expect, test } from 'vitest';
import { canonicalScheme } from './canonical-scheme.ts';
import type { Scheme } from './scheme.ts';

test('is one text for two schemes that differ in the order of their fields only', () => {
  const one: Scheme = {
    schemeId: 's',
    framework: [{ code: 'a', parent: null, weight: 2 }],
    steps: [{ step: 'aggregate', levels: [{ method: 'arithmetic', minimumShare: 0.5 }] }],
  };
  const other = {
    steps: [{ levels: [{ minimumShare: 0.5, method: 'arithmetic' }], step: 'aggregate' }],
    title: undefined,
    framework: [{ weight: 2, parent: null, code: 'a' }],
    schemeId: 's',
  } as unknown as Scheme;
  expect(canonicalScheme(other)).toBe(canonicalScheme(one));
});

test('keeps the order of steps, which matters', () => {
  const steps: Scheme['steps'] = [{ step: 'screen' }, { step: 'treat' }];
  const scheme: Scheme = { schemeId: 's', framework: [], steps };
  expect(canonicalScheme(scheme)).not.toBe(canonicalScheme({ ...scheme, steps: steps.toReversed() }));
});
