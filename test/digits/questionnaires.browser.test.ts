import { expect, test } from 'vitest';
import { digestQuestionnaires } from './digest-questionnaires.ts';
import { pinnedQuestionnaires } from './pinned-questionnaires.ts';

test('150 random questionnaires come to the same in a page as on the server', () => {
  expect(digestQuestionnaires().digest).toBe(pinnedQuestionnaires);
});
